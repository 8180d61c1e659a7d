import type { DistrictSketch } from './places.ts'
import { distance, type Plane, type Point, type Ring } from './plane.ts'
import { between, type Random, randomFrom } from './random.ts'

/** A limit between two corners, drawn once and used by the comunas on both its sides. */
export interface Limit {
  points: Point[]
  isCoast: boolean
}

export interface Outlines {
  limits: Map<string, Limit>
  /** Per comuna code: its limits in order, and whether each is walked against its drawing direction. */
  rings: Map<string, { key: string; isReversed: boolean }[]>
}

const SHORTEST_STRETCH_M = 140

/** Draws every limit of the district as a wandering line. */
export function drawOutlines(sketch: DistrictSketch, plane: Plane, seed: string): Outlines {
  const limits = new Map<string, Limit>()
  const rings: Outlines['rings'] = new Map()
  for (const comuna of sketch.comunas) {
    const ring = comuna.corners.map((from, i) => {
      const to = comuna.corners[(i + 1) % comuna.corners.length] as string
      const [first, second] = from < to ? [from, to] : [to, from]
      const key = `${first}-${second}`
      if (!limits.has(key)) limits.set(key, drawLimit(sketch, plane, first, second, `${seed}/limit/${key}`))
      return { key, isReversed: from !== first }
    })
    rings.set(comuna.code, ring)
  }
  return { limits, rings }
}

function drawLimit(sketch: DistrictSketch, plane: Plane, from: string, to: string, seed: string): Limit {
  const at = sketch.coast.indexOf(from)
  const other = sketch.coast.indexOf(to)
  const isCoast = at >= 0 && other >= 0 && Math.abs(at - other) === 1
  const corner = (name: string) => plane.toPlane(...(sketch.corners[name] as [number, number]))
  const ends: [Point, Point] = [corner(from), corner(to)]
  return { points: wander(ends[0], ends[1], isCoast ? sketch.wander * 0.9 : sketch.wander, randomFrom(seed)), isCoast }
}

/** Midpoint displacement; the wandering dies away with the length, so that the line is rounded, not jagged. */
function wander(a: Point, b: Point, share: number, random: Random): Point[] {
  const length = distance(a, b)
  if (length < SHORTEST_STRETCH_M) return [a, b]
  const off = between(random, -share, share) * Math.min(length, length * 0.4 + 500)
  const middle: Point = [
    (a[0] + b[0]) / 2 - ((b[1] - a[1]) / length) * off,
    (a[1] + b[1]) / 2 + ((b[0] - a[0]) / length) * off,
  ]
  return [...wander(a, middle, share * 0.85, random).slice(0, -1), ...wander(middle, b, share * 0.85, random)]
}

/** The ring of a comuna from its limits, as drawn or as the street network split them. */
export function ringOf(
  parts: { key: string; isReversed: boolean }[],
  pointsOf: (key: string) => readonly Point[],
): Ring {
  return parts.flatMap(({ key, isReversed }) => {
    const points = pointsOf(key)
    return (isReversed ? points.toReversed() : points).slice(0, -1)
  })
}
