export interface LegendBlock {
  title: string
  hints: string[]
  entries: { sign: HTMLImageElement | null; text: string }[]
}

const drawnStyles = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'fill-opacity',
  'opacity',
  'filter',
] as const

/** The legend as it stands on the page: words, and signs as pictures that a canvas takes. */
export async function readLegend(legend: HTMLElement): Promise<LegendBlock[]> {
  const blocks = [...legend.querySelectorAll<HTMLElement>('[data-legend]')]
  return Promise.all(
    blocks.map(async (block) => ({
      title: block.querySelector('h3')?.textContent ?? '',
      // The ends of a histogram's axis mean nothing without it; the classes say the same.
      hints: [...block.querySelectorAll<HTMLElement>('p:not(.painted-axis)')].map(wordsOf),
      entries: await Promise.all([...squareEntries(block), ...[...block.querySelectorAll('li')].map(readEntry)]),
    })),
  )
}

/** Two measures at once: each colour with what it means, as a list. */
const squareEntries = (block: HTMLElement): Promise<LegendBlock['entries'][number]>[] =>
  [...block.querySelectorAll<SVGRectElement>('.painted-square rect')].map(async (rect) => {
    const { fill } = getComputedStyle(rect)
    const sign = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="14"><rect width="20" height="14" style="fill:${fill}"/></svg>`
    return { text: rect.textContent ?? '', sign: await decoded(sign) }
  })

async function readEntry(item: HTMLElement): Promise<LegendBlock['entries'][number]> {
  const svg = item.querySelector('svg')
  return { text: wordsOf(item), sign: svg === null ? null : await pictureOf(svg) }
}

/** A class and how many are in it stand apart on the page; run together they would be read as one figure. */
const wordsOf = (element: HTMLElement): string =>
  element.querySelector('span') === null
    ? (element.textContent ?? '')
    : [...element.childNodes]
        .map(({ textContent }) => textContent ?? '')
        .filter((text) => text.trim() !== '')
        .join(' · ')

/** A picture knows no style sheet: what is drawn carries its style along. */
async function pictureOf(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const originals = svg.querySelectorAll<SVGElement>('*')
  for (const [at, element] of copy.querySelectorAll<SVGElement>('*').entries()) {
    const style = getComputedStyle(originals[at] as SVGElement)
    for (const name of drawnStyles) element.style.setProperty(name, style.getPropertyValue(name))
  }
  return decoded(new XMLSerializer().serializeToString(copy))
}

async function decoded(svg: string): Promise<HTMLImageElement> {
  const picture = new Image()
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  await picture.decode()
  return picture
}
