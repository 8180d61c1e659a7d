/** Metres east and north of a district's origin. Everything is drawn in such a plane and turned into degrees at the end. */
export type Point = readonly [x: number, y: number]
export type Ring = Point[]

export interface Plane {
  toPlane(lon: number, lat: number): Point
  /** Degrees with seven decimals (1 cm): the same point always gives the same numbers, so shared edges stay shared. */
  toDegrees(point: Point): [lon: number, lat: number]
}

const METRES_PER_DEGREE = 110_900

export function planeAt(lon0: number, lat0: number): Plane {
  const perLon = METRES_PER_DEGREE * 1.0035 * Math.cos((lat0 * Math.PI) / 180)
  const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7
  return {
    toPlane: (lon, lat) => [(lon - lon0) * perLon, (lat - lat0) * METRES_PER_DEGREE],
    toDegrees: ([x, y]) => [round(lon0 + x / perLon), round(lat0 + y / METRES_PER_DEGREE)],
  }
}

export const distance = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1])

/** Square metres, positive when the ring runs counter-clockwise. */
export function signedArea(ring: readonly Point[]): number {
  let twice = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[j] as Point
    const b = ring[i] as Point
    twice += a[0] * b[1] - b[0] * a[1]
  }
  return twice / 2
}

export function isInside(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i] as Point
    const b = ring[j] as Point
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
  }
  return inside
}

/** A point well inside the ring: the middle of the widest stretch on the line half-way up. */
export function interiorPoint(ring: readonly Point[]): Point {
  const ys = ring.map((point) => point[1])
  const y = (Math.min(...ys) + Math.max(...ys)) / 2 + 1e-4
  const crossings: number[] = []
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i] as Point
    const b = ring[j] as Point
    if (a[1] > y !== b[1] > y) crossings.push(((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0])
  }
  crossings.sort((a, b) => a - b)
  let best: Point = ring[0] as Point
  let widest = -1
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [west, east] = [crossings[i] as number, crossings[i + 1] as number]
    if (east - west > widest) {
      widest = east - west
      best = [(west + east) / 2, y]
    }
  }
  return best
}

/** Where segments a–b and c–d cross: the fractions along each, or null. */
export function crossing(a: Point, b: Point, c: Point, d: Point): { t: number; u: number } | null {
  const rx = b[0] - a[0]
  const ry = b[1] - a[1]
  const sx = d[0] - c[0]
  const sy = d[1] - c[1]
  const turn = rx * sy - ry * sx
  if (Math.abs(turn) < 1e-9) return null
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / turn
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / turn
  return t > 0 && t < 1 && u > 0 && u < 1 ? { t, u } : null
}

/** Douglas–Peucker on an open line; ends stay. */
export function simplify(line: readonly Point[], toleranceM: number): Point[] {
  const keep = new Uint8Array(line.length)
  keep[0] = keep[line.length - 1] = 1
  const stack: [number, number][] = [[0, line.length - 1]]
  for (let span = stack.pop(); span !== undefined; span = stack.pop()) {
    const [from, to] = span
    let farthest = -1
    let worst = toleranceM
    for (let i = from + 1; i < to; i++) {
      const off = distanceToSegment(line[i] as Point, line[from] as Point, line[to] as Point)
      if (off > worst) {
        worst = off
        farthest = i
      }
    }
    if (farthest < 0) continue
    keep[farthest] = 1
    stack.push([from, farthest], [farthest, to])
  }
  return line.filter((_, i) => keep[i] === 1)
}

export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const length2 = dx * dx + dy * dy
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2))
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)
}

/** No two sides of the ring meet except at their common corner. */
export function isSimple(ring: readonly Point[]): boolean {
  const n = ring.length
  for (let i = 0; i < n; i++) {
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue
      if (touches(ring[i] as Point, ring[(i + 1) % n] as Point, ring[j] as Point, ring[(j + 1) % n] as Point))
        return false
    }
  }
  return true
}

function touches(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0])) return false
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0
}
