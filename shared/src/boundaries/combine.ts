// Not the package's entry: that brings its offsetting and triangulation into the page too.
import { ClipType, FillRule, type Path64, type Paths64 } from 'clipper2-ts/dist/Core.js'
import { Clipper64 } from 'clipper2-ts/dist/Engine.js'
import type { MultiPolygon, Position } from 'geojson'
import { windRings } from '../geo/windRings.ts'
import { assembleFaces, type OutlineEdge } from './assembleFaces.ts'
import { isSamePosition, multiPolygon, roundedPosition, verticesOf } from './boundary.ts'
import { boxOf } from './localMetres.ts'
import { nodeEdges } from './nodeEdges.ts'
import { nearestOnEdge } from './rings.ts'

/**
 * All of them as one: touching and overlapping parts grow together. Vertices that two of them had in common and that lie
 * on a straight line afterwards go: they were the ends of the edge between them, as a split makes them.
 */
export function unite(boundaries: readonly MultiPolygon[]): MultiPolygon {
  const united = combine(ClipType.Union, boundaries, [])
  return united === null ? multiPolygon([]) : withoutSeams(united, boundaries)
}

/** The boundary without what the others cover; null when nothing is left. */
export function cutOut(boundary: MultiPolygon, others: readonly MultiPolygon[]): MultiPolygon | null {
  const near = others.filter((other) => boxesMeet(boundary, other))
  return near.length === 0 ? boundary : combine(ClipType.Difference, [boundary], near)
}

/** What of the boundary lies within the area; null when nothing does. */
export function clipTo(boundary: MultiPolygon, area: readonly MultiPolygon[]): MultiPolygon | null {
  const near = area.filter((other) => boxesMeet(boundary, other))
  return near.length === 0 ? null : combine(ClipType.Intersection, [boundary], near)
}

function boxesMeet(a: MultiPolygon, b: MultiPolygon): boolean {
  const [west, south, east, north] = boxOf(a)
  const [otherWest, otherSouth, otherEast, otherNorth] = boxOf(b)
  return west <= otherEast && otherWest <= east && south <= otherNorth && otherSouth <= north
}

/** Clipper reckons in whole numbers: 1e-9 degrees, so that no two vertices that are different to us become one. */
const UNITS_PER_DEGREE = 1e9

function combine(
  operation: ClipType,
  subjects: readonly MultiPolygon[],
  clips: readonly MultiPolygon[],
): MultiPolygon | null {
  const all = [...subjects, ...clips]
  const [west, south] = boxOf(multiPolygon(all.flatMap((boundary) => boundary.coordinates)))
  const grid = new Grid(Math.floor(west), Math.floor(south))
  for (const boundary of all) for (const { position } of verticesOf(boundary)) grid.remember(position)
  // Parts of one boundary may lie in holes of each other, and different boundaries may overlap: positive winding is inside.
  return settled(clip(operation, grid.pathsOf(subjects), grid.pathsOf(clips)), grid)
}

/**
 * Parts whatever is wrong with them: what their outer rings wind around, either way and however often, without what
 * their holes do; the parts united. Null when that encloses nothing.
 */
export function resolve(parts: readonly Position[][][]): MultiPolygon | null {
  const [west, south] = boxOf(multiPolygon([...parts]))
  const grid = new Grid(Math.floor(west), Math.floor(south))
  for (const ring of parts.flat()) for (const position of ring) grid.remember(position)
  const paths = parts.flatMap(([outer = [], ...holes]) =>
    clip(
      ClipType.Difference,
      [grid.pathOf(outer)],
      holes.map((hole) => grid.pathOf(hole)),
      FillRule.NonZero,
    ),
  )
  return settled(clip(ClipType.Union, paths, []), grid)
}

function settled(solution: Paths64, grid: Grid): MultiPolygon | null {
  let paths = solution
  // Rounding what is new to 1e-7 may let edges cross anew, where something new comes of them in turn.
  for (let pass = 0; pass < MAX_PASSES && grid.roundNew(paths); pass++) paths = clip(ClipType.Union, paths, [])
  // Its rings may still touch themselves on the middle of an edge, or lie along each other.
  const polygons = assembleFaces(nodeEdges(edgesOfPaths(paths, grid)))
  return polygons.length === 0 ? null : multiPolygon(polygons)
}

const MAX_PASSES = 4

