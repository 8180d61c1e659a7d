export type LngLat = readonly [longitude: number, latitude: number]

/** Corners of a box from two of them, in the order of a ring. */
export const boxCorners = (
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): [number, number][] => [
  [x1, y1],
  [x2, y1],
  [x2, y2],
  [x1, y2],
]

/** A closed ring as WKT; seven decimals are a centimetre. Null where it has no area. */
export function polygonWkt(ring: readonly LngLat[]): string | null {
  const points = ring.filter((point, at) => at === 0 || !isSame(point, ring[at - 1] as LngLat))
  const [first] = points
  if (first === undefined || points.length < 3) return null
  const closed = isSame(first, points.at(-1) as LngLat) ? points : [...points, first]
  if (closed.length < 4 || Math.abs(doubleArea(closed)) < 1e-12) return null
  return `POLYGON((${closed.map((point) => point.map((degrees) => Number(degrees.toFixed(7))).join(' ')).join(', ')}))`
}

const isSame = (a: LngLat, b: LngLat): boolean => a[0] === b[0] && a[1] === b[1]

const doubleArea = (ring: readonly LngLat[]): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] as LngLat
    return sum + x * nextY - nextX * y
  }, 0)
