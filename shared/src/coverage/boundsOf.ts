import type { PlaceShapes } from './placeShapes.ts'

/** West, south, east, north of each shape; NaN where it has no surface. */
export function boundsOf({ count, firstPart, firstRing, firstVertex, vertices }: PlaceShapes): Float64Array {
  const bounds = new Float64Array(4 * count).fill(Number.NaN)
  for (let shape = 0; shape < count; shape += 1) {
    const end = firstVertex[firstRing[firstPart[shape + 1]!]!]!
    for (let vertex = firstVertex[firstRing[firstPart[shape]!]!]!; vertex < end; vertex += 1) {
      const x = vertices[2 * vertex]!
      const y = vertices[2 * vertex + 1]!
      if (!(x >= bounds[4 * shape]!)) bounds[4 * shape] = x
      if (!(y >= bounds[4 * shape + 1]!)) bounds[4 * shape + 1] = y
      if (!(x <= bounds[4 * shape + 2]!)) bounds[4 * shape + 2] = x
      if (!(y <= bounds[4 * shape + 3]!)) bounds[4 * shape + 3] = y
    }
  }
  return bounds
}
