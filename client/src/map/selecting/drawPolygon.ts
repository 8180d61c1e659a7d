import type { MapView } from '../mapView.ts'
import type { LngLat } from './selectionShape.ts'
import { ShapeSketch } from './shapeSketch.ts'

/** A press that moves farther than this moves the map. */
const pressPx = 6
/** How near to the first corner a press closes the shape. */
const closePx = 12

/** Corner by corner; Enter, a double click or the first corner closes, Backspace takes the last one back. */
export function drawPolygon({ map }: MapView, onDrawn: (ring: LngLat[]) => void): () => void {
  const canvas = map.getCanvasContainer()
  const sketch = new ShapeSketch(map.getContainer())
  const corners: LngLat[] = []
  let pressed: { x: number; y: number } | null = null
  let pointer: [number, number] | null = null
  const pixels = (corner: LngLat): [number, number] => {
    const { x, y } = map.project([corner[0], corner[1]])
    return [x, y]
  }
  const at = (event: MouseEvent): [number, number] => {
    const { left, top } = canvas.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const draw = () => sketch.show([...corners.map(pixels), ...(pointer ? [pointer] : [])], corners.length)
  const close = () => {
    if (corners.length < 3) return
    const ring = corners.splice(0)
    pointer = null
    draw()
    onDrawn(ring)
  }
  const onDown = (event: PointerEvent) => {
    pressed = event.isPrimary && event.button === 0 ? { x: event.clientX, y: event.clientY } : null
  }
  const onMove = (event: PointerEvent) => {
    pointer = event.pointerType === 'touch' || corners.length === 0 ? null : at(event)
    draw()
  }
  const onUp = (event: PointerEvent) => {
    if (pressed === null || Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > pressPx) return
    pressed = null
    const point = at(event)
    const [first] = corners
    if (first !== undefined && corners.length > 2 && distance(pixels(first), point) < closePx) close()
    else if (corners.length === 0 || distance(pixels(corners.at(-1) as LngLat), point) > pressPx) {
      corners.push(map.unproject(point).toArray() as [number, number])
      draw()
    }
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('input, textarea, select, button') !== null) return
    if (event.key === 'Enter') close()
    else if (event.key === 'Backspace') {
      corners.pop()
      draw()
    } else return
    event.preventDefault()
  }
  map.doubleClickZoom.disable()
  canvas.classList.add('is-selecting')
  canvas.addEventListener('pointerdown', onDown)
  canvas.addEventListener('pointermove', onMove)
  canvas.addEventListener('pointerup', onUp)
  canvas.addEventListener('dblclick', close)
  window.addEventListener('keydown', onKey)
  map.on('move', draw)
  return () => {
    canvas.removeEventListener('pointerdown', onDown)
    canvas.removeEventListener('pointermove', onMove)
    canvas.removeEventListener('pointerup', onUp)
    canvas.removeEventListener('dblclick', close)
    window.removeEventListener('keydown', onKey)
    map.off('move', draw)
    canvas.classList.remove('is-selecting')
    map.doubleClickZoom.enable()
    sketch.remove()
  }
}

const distance = ([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number =>
  Math.hypot(x1 - x2, y1 - y2)
