import { wrapText } from '../../printing/wrapText.ts'

/** A picture knows no style sheet: what is drawn carries its style along. */
const drawnStyles = [
  'fill',
  'stroke',
  'stroke-width',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
] as const

const edge = 24
const lineHeight = 18
const pixelRatio = 2
const face = '"Public Sans Variable", system-ui, sans-serif'

interface ChartWords {
  title: string
  note: string
  /** Years, rule, sources, date and address, below. */
  lines: readonly string[]
}

/** The chart as a picture that stands alone: title, for whom, bars, sources, date. */
export async function chartPicture(svg: SVGSVGElement, { title, note, lines }: ChartWords): Promise<HTMLCanvasElement> {
  await document.fonts.load(`600 18px ${face}`)
  const { width, height } = svg.viewBox.baseVal
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('the browser draws no picture')
  pen.font = `11px ${face}`
  const foot = lines.flatMap((line) => wrapText(pen, line, width))
  const head = edge + 26 + lineHeight + 12
  const full = { width: width + 2 * edge, height: head + height + 12 + foot.length * lineHeight + edge }
  canvas.width = full.width * pixelRatio
  canvas.height = full.height * pixelRatio
  pen.scale(pixelRatio, pixelRatio)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, full.width, full.height)
  pen.textBaseline = 'top'
  write(pen, title, edge, edge, `600 18px ${face}`, '#23201c', width)
  write(pen, note, edge, edge + 26, `12px ${face}`, '#635d54', width)
  pen.drawImage(await pictureOf(svg, width, height), edge, head, width, height)
  for (const [at, line] of foot.entries())
    write(pen, line, edge, head + height + 12 + at * lineHeight, `11px ${face}`, '#635d54', width)
  return canvas
}

function write(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  font: string,
  colour: string,
  most: number,
): void {
  pen.font = font
  pen.fillStyle = colour
  pen.fillText(text, x, y, most)
}

async function pictureOf(svg: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width * pixelRatio))
  copy.setAttribute('height', String(height * pixelRatio))
  const originals = svg.querySelectorAll<SVGElement>('*')
  for (const [at, element] of copy.querySelectorAll<SVGElement>('*').entries()) {
    const style = getComputedStyle(originals[at] as SVGElement)
    for (const name of drawnStyles) element.style.setProperty(name, style.getPropertyValue(name))
  }
  const picture = new Image()
  picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await picture.decode()
  return picture
}
