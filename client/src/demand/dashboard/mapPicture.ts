import type { Locale } from '@arraigo/shared/messages/messages.ts'
import type { MapView } from '../../map/mapView.ts'
import { visibleView } from '../../map/printing/visibleView.ts'
import { metresPerPx } from '../../map/tools/mapScale.ts'
import { drawPicture } from '../../printing/drawPicture.ts'
import { readLegend } from '../../printing/readLegend.ts'

const pixelRatio = 2

/** Of the map on a page, in CSS pixels. */
const pageMap = { A4: { width: 520, height: 400 }, A3: { width: 780, height: 600 } } as const

export interface PageMap {
  /** Address of the picture, to be given back when the page is gone. */
  address: string
  /** What its width is on the ground, at its middle. */
  widthM: number
}

/** What the screen shows, for a page. */
export async function mapPicture(view: MapView, paper: keyof typeof pageMap): Promise<PageMap> {
  const { drawMap } = await import('../../map/printing/drawMap.ts')
  const seen = visibleView(view)
  const { width, height } = pageMap[paper]
  const zoom = seen.zoom + Math.log2(Math.min(width / seen.width, height / seen.height))
  const { canvas } = await drawMap({ view, centre: seen.centre, zoom, width, height, pixelRatio: 3 })
  const blob = await new Promise<Blob | null>((answer) => canvas.toBlob(answer))
  if (blob === null) throw new Error('the browser made no picture')
  return { address: URL.createObjectURL(blob), widthM: width * metresPerPx(zoom, seen.centre[1]) }
}

interface PictureWords {
  view: MapView
  legend: HTMLElement
  title: string
  note: string
  lines: readonly string[]
  locale: Locale
}

/** What the screen shows as a picture that stands alone. */
export async function mapWithLegend({ view, legend, ...words }: PictureWords): Promise<HTMLCanvasElement> {
  const { drawMap } = await import('../../map/printing/drawMap.ts')
  const seen = visibleView(view)
  const drawn = await drawMap({ view, ...seen, pixelRatio })
  return drawPicture({
    ...words,
    map: drawn.canvas,
    pixelRatio,
    metresPerPx: metresPerPx(seen.zoom, seen.centre[1]),
    legend: await readLegend(legend),
  })
}
