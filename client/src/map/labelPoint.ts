import type { Geometry, Position } from 'geojson'

const scanLines = 24

/**
 * A point well inside the largest part of a polygon, for its one label: of some horizontal lines across it, the middle of
 * the stretch that is widest and far from the ends. The middle of the box may lie outside, as it does for a crescent.
 */
export function labelPoint(geometry: Geometry): Position | null {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  const [largest] = polygons.toSorted((a, b) => boxSize(b[0]) - boxSize(a[0]))
  if (largest === undefined) return null
  const [south, north] = extent(largest[0] ?? [], 1)
  let best: { score: number; at: Position } | null = null
  for (let line = 1; line < scanLines; line++) {
    const share = line / scanLines
    const y = south + (north - south) * share
    for (const [west, east] of stretches(largest, y)) {
      const score = (east - west) * Math.min(share, 1 - share)
      if (best === null || score > best.score) best = { score, at: [(west + east) / 2, y] }
    }
  }
  return best?.at ?? null
}

/** From west to east, the parts of a horizontal line that lie inside; holes cut it by the same rule as the outer ring. */
function stretches(rings: Position[][], y: number): [number, number][] {
  const crossings = rings
    .flatMap((ring) =>
      ring.slice(1).flatMap((to, at) => {
        const from = ring[at] as Position
        const [x1 = 0, y1 = 0] = from
        const [x2 = 0, y2 = 0] = to
        return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)]
      }),
    )
    .toSorted((a, b) => a - b)
  const pairs: [number, number][] = []
  for (let at = 0; at + 1 < crossings.length; at += 2) pairs.push([crossings[at] ?? 0, crossings[at + 1] ?? 0])
  return pairs
}

function boxSize(ring: Position[] = []): number {
  const [west, east] = extent(ring, 0)
  const [south, north] = extent(ring, 1)
  return (east - west) * (north - south)
}

function extent(ring: Position[], axis: 0 | 1): [number, number] {
  let low = Infinity
  let high = -Infinity
  for (const position of ring) {
    const value = position[axis] ?? 0
    if (value < low) low = value
    if (value > high) high = value
  }
  return [low, high]
}
