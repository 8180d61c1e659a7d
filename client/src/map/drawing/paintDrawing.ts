import type { MultiPolygon, Position } from 'geojson'
import type { ColourName, MapColours } from '../colours.ts'
import { isSameVertex } from './hand.ts'
import { paintLabels, paintSnap } from './paintMarks.ts'
import type { Scene } from './scene.ts'
import type { Point, Screen } from './screen.ts'

export interface Look {
  colours: MapColours
  /** A finger needs more to hold. */
  isCoarse: boolean
}

const pieceColours: readonly ColourName[] = [
  'category-blue',
  'category-vermilion',
  'category-green',
  'category-pink',
  'category-orange',
  'category-sky',
]

/** Vertices nearer than this to the one before are not drawn: they would be one blot. */
const handleGapPx = 7
/** Edges shorter than this have no handle in their middle. */
const middleFromPx = 36

export function paintDrawing(on: CanvasRenderingContext2D, scene: Scene, screen: Screen, look: Look): void {
  const { colours } = look
  on.clearRect(0, 0, screen.widthPx, screen.heightPx)
  on.lineJoin = 'round'
  on.lineCap = 'round'
  for (const { before, boundary, name } of scene.neighbours) paintNeighbour(on, before, boundary, name, screen, look)
  if (scene.target !== null) {
    trace(on, scene.target, screen)
    fill(on, colours.accent, 0.2)
    stroke(on, colours.accent, 2, [6, 4])
  }
  if (scene.pieces !== null) paintPieces(on, scene.pieces, screen, look)
  else if (scene.shape !== null) {
    trace(on, scene.shape, screen)
    fill(on, colours.accent, 0.16)
    stroke(on, colours['label-halo'], 5)
    stroke(on, colours.accent, 2)
  }
  paintLine(on, scene, screen, look)
  // Below the handle that snapped.
  if (scene.snap !== null) paintSnap(on, scene.snap, screen, look)
  if (scene.hasHandles && scene.shape !== null) paintHandles(on, scene, scene.shape, screen, look)
  if (scene.box !== null) paintBox(on, scene.box, screen, look)
  for (const place of scene.faults) paintFault(on, screen.toPx(place), colours)
  paintLabels(on, scene.labels, screen, look)
}

function trace(on: CanvasRenderingContext2D, shape: MultiPolygon, screen: Screen): void {
  on.beginPath()
  for (const rings of shape.coordinates) for (const ring of rings) follow(on, screen.pathPx(ring))
}

function follow(on: CanvasRenderingContext2D, path: Float64Array): void {
  for (let at = 0; at < path.length; at += 2) {
    if (at === 0) on.moveTo(path[0]!, path[1]!)
    else on.lineTo(path[at]!, path[at + 1]!)
  }
}

function fill(on: CanvasRenderingContext2D, colour: string, opacity: number): void {
  on.globalAlpha = opacity
  on.fillStyle = colour
  on.fill('evenodd')
  on.globalAlpha = 1
}

function stroke(on: CanvasRenderingContext2D, colour: string, widthPx: number, dash: number[] = []): void {
  on.strokeStyle = colour
  on.lineWidth = widthPx
  on.setLineDash(dash)
  on.stroke()
  on.setLineDash([])
}

/** Not the subject, but changed with it: its own colour, dashed, over a trace of what it was. */
function paintNeighbour(
  on: CanvasRenderingContext2D,
  before: MultiPolygon,
  boundary: MultiPolygon,
  name: string,
  screen: Screen,
  look: Look,
): void {
  trace(on, before, screen)
  stroke(on, look.colours.note, 1, [2, 3])
  trace(on, boundary, screen)
  fill(on, look.colours.first, 0.14)
  stroke(on, look.colours['label-halo'], 4)
  stroke(on, look.colours.first, 2, [8, 4])
  paintLabels(on, [{ at: middleOf(boundary), to: null, text: name }], screen, look)
}

function paintPieces(
  on: CanvasRenderingContext2D,
  pieces: readonly MultiPolygon[],
  screen: Screen,
  { colours, ...look }: Look,
): void {
  for (const [at, piece] of pieces.entries()) {
    const colour = colours[pieceColours[at % pieceColours.length]!]
    trace(on, piece, screen)
    fill(on, colour, 0.35)
    stroke(on, colours['label-halo'], 5)
    stroke(on, colour, 2)
  }
  const numbers = pieces.map((piece, at) => ({ at: middleOf(piece), to: null, text: String(at + 1) }))
  paintLabels(on, numbers, screen, { colours, ...look })
}

/** The middle of the widest stretch along the parallel halfway up the largest part: always inside it. */
function middleOf(shape: MultiPolygon): Position {
  const ring = shape.coordinates.map(([outer = []]) => outer).toSorted((a, b) => b.length - a.length)[0] ?? []
  const lats = ring.map(([, lat = 0]) => lat)
  const lat = (Math.min(...lats) + Math.max(...lats)) / 2
  const crossings: number[] = []
  for (let at = 1; at < ring.length; at += 1) {
    const [x0 = 0, y0 = 0] = ring[at - 1]!
    const [x1 = 0, y1 = 0] = ring[at]!
    if (y0 > lat !== y1 > lat) crossings.push(((x1 - x0) * (lat - y0)) / (y1 - y0) + x0)
  }
  crossings.sort((a, b) => a - b)
  let widest: [number, number] = [crossings[0] ?? 0, crossings[1] ?? 0]
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const stretch: [number, number] = [crossings[at]!, crossings[at + 1]!]
    if (stretch[1] - stretch[0] > widest[1] - widest[0]) widest = stretch
  }
  return [(widest[0] + widest[1]) / 2, lat]
}

