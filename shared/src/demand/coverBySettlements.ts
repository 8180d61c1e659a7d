import { ClipType, FillRule, type Path64, type Paths64 } from 'clipper2-ts/dist/Core.js'
import { Clipper64 } from 'clipper2-ts/dist/Engine.js'
import { boundsOf } from '../coverage/boundsOf.ts'
import type { PlaceShapes } from '../coverage/placeShapes.ts'

/** What a settlement covers of a place. Where settlements overlap the common ground is shared out: shares add up to what they cover together. */
export interface CoverPiece {
  /** Row of the settlement. */
  settlement: number
  /** Of the place's surface, 0 to 1. */
  share: number
}

/** By entry of the place; those that no settlement covers are not in it. */
export type Cover = Map<number, CoverPiece[]>

/** Settlements whose households count, with their shapes in the same order. */
export interface CoveringSettlements {
  ids: ArrayLike<number>
  shapes: PlaceShapes
}

/** A millimetre: blocks drawn edge to edge with a settlement do not overlap it. */
const unitsPerDegree = 1e8
/** About a kilometre. */
const cellDegrees = 0.01
/** A place that reaches over more cells is compared with each settlement instead. */
const mostCells = 1000
/** Less is the rounding of the edges that both have in common. */
const leastShare = 1e-6

/**
 * How much of each place settlements cover, exactly, by the surfaces in common. `only`: places to look at (all of them where it
 * is absent). Degrees are not metres, but within one place the share is the same.
 */
export function coverBySettlements(
  places: PlaceShapes,
  settlements: CoveringSettlements,
  only: Iterable<number> = Array(places.count).keys(),
  placeBounds = boundsOf(places),
): Cover {
  const cover: Cover = new Map()
  if (settlements.shapes.count === 0) return cover
  const grid = new BoxGrid(boundsOf(settlements.shapes))
  for (const place of only) {
    const near = grid.meeting(placeBounds, place)
    if (near.length === 0) continue
    const pieces = piecesOf(places, place, settlements, near)
    if (pieces.length > 0) cover.set(place, pieces)
  }
  return cover
}

function piecesOf(
  places: PlaceShapes,
  place: number,
  { ids, shapes }: CoveringSettlements,
  near: number[],
): CoverPiece[] {
  const firstVertex = places.firstVertex[places.firstRing[places.firstPart[place]!]!]!
  const origin: [number, number] = [places.vertices[2 * firstVertex]!, places.vertices[2 * firstVertex + 1]!]
  const surface = pathsOf(places, place, origin)
  const whole = areaOf(clip(ClipType.Union, surface, [], FillRule.EvenOdd))
  if (!(whole > 0)) return []
  const covered = near
    .map((at) => ({
      settlement: ids[at]!,
      paths: clip(ClipType.Intersection, surface, pathsOf(shapes, at, origin), FillRule.EvenOdd),
    }))
    .map((piece) => ({ ...piece, area: areaOf(piece.paths) }))
    .filter(({ area }) => area / whole > leastShare)
  const sum = covered.reduce((total, { area }) => total + area, 0)
  const together =
    covered.length < 2
      ? sum
      : areaOf(
          clip(
            ClipType.Union,
            covered.flatMap(({ paths }) => paths),
            [],
            FillRule.NonZero,
          ),
        )
  const scale = Math.min(whole, together) / (sum * whole)
  return covered.map(({ settlement, area }) => ({ settlement, share: area * scale }))
}

/** Rings as they are: even-odd filling asks for no direction. */
function pathsOf(
  { firstPart, firstRing, firstVertex, vertices }: PlaceShapes,
  shape: number,
  [x0, y0]: [number, number],
): Paths64 {
  const paths: Paths64 = []
  for (let ring = firstRing[firstPart[shape]!]!; ring < firstRing[firstPart[shape + 1]!]!; ring += 1) {
    const path: Path64 = []
    for (let v = firstVertex[ring]!; v < firstVertex[ring + 1]! - 1; v += 1)
      path.push({
        x: Math.round((vertices[2 * v]! - x0) * unitsPerDegree),
        y: Math.round((vertices[2 * v + 1]! - y0) * unitsPerDegree),
      })
    paths.push(path)
  }
  return paths
}

function clip(operation: ClipType, subjects: Paths64, clips: Paths64, filled: FillRule): Paths64 {
  const clipper = new Clipper64()
  clipper.addSubject(subjects)
  clipper.addClip(clips)
  const solution: Paths64 = []
  clipper.execute(operation, filled, solution)
  return solution
}

/** Outer rings come out of Clipper one way round, holes the other. */
const areaOf = (paths: Paths64): number => Math.abs(paths.reduce((sum, path) => sum + doubledArea(path), 0)) / 2

function doubledArea(path: Path64): number {
  let doubled = 0
  let before = path.at(-1)
  for (const point of path) {
    doubled += before!.x * point.y - point.x * before!.y
    before = point
  }
  return doubled
}

/** Which boxes meet another, without looking at them all. */
class BoxGrid {
  readonly #boxes: Float64Array
  /** Around them all. */
  readonly #extent: Float64Array
  readonly #cells = new Map<number, number[]>()
  /** Boxes over too many cells: they are looked at every time. */
  readonly #wide: number[] = []

  constructor(boxes: Float64Array) {
    this.#boxes = boxes
    this.#extent = extentOf(boxes)
    for (let box = 0; 4 * box < boxes.length; box += 1) {
      const cells = cellsOf(boxes, box)
      if (cells === null) this.#wide.push(box)
      else for (const cell of cells) this.#add(cell, box)
    }
  }

  #add(cell: number, box: number): void {
    const list = this.#cells.get(cell)
    if (list === undefined) this.#cells.set(cell, [box])
    else list.push(box)
  }

  meeting(boxes: Float64Array, box: number): number[] {
    if (!meets(boxes, box, this.#extent, 0)) return []
    const cells = cellsOf(boxes, box)
    const candidates =
      cells === null
        ? Array(this.#boxes.length / 4).keys()
        : new Set([...cells.flatMap((cell) => this.#cells.get(cell) ?? []), ...this.#wide])
    return [...candidates].filter((other) => meets(boxes, box, this.#boxes, other)).sort((a, b) => a - b)
  }
}

function extentOf(boxes: Float64Array): Float64Array {
  const extent = Float64Array.of(
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  )
  for (let at = 0; at < boxes.length; at += 1) {
    const side = at % 4
    if (side < 2 ? boxes[at]! < extent[side]! : boxes[at]! > extent[side]!) extent[side] = boxes[at]!
  }
  return extent
}

const columns = 2 ** 20

/** Null where there are too many. None for a place without a boundary. */
function cellsOf(boxes: Float64Array, box: number): number[] | null {
  const [west, south, east, north] = [0, 1, 2, 3].map((side) => Math.floor(boxes[4 * box + side]! / cellDegrees))
  const cells: number[] = []
  if (Number.isNaN(west! + south!)) return cells
  if ((east! - west! + 1) * (north! - south! + 1) > mostCells) return null
  for (let y = south!; y <= north!; y += 1) for (let x = west!; x <= east!; x += 1) cells.push(y * columns + x)
  return cells
}

const meets = (a: Float64Array, at: number, b: Float64Array, other: number) =>
  a[4 * at]! <= b[4 * other + 2]! &&
  a[4 * at + 2]! >= b[4 * other]! &&
  a[4 * at + 1]! <= b[4 * other + 3]! &&
  a[4 * at + 3]! >= b[4 * other + 1]!
