export interface TilePoint {
  x: number
  y: number
}

type Axis = keyof TilePoint

/**
 * A convex closed ring inside a square, closed again and in whole units; empty where it lies outside (Sutherland and Hodgman,
 * 1974: one side after the other).
 */
export function clipRing(ring: readonly TilePoint[], from: number, to: number): TilePoint[] {
  let corners: TilePoint[] = ring.slice(1)
  for (const axis of ['x', 'y'] as const) {
    corners = clipped(corners, axis, from, (value) => value >= from)
    corners = clipped(corners, axis, to, (value) => value <= to)
  }
  const whole = corners.filter((corner, at) => !isSame(corner, corners.at(at - 1)!))
  return whole.length < 3 ? [] : [...whole, whole[0]!]
}

function clipped(corners: TilePoint[], axis: Axis, edge: number, isInside: (value: number) => boolean): TilePoint[] {
  return corners.flatMap((corner, at) => {
    const before = corners.at(at - 1)!
    const own = isInside(corner[axis]) ? [corner] : []
    return isInside(corner[axis]) === isInside(before[axis]) ? own : [crossing(before, corner, axis, edge), ...own]
  })
}

/** Where the line between two corners meets the edge. */
function crossing(a: TilePoint, b: TilePoint, axis: Axis, edge: number): TilePoint {
  const share = (edge - a[axis]) / (b[axis] - a[axis])
  const other: Axis = axis === 'x' ? 'y' : 'x'
  const along = Math.round(a[other] + share * (b[other] - a[other]))
  return axis === 'x' ? { x: edge, y: along } : { x: along, y: edge }
}

const isSame = (a: TilePoint, b: TilePoint): boolean => a.x === b.x && a.y === b.y
