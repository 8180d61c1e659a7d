import { useEffect } from 'react'
import { useCurrentMap } from '../currentMap.ts'
import { metresPerPx } from '../tools/mapScale.ts'
import { MapSketch, type SketchLayers } from '../tools/mapSketch.ts'
import { visibleView } from './visibleView.ts'

const layers: SketchLayers = (colours) => [
  { type: 'fill', filter: ['==', 'kind', 'outside'], paint: { 'fill-color': colours.label, 'fill-opacity': 0.3 } },
  { type: 'line', filter: ['==', 'kind', 'frame'], paint: { 'line-color': colours.accent, 'line-width': 2 } },
]

const world = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
]

/** Shows on the map what will be on the page: a frame of that many metres around the middle of what is seen. */
export function usePrintFrame(frame: { widthM: number; heightM: number } | null): void {
  const { view } = useCurrentMap()
  const widthM = frame?.widthM ?? 0
  const heightM = frame?.heightM ?? 0
  useEffect(() => {
    if (view === null || widthM === 0) return
    const { map } = view
    const sketch = new MapSketch(map, 'print-frame', layers)
    const draw = () => {
      const { centre } = visibleView(view)
      const perPx = metresPerPx(map.getZoom(), centre[1])
      const at = map.project(centre)
      const corner = (x: number, y: number) => {
        const { lng, lat } = map.unproject([at.x + (x * widthM) / perPx / 2, at.y + (y * heightM) / perPx / 2])
        return [lng, lat]
      }
      const ring = [corner(-1, -1), corner(-1, 1), corner(1, 1), corner(1, -1), corner(-1, -1)]
      sketch.show([
        { geometry: { type: 'Polygon', coordinates: [world, ring] }, kind: 'outside' },
        { geometry: { type: 'LineString', coordinates: ring }, kind: 'frame' },
      ])
    }
    draw()
    map.on('move', draw)
    map.on('resize', draw)
    return () => {
      map.off('move', draw)
      map.off('resize', draw)
      sketch.remove()
    }
  }, [view, widthM, heightM])
}
