import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeOfPoints, pointsInShapes } from './pointsInShapes.ts'
import { isInside, multiPolygon, polygon, rectangle, shapesOf } from './testing/shapesOf.ts'

const near = (spread: number) =>
  fc.tuple(
    fc.double({ min: -71 - spread, max: -71 + spread, noNaN: true }),
    fc.double({ min: -33 - spread, max: -33 + spread, noNaN: true }),
  )
const triangle = fc
  .tuple(near(0.02), near(0.02), near(0.02))
  .filter(([a, b, c]) => Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) > 1e-7)
  .map((corners) => [...corners, corners[0]])

describe('points in shapes', () => {
  test('are those that the outlines turn around, for every shape, overlapping or not', () => {
    fc.assert(
      fc.property(
        fc.array(near(0.025), { maxLength: 60 }),
        fc.array(fc.array(triangle, { minLength: 1, maxLength: 2 }), { maxLength: 5 }),
        (points, triangles) => {
          const places = Float64Array.from(points.flat())
          const shapes = shapesOf(...triangles.map((parts) => multiPolygon(...parts.map((ring) => [ring]))))
          const found = pointsInShapes(places, shapes)
          triangles.forEach((parts, shape) => {
            const expected = parts.flatMap((ring) =>
              points.flatMap(([x, y], at) => (isInside([ring], x, y) ? [at] : [])),
            )
            const inShape = [...found.points.subarray(found.first[shape], found.first[shape + 1])]
            expect(inShape.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b))
          })
          const first = points.map(([x, y]) =>
            triangles.findIndex((parts) => parts.some((ring) => isInside([ring], x, y))),
          )
          expect([...placeOfPoints(places, shapes)]).toEqual(first)
        },
      ),
    )
  })

  test('a point on a border belongs to exactly one of the places that share it; holes belong to none', () => {
    const west = polygon(rectangle(-71, -33, 1), rectangle(-70.6, -32.6, 0.2))
    const east = polygon(rectangle(-70, -33, 1))
    const places = Float64Array.of(-70, -32.5, -70.5, -32.5, -70.9, -32.9, -69.1, -32.1, -72, -32.5)
    const [onBorder, inHole, ...others] = placeOfPoints(places, shapesOf(west, east))
    expect([0, 1]).toContain(onBorder)
    expect(pointsInShapes(places, shapesOf(west, east)).points).toHaveLength(3)
    expect(inHole).toBe(-1)
    expect(others).toEqual([0, 1, -1])
  })

  test('what is no place lies nowhere, and places without a boundary hold nothing', () => {
    const places = Float64Array.of(Number.NaN, Number.NaN, -70.5, -32.5)
    expect([...placeOfPoints(places, shapesOf(null, polygon(rectangle(-71, -33, 1)), null))]).toEqual([-1, 1])
    expect([...pointsInShapes(places, shapesOf(null, polygon(rectangle(-71, -33, 1)), null)).first]).toEqual([
      0, 0, 1, 1,
    ])
    expect([...placeOfPoints(new Float64Array(), shapesOf(polygon(rectangle(-71, -33, 1))))]).toEqual([])
  })
})
