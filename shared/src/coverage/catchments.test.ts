import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accessTo, capacityPerPerson } from './access.ts'
import { catchments } from './catchments.ts'
import { buildNetwork } from './network/buildNetwork.ts'
import { distanceAt } from './network/distanceAt.ts'
import { nearestSources } from './network/nearestSources.ts'
import { openStreetIndex } from './network/streetIndex.ts'
import { type Metres, placesAt, streetsOf } from './network/testing/streetsInMetres.ts'

const maxLegM = 200
/** A grid of 5 by 5 streets, 300 m apart. */
const grid = [0, 300, 600, 900, 1200].flatMap((offset): Metres[][] => [
  [
    [0, offset],
    [1200, offset],
  ],
  [
    [offset, 0],
    [offset, 1200],
  ],
])
const { network } = buildNetwork(streetsOf(grid), { toleranceM: 1 })
const index = openStreetIndex(network)
const attached = (places: Metres[]) => {
  const at = placesAt(...places)
  return { places: at, attachment: index.attach(at, maxLegM), isOnIsland: new Uint8Array(places.length) }
}
const limits = { limitM: 700, detour: 1.3 }

describe('catchments', () => {
  const spot = fc.tuple(fc.integer({ min: -100, max: 1300 }), fc.integer({ min: -100, max: 1300 }))
  test('are all points that the search from that facility alone finds within the limit, with the same distance', () => {
    fc.assert(
      fc.property(
        fc.array(spot, { minLength: 1, maxLength: 4 }),
        fc.array(spot, { minLength: 1, maxLength: 30 }),
        (where, people) => {
          const facilities = attached(where)
          const points = attached(people)
          const { facility, place, distanceM } = catchments(network, facilities, points, limits)
          const found = Array.from(facility, (one, at) => [one, place[at], distanceM[at]!.toFixed(3)].join())
          const expected = where.flatMap((_w, one) => {
            const source = attached([where[one]!]).attachment
            const alone = distanceAt(network, nearestSources(network, source), source, points.attachment)
            return people.flatMap((_p, point) =>
              alone.distanceM[point]! <= limits.limitM ? [[one, point, alone.distanceM[point]!.toFixed(3)].join()] : [],
            )
          })
          expect(found.sort()).toEqual(expected.sort())
        },
      ),
      { numRuns: 50 },
    )
  })

  test('points and facilities far from any street are reached by straight line times the detour', () => {
    const facilities = attached([
      [600, 600],
      [600, 1700],
    ])
    const points = attached([
      [600, 1200],
      [600, 1900],
      [600, 800],
    ])
    const { facility, place, distanceM } = catchments(network, facilities, points, limits)
    const pairs = Array.from(facility, (one, at) => [one, place[at], Math.round(distanceM[at]!)])
    expect(pairs.sort()).toEqual([
      [0, 0, 600],
      [0, 2, 200],
      [1, 0, 650],
      [1, 1, 260],
    ])
  })

  test('without streets all are straight lines', () => {
    const facilities = attached([[0, 0]])
    const { place, distanceM } = catchments(
      null,
      facilities,
      attached([
        [300, 400],
        [500, 400],
      ]),
      limits,
    )
    expect([...place]).toEqual([0])
    expect(distanceM[0]).toBeCloseTo(650, 0)
  })

  test('people × access along streets add up to the capacity that somebody can reach', () => {
    fc.assert(
      fc.property(
        fc.array(spot, { minLength: 1, maxLength: 4 }),
        fc.array(spot, { minLength: 1, maxLength: 20 }),
        (where, people) => {
          const pairs = catchments(network, attached(where), attached(people), limits)
          const count = Float64Array.from(people, (_, at) => at + 1)
          const capacity = Float64Array.from(where, (_, at) => 10 * (at + 1))
          const ratio = capacityPerPerson({ ...pairs, capacity, people: count }, limits.limitM)
          const { access } = accessTo(pairs, ratio, people.length, limits.limitM)
          const reached = [...new Set(pairs.facility)].reduce((sum, one) => sum + capacity[one]!, 0)
          expect(access.reduce((sum, value, at) => sum + value * count[at]!, 0)).toBeCloseTo(reached, 8)
        },
      ),
      { numRuns: 50 },
    )
  })
})