function clip(operation: ClipType, subjects: Paths64, clips: Paths64, filled = FillRule.Positive): Paths64 {
  const clipper = new Clipper64()
  clipper.preserveCollinear = true
  clipper.addSubject(subjects)
  clipper.addClip(clips)
  const solution: Paths64 = []
  clipper.execute(operation, filled, solution)
  return solution
}

/** Outer rings come out of Clipper counterclockwise and holes clockwise: the inside is on the left. */
const edgesOfPaths = (paths: Paths64, grid: Grid): OutlineEdge[] =>
  paths.flatMap((path) => {
    const positions = path.map((point) => grid.positionOf(point))
    return positions.map((from, index) => ({ from, to: positions[(index + 1) % positions.length]! }))
  })

/** Degrees as whole numbers and back: what was put in comes back as the very same numbers. */
class Grid {
  readonly #known = new Map<string, Position>()
  readonly #west: number
  readonly #south: number

  constructor(west: number, south: number) {
    this.#west = west
    this.#south = south
  }

  remember(position: Position): void {
    const { x, y } = this.#pointOf(position)
    const key = `${x} ${y}`
    if (!this.#known.has(key)) this.#known.set(key, position)
  }

  pathsOf(boundaries: readonly MultiPolygon[]): Paths64 {
    return boundaries.flatMap((boundary) =>
      (windRings(boundary, 'counterclockwise') as MultiPolygon).coordinates.flatMap((rings) =>
        rings.map((ring) => this.pathOf(ring)),
      ),
    )
  }

  pathOf(ring: readonly Position[]): Path64 {
    return ring.slice(1).map((position) => this.#pointOf(position))
  }

  positionOf({ x, y }: { x: number; y: number }): Position {
    return (
      this.#known.get(`${x} ${y}`) ??
      roundedPosition([this.#west + x / UNITS_PER_DEGREE, this.#south + y / UNITS_PER_DEGREE])
    )
  }

  /** Rounds the points that are nobody's vertex; false when there are none. */
  roundNew(paths: Paths64): boolean {
    let isChanged = false
    for (const point of paths.flat() as Path64) {
      if (this.#known.has(`${point.x} ${point.y}`)) continue
      const position = this.positionOf(point)
      Object.assign(point, this.#pointOf(position))
      this.remember(position)
      isChanged = true
    }
    return isChanged
  }

  #pointOf([x = 0, y = 0]: Position): { x: number; y: number } {
    return {
      x: Math.round((x - this.#west) * UNITS_PER_DEGREE),
      y: Math.round((y - this.#south) * UNITS_PER_DEGREE),
    }
  }
}

/** Rounding puts a cut at most 0.7e-7 degrees beside its edge. */
const SEAM_DEGREES = 1.5e-7

const isRounded = (position: Position) => String(roundedPosition(position)) === String(position)

/** Removes vertices that at least two of the boundaries had and that are no corner any more. */
function withoutSeams(united: MultiPolygon, boundaries: readonly MultiPolygon[]): MultiPolygon {
  const shared = sharedPlaces(boundaries)
  if (shared.size === 0) return united
  return multiPolygon(united.coordinates.map((rings) => rings.map((ring) => straightened(ring, shared))))
}

function sharedPlaces(boundaries: readonly MultiPolygon[]): Set<string> {
  const owner = new Map<string, number>()
  const shared = new Set<string>()
  for (const [index, boundary] of boundaries.entries())
    for (const { position } of verticesOf(boundary)) {
      const key = `${position[0]} ${position[1]}`
      const first = owner.get(key)
      if (first === undefined) owner.set(key, index)
      else if (first !== index) shared.add(key)
    }
  return shared
}

function straightened(ring: Position[], shared: ReadonlySet<string>): Position[] {
  const vertices = ring.slice(0, -1)
  for (let index = vertices.length - 1; index >= 0 && vertices.length > 3; index--) {
    const [x, y] = vertices[index]!
    // What a cut made is rounded: a vertex with more digits was there before.
    if (!shared.has(`${x} ${y}`) || !isRounded([x!, y!])) continue
    const before = vertices.at(index - 1)!
    const after = vertices[(index + 1) % vertices.length]!
    const { squared } = nearestOnEdge([x!, y!], before, after)
    if (squared <= SEAM_DEGREES ** 2 && !isSamePosition(before, after)) vertices.splice(index, 1)
  }
  return [...vertices, vertices[0]!]
}
