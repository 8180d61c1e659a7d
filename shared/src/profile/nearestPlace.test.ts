import fc from 'fast-check'
import { expect, test } from 'vitest'
import { geodesicDistanceM } from '../coverage/geodesic.ts'
import { nearestPlaceIndex } from './nearestPlace.ts'

test('finds what looking at all of them finds', () => {
  const place = fc.tuple(fc.double({ min: -72, max: -70, noNaN: true }), fc.double({ min: -34, max: -32, noNaN: true }))
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 50 }), place, (places, [longitude, latitude]) => {
      const all = places.map(([x, y]) => geodesicDistanceM(longitude, latitude, x, y))
      const found = nearestPlaceIndex(Float64Array.from(places.flat()))(longitude, latitude)
      expect(found?.straightM).toBe(Math.min(...all))
      expect(all[found?.at ?? -1]).toBe(found?.straightM)
    }),
    { numRuns: 50 },
  )
})

test('of none, none is the nearest', () => {
  expect(nearestPlaceIndex(new Float64Array())(-71, -33)).toBeNull()
})
