import type { Locale } from '@arraigo/shared/messages/messages.ts'
import { roundLength } from '../map/tools/mapScale.ts'
import { lengthText } from '../platform/measures.ts'
import type { LegendBlock } from './readLegend.ts'
import { wrapText } from './wrapText.ts'

interface PictureOptions {
  map: HTMLCanvasElement
  pixelRatio: number
  metresPerPx: number
  title: string
  note: string
  legend: readonly LegendBlock[]
  /** Sources, date and address, below the map. */
  lines: readonly string[]
  locale: Locale
}

/** Sizes in CSS pixels; the canvas is scaled by the pixel ratio. */
const edge = 16
const sideWidth = 216
const lineHeight = 16
const ink = '#23201c'
const quiet = '#635d54'
const face = '"Public Sans Variable", system-ui, sans-serif'

/** The view as a picture that stands alone: title, map, legend, scale, north, sources, date. */
export async function drawPicture(options: PictureOptions): Promise<HTMLCanvasElement> {
  await document.fonts.load(`600 18px ${face}`)
  const { map, pixelRatio, title, note, legend, lines } = options
  const mapWidth = map.width / pixelRatio
  const mapHeight = map.height / pixelRatio
  const head = edge + 24 + (note === '' ? 0 : lineHeight) + 8
  const width = mapWidth + sideWidth + 3 * edge
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('the browser draws no picture')
  pen.font = `12px ${face}`
  const foot = lines.flatMap((line) => wrapText(pen, line, width - 2 * edge))
  const height = Math.max(mapHeight, legendHeight(pen, legend) + 90) + head + edge + foot.length * lineHeight + edge
  canvas.width = Math.round(width * pixelRatio)
  canvas.height = Math.round(height * pixelRatio)
  pen.scale(pixelRatio, pixelRatio)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  pen.textBaseline = 'top'
  write(pen, title, edge, edge, `600 18px ${face}`, ink, width - 2 * edge)
  if (note !== '') write(pen, note, edge, edge + 24, `12px ${face}`, quiet, width - 2 * edge)
  pen.drawImage(map, edge, head, mapWidth, mapHeight)
  pen.strokeStyle = '#8d877c'
  pen.strokeRect(edge, head, mapWidth, mapHeight)
  const side = edge * 2 + mapWidth
  drawScale(pen, options, side, head)
  drawLegend(pen, legend, side, head + 90)
  for (const [at, line] of foot.entries())
    write(pen, line, edge, height - edge - (foot.length - at) * lineHeight, `11px ${face}`, quiet)
  return canvas
}

function write(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  font: string,
  colour: string,
  most?: number,
): void {
  pen.font = font
  pen.fillStyle = colour
  pen.fillText(text, x, y, most)
}

function drawScale(pen: CanvasRenderingContext2D, options: PictureOptions, x: number, y: number): void {
  const { metresPerPx, locale } = options
  pen.strokeStyle = ink
  pen.fillStyle = ink
  pen.beginPath()
  pen.moveTo(x + 10, y)
  pen.lineTo(x + 17, y + 26)
  pen.lineTo(x + 10, y + 21)
  pen.lineTo(x + 3, y + 26)
  pen.closePath()
  pen.fill()
  write(pen, 'N', x + 5.5, y + 30, `600 12px ${face}`, ink)
  const lengthM = roundLength((sideWidth - 60) * metresPerPx)
  const half = lengthM / metresPerPx / 2
  pen.fillRect(x + 40, y + 22, half, 5)
  pen.strokeRect(x + 40, y + 22, half * 2, 5)
  write(pen, lengthText(locale, lengthM).replace(/[.,]0+(?= )/, ''), x + 40, y + 4, `12px ${face}`, ink)
}

function drawLegend(pen: CanvasRenderingContext2D, legend: readonly LegendBlock[], x: number, top: number): void {
  let y = top
  for (const block of legend) {
    write(pen, block.title, x, y, `600 12px ${face}`, ink, sideWidth)
    y += lineHeight + 2
    pen.font = `11px ${face}`
    for (const line of block.hints.flatMap((hint) => wrapText(pen, hint, sideWidth))) {
      write(pen, line, x, y, `11px ${face}`, quiet)
      y += lineHeight - 2
    }
    for (const { sign, text } of block.entries) {
      if (sign !== null) pen.drawImage(sign, x, y, 22, 14)
      for (const line of wrapText(pen, text, sideWidth - 30)) {
        write(pen, line, x + 30, y, `12px ${face}`, ink)
        y += lineHeight + 2
      }
    }
    y += 10
  }
}

/** Never too small: lines that wrap are counted as they will be drawn. */
function legendHeight(pen: CanvasRenderingContext2D, legend: readonly LegendBlock[]): number {
  const linesOf = (text: string, room: number) => wrapText(pen, text, room).length
  return legend.reduce((sum, { hints, entries }) => {
    const hintLines = hints.reduce((lines, hint) => lines + linesOf(hint, sideWidth), 0)
    const entryLines = entries.reduce((lines, { text }) => lines + linesOf(text, sideWidth - 30), 0)
    return sum + (hintLines + entryLines + 1) * (lineHeight + 2) + 10
  }, 0)
}
