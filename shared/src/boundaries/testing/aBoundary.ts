import fc from 'fast-check'
import type { MultiPolygon, Position } from 'geojson'
import { closedRing, multiPolygon, roundedPosition } from '../boundary.ts'

/** Near Viña del Mar; a unit is 1e-3 degrees, about a hundred metres. */
export const at = (x: number, y: number): Position => roundedPosition([-71.5 + x * 1e-3, -33 + y * 1e-3])

export const line = (...points: [number, number][]): Position[] => points.map(([x, y]) => at(x, y))

export const ring = (...points: [number, number][]): Position[] => closedRing(line(...points))

export const box = (west: number, south: number, east: number, north: number): Position[] =>
  ring([west, south], [east, south], [east, north], [west, north])

/** Parts of outer ring and holes. */
export const aBoundary = (...parts: Position[][][]): MultiPolygon => multiPolygon(parts)

export const aSquare = (west = 0, south = 0, side = 10): MultiPolygon =>
  aBoundary([box(west, south, west + side, south + side)])

/** Star-shaped round a centre, so valid: 3 to 12 vertices at random distances; half of them with a hole. */
export const boundaries: fc.Arbitrary<MultiPolygon> = fc
  .record({
    x: fc.integer({ min: -5, max: 5 }),
    y: fc.integer({ min: -5, max: 5 }),
    radii: fc.array(fc.double({ min: 2, max: 10, noNaN: true }), { minLength: 5, maxLength: 12 }),
    hasHole: fc.boolean(),
  })
  .map(({ x, y, radii, hasHole }) => {
    const round = (scale: (radius: number) => number) =>
      radii.map((radius, index): [number, number] => {
        const angle = (2 * Math.PI * index) / radii.length
        return [x + scale(radius) * Math.cos(angle), y + scale(radius) * Math.sin(angle)]
      })
    const outer = ring(...round((radius) => radius))
    return aBoundary(hasHole ? [outer, ring(...round(() => 0.5)).toReversed()] : [outer])
  })
