import { PointRows } from './PointRows.ts'
import type { PlaceShapes } from './placeShapes.ts'
import type { PointsOfPlaces } from './pointsOfPlaces.ts'

/**
 * The shape that each point lies in, -1 for none; where shapes overlap, the first. On a border that two shapes share a point
 * lies in one of them. Linear: points are sorted once, and each edge is met only by the points beside it.
 */
export function placeOfPoints(places: Float64Array, shapes: PlaceShapes): Int32Array {
  const placeOf = new Int32Array(places.length / 2).fill(-1)
  eachPointInside(places, shapes, inRows, (shape, point) => {
    if (placeOf[point] === -1) placeOf[point] = shape
  })
  return placeOf
}

/** The points in each shape; where shapes overlap, a point is in each of them. `rowsOf`: the same points, sorted before. */
export function pointsInShapes(
  places: Float64Array,
  shapes: PlaceShapes,
  rowsOf: (places: Float64Array) => PointRows = inRows,
): PointsOfPlaces {
  const first = new Uint32Array(shapes.count + 1)
  let points = new Uint32Array(places.length / 2)
  let count = 0
  eachPointInside(places, shapes, rowsOf, (shape, point) => {
    if (count === points.length) {
      const longer = new Uint32Array(2 * count)
      longer.set(points)
      points = longer
    }
    points[count] = point
    count += 1
    first[shape + 1] = count
  })
  // Shapes are visited in their order: one that has no points ends where the one before it does.
  for (let shape = 0; shape < shapes.count; shape += 1) first[shape + 1] = Math.max(first[shape + 1]!, first[shape]!)
  return { placeCount: shapes.count, first, points: points.slice(0, count) }
}

const inRows = (places: Float64Array) => new PointRows(places)

function eachPointInside(
  places: Float64Array,
  shapes: PlaceShapes,
  rowsOf: (places: Float64Array) => PointRows,
  visit: (shape: number, point: number) => void,
): void {
  if (shapes.vertices.length === 0) return
  const rows = rowsOf(places)
  for (let shape = 0; shape < shapes.count; shape += 1)
    for (let part = shapes.firstPart[shape]!; part < shapes.firstPart[shape + 1]!; part += 1)
      rows.eachInside(shapes, part, (point) => visit(shape, point))
}