function paintLine(on: CanvasRenderingContext2D, scene: Scene, screen: Screen, { colours, isCoarse }: Look): void {
  const { line, ahead, freehand, isRing } = scene
  if (freehand.length > 1) {
    on.beginPath()
    follow(on, screen.pathPx(freehand))
    fill(on, colours.accent, 0.12)
    stroke(on, colours['label-halo'], 5)
    stroke(on, colours.accent, 2)
  }
  if (line.length === 0) return
  const whole = [...line, ...ahead]
  if (isRing && whole.length > 2) {
    on.beginPath()
    follow(on, screen.pathPx(whole))
    fill(on, colours.accent, 0.14)
    closing(on, whole, screen, colours)
  }
  on.beginPath()
  follow(on, screen.pathPx(line))
  stroke(on, colours['label-halo'], 5)
  stroke(on, colours.accent, 2)
  if (ahead.length > 0) {
    on.beginPath()
    follow(on, screen.pathPx([line.at(-1)!, ...ahead]))
    stroke(on, colours['label-halo'], 4)
    stroke(on, colours.accent, 2, [5, 5])
  }
  for (const [at, position] of line.entries()) {
    const ends = (at === 0 && scene.hit?.kind === 'first') || (at === line.length - 1 && scene.hit?.kind === 'last')
    dot(on, screen.toPx(position), (at === 0 || ends ? 5 : 3.5) * (isCoarse ? 1.5 : 1), colours, ends)
  }
}

function closing(on: CanvasRenderingContext2D, whole: readonly Position[], screen: Screen, colours: MapColours): void {
  on.beginPath()
  follow(on, screen.pathPx([whole.at(-1)!, whole[0]!]))
  stroke(on, colours.accent, 1, [2, 5])
}

function dot(
  on: CanvasRenderingContext2D,
  [x, y]: Point,
  radiusPx: number,
  colours: MapColours,
  isFull: boolean,
): void {
  on.beginPath()
  on.arc(x, y, radiusPx, 0, 2 * Math.PI)
  on.fillStyle = isFull ? colours.accent : colours['label-halo']
  on.fill()
  stroke(on, isFull ? colours['label-halo'] : colours.accent, 1.75)
}

function paintHandles(
  on: CanvasRenderingContext2D,
  { selected, hit }: Scene,
  shape: MultiPolygon,
  screen: Screen,
  { colours, isCoarse }: Look,
): void {
  const radiusPx = isCoarse ? 7 : 4.5
  const chosen = new Set(selected.map(({ part, ring, vertex }) => `${part}/${ring}/${vertex}`))
  for (const [part, rings] of shape.coordinates.entries()) {
    for (const [ring, positions] of rings.entries()) {
      const path = screen.pathPx(positions)
      let last: Point = [Number.NaN, Number.NaN]
      for (let vertex = 0; vertex < positions.length - 1; vertex += 1) {
        const here: Point = [path[vertex * 2]!, path[vertex * 2 + 1]!]
        const next: Point = [path[vertex * 2 + 2]!, path[vertex * 2 + 3]!]
        if (Math.hypot(next[0] - here[0], next[1] - here[1]) > middleFromPx)
          dot(on, [(here[0] + next[0]) / 2, (here[1] + next[1]) / 2], radiusPx * 0.55, colours, false)
        const isChosen = chosen.has(`${part}/${ring}/${vertex}`)
        const isHit = hit?.kind === 'vertex' && isSameVertex(hit.at, { part, ring, vertex })
        const isNear = Math.hypot(here[0] - last[0], here[1] - last[1]) < handleGapPx
        if ((isNear && !isChosen && !isHit) || isOutside(here, screen)) continue
        last = here
        dot(on, here, radiusPx + (isHit ? 1.5 : 0), colours, isChosen || isHit)
      }
    }
  }
  if (hit?.kind === 'edge') dot(on, screen.toPx(hit.position), radiusPx, colours, true)
}

const isOutside = ([x, y]: Point, { widthPx, heightPx }: Screen): boolean =>
  x < -20 || y < -20 || x > widthPx + 20 || y > heightPx + 20

function paintBox(
  on: CanvasRenderingContext2D,
  [from, to]: readonly [Position, Position],
  screen: Screen,
  { colours }: Look,
): void {
  const [a, b] = [screen.toPx(from), screen.toPx(to)]
  on.beginPath()
  on.rect(a[0], a[1], b[0] - a[0], b[1] - a[1])
  fill(on, colours.accent, 0.08)
  stroke(on, colours.accent, 1, [4, 3])
}

function paintFault(on: CanvasRenderingContext2D, [x, y]: Point, colours: MapColours): void {
  on.beginPath()
  on.arc(x, y, 8, 0, 2 * Math.PI)
  fill(on, colours.rejected, 0.25)
  stroke(on, colours['label-halo'], 4)
  stroke(on, colours.rejected, 2)
}
