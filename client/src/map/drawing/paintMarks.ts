import type { Look } from './paintDrawing.ts'
import type { Label, Scene } from './scene.ts'
import type { Point, Screen } from './screen.ts'

const textPx = 12
const font = `560 ${textPx}px "Public Sans Variable", sans-serif`

/** A square on a vertex, a cross on an edge, as people know it from CAD; the name of what it belongs to beside it. */
export function paintSnap(
  on: CanvasRenderingContext2D,
  { position, kind, name }: NonNullable<Scene['snap']>,
  screen: Screen,
  { colours }: Look,
): void {
  const [x, y] = screen.toPx(position)
  const mark = () => {
    on.beginPath()
    if (kind === 'vertex') on.rect(x - 6, y - 6, 12, 12)
    else {
      on.moveTo(x - 6, y - 6)
      on.lineTo(x + 6, y + 6)
      on.moveTo(x + 6, y - 6)
      on.lineTo(x - 6, y + 6)
    }
    on.stroke()
  }
  on.setLineDash([])
  on.strokeStyle = colours['label-halo']
  on.lineWidth = 5
  mark()
  on.strokeStyle = colours.first
  on.lineWidth = 2
  mark()
  if (name !== null) write(on, name, [x + 12, y - 12], 'left', colours.label, colours['label-halo'])
}

/** Lengths stand at the middle of their edges, where there is room for them. */
export function paintLabels(
  on: CanvasRenderingContext2D,
  labels: readonly Label[],
  screen: Screen,
  { colours }: Pick<Look, 'colours'>,
): void {
  on.font = font
  for (const { at, to, text } of labels) {
    const a = screen.toPx(at)
    if (to === null) {
      write(on, text, a, 'center', colours.label, colours['label-halo'])
      continue
    }
    const b = screen.toPx(to)
    if (Math.hypot(b[0] - a[0], b[1] - a[1]) < on.measureText(text).width + 16) continue
    write(on, text, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], 'center', colours.label, colours['label-halo'])
  }
}

function write(
  on: CanvasRenderingContext2D,
  text: string,
  [x, y]: Point,
  align: CanvasTextAlign,
  colour: string,
  halo: string,
): void {
  on.font = font
  on.textAlign = align
  on.textBaseline = 'middle'
  on.lineWidth = 4
  on.setLineDash([])
  on.strokeStyle = halo
  on.strokeText(text, x, y)
  on.fillStyle = colour
  on.fillText(text, x, y)
}
