import { type ErrorEvent, Map as LibreMap } from 'maplibre-gl'
import { mapColours } from '../colours.ts'
import { MapOverlays } from '../mapOverlays.ts'
import type { MapView } from '../mapView.ts'
import { PaintStates } from '../paintStates.ts'
import { markRow } from '../rowMarks.ts'
import { styleImages } from '../symbology/images.ts'

export interface DrawnMap {
  canvas: HTMLCanvasElement
  /** Sources of which something did not arrive: the picture is not whole. */
  missing: readonly string[]
}

interface DrawOptions {
  view: MapView
  centre: readonly [longitude: number, latitude: number]
  zoom: number
  /** In CSS pixels; labels and lines keep their size relative to these. */
  width: number
  height: number
  /** Pixels of the picture for each of them. */
  pixelRatio: number
}

/** What does not arrive in this time is left out, and said. */
const patienceMs = 30_000
/** While tiles come in every frame is drawn for nobody: coarsely, that they cost little. */
const loadingPixelRatio = 0.25
/** More than most graphics cards draw at once. */
const mostPx = 8192

/** Draws the map that is on screen once more, in the light colours of paper, on a canvas of its own that nobody sees. */
export async function drawMap({ view, centre, zoom, width, height, pixelRatio }: DrawOptions): Promise<DrawnMap> {
  const colours = mapColours('light')
  const { style, painting, overlays, picked } = view.drawnIn(colours)
  const container = document.createElement('div')
  container.style.cssText = `position:fixed;left:-30000px;top:0;width:${width}px;height:${height}px`
  container.setAttribute('aria-hidden', 'true')
  document.body.append(container)
  const map = new LibreMap({
    container,
    style: { version: 8, ...style },
    center: [...centre],
    zoom,
    maxZoom: 24,
    pixelRatio: loadingPixelRatio,
    maxCanvasSize: [mostPx, mostPx],
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    refreshExpiredTiles: false,
    canvasContextAttributes: { preserveDrawingBuffer: true },
  })
  try {
    const missing = new Set<string>()
    map.on('error', (event: ErrorEvent & { sourceId?: string }) => missing.add(event.sourceId ?? 'map'))
    await when(map, 'style.load')
    for (const [name, image] of styleImages(colours)) map.addImage(name, image.data, { pixelRatio: image.pixelRatio })
    const drawnOverlays = new MapOverlays(map)
    drawnOverlays.start(colours)
    drawnOverlays.set(overlays, colours)
    new PaintStates(map).apply(painting)
    for (const id of picked?.ids ?? []) if (picked) markRow(map, picked.collection, id, { picked: true })
    map.triggerRepaint()
    if (!(await when(map, 'idle'))) missing.add('map')
    map.setPixelRatio(pixelRatio)
    map.triggerRepaint()
    await when(map, 'idle')
    return { canvas: copyOf(map.getCanvas()), missing: [...missing] }
  } finally {
    map.remove()
    container.remove()
  }
}

/** False when it did not happen in time. */
const when = (map: LibreMap, event: 'style.load' | 'idle'): Promise<boolean> =>
  new Promise((answer) => {
    const timer = setTimeout(() => answer(false), patienceMs)
    map.once(event, () => {
      clearTimeout(timer)
      answer(true)
    })
  })

/** The map's own canvas goes with it. */
function copyOf(source: HTMLCanvasElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = source.width
  canvas.height = source.height
  canvas.getContext('2d')?.drawImage(source, 0, 0)
  return canvas
}
