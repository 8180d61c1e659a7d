import type { PlaceShapes } from './placeShapes.ts'

/** Heights at which a narrow part is cut, the middle first: one of them passes between its vertices. */
const heights = [0.5, 0.4375, 0.5625, 0.375, 0.625, 0.25, 0.75, 0.125, 0.875]

/**
 * A point inside: the middle of the widest cut through the shape, at the height of its middle. Where no cut has a width (a
 * shape without a surface), the middle of its first edge. NaN without vertices.
 */
export function pointOnSurface(shapes: PlaceShapes, firstPart: number, endPart: number): [number, number] {
  let widest = 0
  let inside: [number, number] | null = null
  for (let part = firstPart; part < endPart; part += 1) {
    const [south, north] = extent(shapes, part)
    for (const height of heights) {
      const latitude = south + (north - south) * height
      const [west, east] = widestCut(shapes, part, latitude)
      if (!(east - west > widest)) continue
      widest = east - west
      inside = [(west + east) / 2, latitude]
      break
    }
  }
  return inside ?? middleOfFirstEdge(shapes, firstPart)
}

function extent({ firstRing, firstVertex, vertices }: PlaceShapes, part: number): [number, number] {
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let v = firstVertex[firstRing[part]!]!; v < firstVertex[firstRing[part + 1]!]!; v += 1) {
    south = Math.min(south, vertices[2 * v + 1]!)
    north = Math.max(north, vertices[2 * v + 1]!)
  }
  return [south, north]
}

function widestCut(
  { firstRing, firstVertex, vertices }: PlaceShapes,
  part: number,
  latitude: number,
): [number, number] {
  const cuts: number[] = []
  for (let ring = firstRing[part]!; ring < firstRing[part + 1]!; ring += 1) {
    for (let v = firstVertex[ring]!; v + 1 < firstVertex[ring + 1]!; v += 1) {
      const [y0, y1] = [vertices[2 * v + 1]!, vertices[2 * v + 3]!]
      if (y0 > latitude === y1 > latitude) continue
      cuts.push(vertices[2 * v]! + ((latitude - y0) / (y1 - y0)) * (vertices[2 * v + 2]! - vertices[2 * v]!))
    }
  }
  cuts.sort((a, b) => a - b)
  let widest: [number, number] = [0, 0]
  for (let at = 0; at + 1 < cuts.length; at += 2)
    if (cuts[at + 1]! - cuts[at]! > widest[1] - widest[0]) widest = [cuts[at]!, cuts[at + 1]!]
  return widest
}

function middleOfFirstEdge({ firstRing, firstVertex, vertices }: PlaceShapes, part: number): [number, number] {
  const first = firstVertex[firstRing[part]!]!
  const last = firstVertex[firstRing[part]! + 1]! - 1
  if (last < first) return [Number.NaN, Number.NaN]
  const second = Math.min(first + 1, last)
  return [
    (vertices[2 * first]! + vertices[2 * second]!) / 2,
    (vertices[2 * first + 1]! + vertices[2 * second + 1]!) / 2,
  ]
}
