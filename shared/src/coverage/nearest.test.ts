import fc from 'fast-check'
import { expect, test } from 'vitest'
import { geodesicDistanceM } from './geodesic.ts'
import { nearestDistancesM } from './nearest.ts'

const place = fc.tuple(fc.double({ min: -73, max: -70, noNaN: true }), fc.double({ min: -38, max: -32, noNaN: true }))

test('the nearest on the ellipsoid is found, whatever the places', () => {
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 5 }),
      fc.array(place, { minLength: 1, maxLength: 200 }),
      (origins, targets) => {
        const found = nearestDistancesM(Float64Array.from(origins.flat()), Float64Array.from(targets.flat()))
        origins.forEach((origin, i) => {
          const all = targets.map((target) => geodesicDistanceM(...origin, ...target))
          expect(found[i]).toBeCloseTo(Math.min(...all), 6)
        })
      },
    ),
  )
})

test('an origin without a place and a region without targets have no distance, neither 0 nor infinite', () => {
  const origins = Float64Array.of(Number.NaN, Number.NaN, -71.6, -33.04)
  const [withoutPlace, withPlace] = nearestDistancesM(origins, Float64Array.of(-71.6, -33.04))
  expect(withoutPlace).toBeNaN()
  expect(withPlace).toBe(0)
  expect(nearestDistancesM(origins, new Float64Array())[1]).toBeNaN()
})
