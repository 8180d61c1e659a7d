import type { MultiPolygon, Polygon } from 'geojson'
import type { Box } from '../paper.ts'
import type { LonLat, Projection } from './frame.ts'

type Point = [x: number, y: number]

/** Rings of a polygon on paper, cut at the edge of the frame and no finer than can be seen. */
export function ringsOf(shape: string | null, { at, box }: Projection): Point[][] {
  if (shape === null) return []
  const geometry = JSON.parse(shape) as Polygon | MultiPolygon
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons
    .flat()
    .map((ring) =>
      thinned(
        clipped(
          ring.map((place) => at(place as unknown as LonLat)),
          box,
        ),
      ),
    )
    .filter((ring) => ring.length > 2)
}

const leastPt = 0.5

function thinned(ring: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of ring) {
    const last = kept.at(-1)
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= leastPt) kept.push(point)
  }
  return kept
}

/** Sutherland and Hodgman (1974), side by side. The frame is taken a little larger, so that its cuts are not drawn as borders. */
function clipped(ring: readonly Point[], { x, y, width, height }: Box): Point[] {
  const beyond = 4
  const sides: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, x - beyond, 1],
    [0, x + width + beyond, -1],
    [1, y - beyond, 1],
    [1, y + height + beyond, -1],
  ]
  let points = [...ring]
  for (const [axis, limit, sign] of sides) {
    const isIn = (point: Point) => (point[axis] - limit) * sign >= 0
    const cut: Point[] = []
    points.forEach((point, index) => {
      const before = points.at(index - 1) as Point
      if (isIn(point) !== isIn(before)) cut.push(crossing(before, point, axis, limit))
      if (isIn(point)) cut.push(point)
    })
    points = cut
  }
  return points
}

function crossing(from: Point, to: Point, axis: 0 | 1, limit: number): Point {
  const share = (limit - from[axis]) / (to[axis] - from[axis])
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

/** Twice the signed area; which ring is the largest. */
const ringArea = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] as Point
      return sum + x * nextY - nextX * y
    }, 0),
  )

/** Middle of the largest ring, where its name goes; null where nothing is within the frame. */
export function labelPlace(rings: readonly Point[][]): Point | null {
  const largest = rings.reduce<Point[] | null>(
    (best, ring) => (best === null || ringArea(ring) > ringArea(best) ? ring : best),
    null,
  )
  if (largest === null) return null
  let [area, x, y] = [0, 0, 0]
  largest.forEach(([x1, y1], at) => {
    const [x2, y2] = largest[(at + 1) % largest.length] as Point
    const cross = x1 * y2 - x2 * y1
    area += cross
    x += (x1 + x2) * cross
    y += (y1 + y2) * cross
  })
  return area === 0 ? null : [x / (3 * area), y / (3 * area)]
}
