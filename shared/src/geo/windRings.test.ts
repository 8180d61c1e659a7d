import type { Polygon, Position } from 'geojson'
import { expect, it } from 'vitest'
import { windRings } from './windRings.ts'

const turning = (ring: Position[]) =>
  Math.sign(
    ring.slice(1).reduce((sum, [x = 0, y = 0], index) => sum + (ring[index]![0]! * y - x * ring[index]![1]!), 0),
  )

// A metre-sized ring far from the origin, where a plain shoelace sum loses its digits.
const outer: Position[] = [
  [-71.5, -33],
  [-71.49999, -33],
  [-71.49999, -32.99999],
  [-71.5, -32.99999],
  [-71.5, -33],
]
const hole: Position[] = [
  [-71.499998, -32.999998],
  [-71.499992, -32.999998],
  [-71.499992, -32.999992],
  [-71.499998, -32.999998],
]

it.each(['counterclockwise', 'clockwise'] as const)('turns the outer ring %s and the hole the other way', (winding) => {
  for (const rings of [
    [outer, hole],
    [outer.toReversed(), hole],
    [outer, hole.toReversed()],
  ]) {
    const { coordinates } = windRings({ type: 'Polygon', coordinates: rings }, winding) as Polygon
    const sign = winding === 'counterclockwise' ? 1 : -1
    const local = coordinates.map((ring) => ring.map(([x = 0, y = 0]) => [(x + 71.5) * 1e6, (y + 33) * 1e6]))
    expect(local.map(turning)).toEqual([sign, -sign])
  }
})
