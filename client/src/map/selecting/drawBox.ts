import type { MapView } from '../mapView.ts'
import { boxCorners, type LngLat } from './selectionShape.ts'
import { ShapeSketch } from './shapeSketch.ts'

/** Less than this is a slip of the finger, not a box. */
const smallestPx = 4

/** One drag from corner to corner, with mouse, pen or finger. Answers with what stops it. */
export function drawBox({ map }: MapView, onDrawn: (ring: LngLat[]) => void): () => void {
  const canvas = map.getCanvasContainer()
  const sketch = new ShapeSketch(map.getContainer())
  let start: [number, number] | null = null
  const at = (event: PointerEvent): [number, number] => {
    const { left, top } = canvas.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const onDown = (event: PointerEvent) => {
    if (!event.isPrimary || event.button !== 0) return
    canvas.setPointerCapture(event.pointerId)
    start = at(event)
  }
  const onMove = (event: PointerEvent) => {
    if (start !== null && event.isPrimary) sketch.show(boxCorners(start, at(event)), 0)
  }
  const onUp = (event: PointerEvent) => {
    if (start === null || !event.isPrimary) return
    const end = at(event)
    const corners = boxCorners(start, end)
    const isSlip = Math.abs(end[0] - start[0]) < smallestPx || Math.abs(end[1] - start[1]) < smallestPx
    start = null
    sketch.show([], 0)
    if (!isSlip) onDrawn(corners.map((corner) => map.unproject(corner).toArray() as [number, number]))
  }
  const onCancel = () => {
    start = null
    sketch.show([], 0)
  }
  map.dragPan.disable()
  map.boxZoom.disable()
  map.doubleClickZoom.disable()
  canvas.classList.add('is-selecting')
  canvas.addEventListener('pointerdown', onDown)
  canvas.addEventListener('pointermove', onMove)
  canvas.addEventListener('pointerup', onUp)
  canvas.addEventListener('pointercancel', onCancel)
  return () => {
    canvas.removeEventListener('pointerdown', onDown)
    canvas.removeEventListener('pointermove', onMove)
    canvas.removeEventListener('pointerup', onUp)
    canvas.removeEventListener('pointercancel', onCancel)
    canvas.classList.remove('is-selecting')
    map.dragPan.enable()
    map.boxZoom.enable()
    map.doubleClickZoom.enable()
    sketch.remove()
  }
}
