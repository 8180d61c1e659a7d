import type { Position } from 'geojson'
import { orient2d } from 'robust-predicates'

export interface Crossing {
  /** `through`: inside both edges; `touch`: at an end of at least one; `overlap`: along a stretch. */
  kind: 'through' | 'touch' | 'overlap'
  position: Position
}

/** Where two edges meet, or null. Which side a point lies on is decided exactly, as GEOS does. */
export function crossingOf(a: Position, b: Position, c: Position, d: Position): Crossing | null {
  if (!boxesMeet(a, b, c, d)) return null
  const sideC = side(a, b, c)
  const sideD = side(a, b, d)
  if (sideC * sideD > 0) return null
  const sideA = side(c, d, a)
  const sideB = side(c, d, b)
  if (sideA * sideB > 0) return null
  if (sideA === 0 && sideB === 0 && sideC === 0 && sideD === 0) return collinearCrossing(a, b, c, d)
  if (sideC === 0) return { kind: 'touch', position: c }
  if (sideD === 0) return { kind: 'touch', position: d }
  if (sideA === 0) return { kind: 'touch', position: a }
  if (sideB === 0) return { kind: 'touch', position: b }
  return { kind: 'through', position: lineCrossing(a, b, c, d) }
}

const side = (a: Position, b: Position, p: Position) => Math.sign(orient2d(a[0]!, a[1]!, b[0]!, b[1]!, p[0]!, p[1]!))

const boxesMeet = (a: Position, b: Position, c: Position, d: Position) =>
  Math.max(a[0]!, b[0]!) >= Math.min(c[0]!, d[0]!) &&
  Math.min(a[0]!, b[0]!) <= Math.max(c[0]!, d[0]!) &&
  Math.max(a[1]!, b[1]!) >= Math.min(c[1]!, d[1]!) &&
  Math.min(a[1]!, b[1]!) <= Math.max(c[1]!, d[1]!)

function collinearCrossing(a: Position, b: Position, c: Position, d: Position): Crossing | null {
  const axis =
    Math.abs(b[0]! - a[0]!) + Math.abs(d[0]! - c[0]!) > Math.abs(b[1]! - a[1]!) + Math.abs(d[1]! - c[1]!) ? 0 : 1
  const [low, high] = a[axis]! < b[axis]! ? [a, b] : [b, a]
  const [otherLow, otherHigh] = c[axis]! < d[axis]! ? [c, d] : [d, c]
  const start = low[axis]! > otherLow[axis]! ? low : otherLow
  const end = high[axis]! < otherHigh[axis]! ? high : otherHigh
  if (start[axis]! > end[axis]!) return null
  return { kind: start[axis] === end[axis] ? 'touch' : 'overlap', position: start }
}

/** Reckoned from `a`, so that nothing is lost to the size of the coordinates. */
function lineCrossing(a: Position, b: Position, c: Position, d: Position): Position {
  const [bx, by] = [b[0]! - a[0]!, b[1]! - a[1]!]
  const [cx, cy] = [c[0]! - a[0]!, c[1]! - a[1]!]
  const [dx, dy] = [d[0]! - c[0]!, d[1]! - c[1]!]
  const along = (cx * dy - cy * dx) / (bx * dy - by * dx)
  return [a[0]! + along * bx, a[1]! + along * by]
}
