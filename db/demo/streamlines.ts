import { Nearby } from './nearby.ts'
import { crossing, distance, type Point, simplify } from './plane.ts'
import type { Urban } from './urban.ts'

/**
 * Streets as streamlines of two crossing direction fields, one along and one across the slope, each keeping its distance
 * from its own kind (Jobard and Lefer 1997; for streets Chen et al. 2008, "Interactive procedural street modeling").
 */
export interface StreetLine {
  kind: 'along' | 'across' | 'limit'
  /** Key of the comuna limit, where it is one. */
  limit?: string
  points: Point[]
}

const STEP_M = 14
const LONGEST_M = 3200
const SHORTEST_M = 90
/** A street that ends this close before another one is drawn up to it. */
const JOIN_M = 120

interface Family {
  kind: 'along' | 'across'
  /** Metres between neighbouring streets of the family. */
  gap(urban: Urban, point: Point): number
}

/** Blocks on the plain are nearly square; on a slope they are long and narrow, one row of plots above the other. */
const families: Family[] = [
  { kind: 'along', gap: (urban, point) => 104 - 26 * urban.hilliness(point) },
  { kind: 'across', gap: (urban, point) => 145 + 30 * urban.hilliness(point) },
]

export function traceStreets(
  urban: Urban,
  box: { west: number; south: number; east: number; north: number },
): StreetLine[] {
  const lines: StreetLine[] = []
  for (const family of families) {
    const taken = new Nearby<number>(60)
    const seedStep = 64
    for (let y = box.south; y < box.north; y += seedStep) {
      for (let x = box.west; x < box.east; x += seedStep) {
        const seed: Point = [x, y]
        if (urban.density(seed) <= 0 || taken.some(seed, family.gap(urban, seed))) continue
        const points = traceBothWays(seed, family, urban, taken)
        if (points.length * STEP_M < SHORTEST_M) continue
        for (const point of points) taken.add(point, lines.length)
        lines.push({ kind: family.kind, points })
      }
    }
  }
  return lines
}

function traceBothWays(seed: Point, family: Family, urban: Urban, taken: Nearby<number>): Point[] {
  const forward = trace(seed, family, urban, taken, 1)
  const backward = trace(seed, family, urban, taken, -1)
  return [...backward.toReversed(), seed, ...forward]
}

function trace(seed: Point, family: Family, urban: Urban, taken: Nearby<number>, sense: 1 | -1): Point[] {
  const points: Point[] = []
  const turned = family.kind === 'across' ? Math.PI / 2 : 0
  let at = seed
  let heading = urban.direction(seed) + turned + (sense < 0 ? Math.PI : 0)
  const follow = (point: Point, bearing: number) => {
    const found = urban.direction(point) + turned
    return Math.cos(found - bearing) < 0 ? found + Math.PI : found
  }
  while (points.length * STEP_M < LONGEST_M) {
    const first = follow(at, heading)
    const half: Point = [at[0] + (Math.cos(first) * STEP_M) / 2, at[1] + (Math.sin(first) * STEP_M) / 2]
    const next = follow(half, first)
    const turn = Math.abs(Math.atan2(Math.sin(next - heading), Math.cos(next - heading)))
    // Where two quarters meet at an angle the street ends there, as a street does.
    if (turn > 0.5 && points.length > 0) break
    const to: Point = [at[0] + Math.cos(next) * STEP_M, at[1] + Math.sin(next) * STEP_M]
    if (urban.density(to) <= 0 || taken.some(to, family.gap(urban, to) * 0.62)) break
    if (points.length > 20 && closesOnItself(points, to, family.gap(urban, to))) break
    points.push(to)
    at = to
    heading = next
  }
  return points
}

/** A contour street around a knoll comes back to where it began. */
function closesOnItself(points: readonly Point[], to: Point, gapM: number): boolean {
  for (let i = 0; i < points.length - 18; i += 3) if (distance(points[i] as Point, to) < gapM * 0.7) return true
  return false
}

/** Simplified lines whose loose ends are drawn on to the next street ahead, a little beyond it so that they surely cross. */
export function joinEnds(lines: readonly StreetLine[]): StreetLine[] {
  const simple = lines.map((line) => (line.kind === 'limit' ? line : { ...line, points: simplify(line.points, 0.9) }))
  const segments = new Nearby<readonly [number, Point, Point]>(80)
  simple.forEach((line, index) => {
    for (let i = 0; i + 1 < line.points.length; i++) {
      const [a, b] = [line.points[i] as Point, line.points[i + 1] as Point]
      const pieces = Math.max(1, Math.ceil(distance(a, b) / 80))
      for (let k = 0; k <= pieces; k++) {
        segments.add([a[0] + ((b[0] - a[0]) * k) / pieces, a[1] + ((b[1] - a[1]) * k) / pieces], [index, a, b])
      }
    }
  })
  return simple.map((line, index) => {
    if (line.kind === 'limit') return line
    const ahead = extension(line.points.at(-2) as Point, line.points.at(-1) as Point, index, segments)
    const behind = extension(line.points[1] as Point, line.points[0] as Point, index, segments)
    return {
      ...line,
      points: [...(behind === null ? [] : [behind]), ...line.points, ...(ahead === null ? [] : [ahead])],
    }
  })
}

function extension(
  from: Point,
  end: Point,
  own: number,
  segments: Nearby<readonly [number, Point, Point]>,
): Point | null {
  const length = distance(from, end)
  const [dx, dy] = [(end[0] - from[0]) / length, (end[1] - from[1]) / length]
  const far: Point = [end[0] + dx * JOIN_M, end[1] + dy * JOIN_M]
  let nearest = Infinity
  const box = [
    Math.min(end[0], far[0]) - 80,
    Math.min(end[1], far[1]) - 80,
    Math.max(end[0], far[0]) + 80,
    Math.max(end[1], far[1]) + 80,
  ] as const
  for (const [index, a, b] of segments.within(...box)) {
    if (index === own) continue
    const hit = crossing(end, far, a, b)
    if (hit !== null && hit.t < nearest) nearest = hit.t
  }
  if (nearest === Infinity) return null
  const reach = nearest * JOIN_M + 1
  return [end[0] + dx * reach, end[1] + dy * reach]
}
