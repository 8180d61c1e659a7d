import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { combineDistances } from './combineDistances.ts'
import { buildNetwork } from './network/buildNetwork.ts'
import { distanceAt } from './network/distanceAt.ts'
import { nearestSources } from './network/nearestSources.ts'
import { openStreetIndex } from './network/streetIndex.ts'
import { type Metres, placesAt, streetsOf } from './network/testing/streetsInMetres.ts'
import { PlaceTree } from './PlaceTree.ts'
import { measurePlaces } from './placeMeasures.ts'
import { pointsInside } from './pointsOfPlaces.ts'

const maxLegM = 150
/** A crooked town: streets that meet, with blocks of different sizes. */
const { network } = buildNetwork(
  streetsOf([
    [
      [0, 0],
      [500, 40],
      [1400, 0],
    ],
    [
      [0, 0],
      [-50, 700],
      [0, 1300],
    ],
    [
      [500, 40],
      [520, 900],
    ],
    [
      [-50, 700],
      [520, 900],
      [1400, 800],
    ],
    [
      [1400, 0],
      [1400, 800],
    ],
  ]),
  { toleranceM: 1 },
)
const index = openStreetIndex(network)
const attach = (places: readonly Metres[]) => index.attach(placesAt(...places), maxLegM)

/** All of it, from facilities and people to the share: one place with one person at each point. */
function coverage(facilities: readonly Metres[], people: readonly Metres[], standardM: number) {
  const sources = attach(facilities)
  const points = attach(people)
  const walked = distanceAt(network, nearestSources(network, sources), sources, points)
  const distances = combineDistances({
    places: placesAt(...people),
    walked: {
      distanceM: walked.distanceM,
      facility: walked.source,
      edge: points.edge,
      hasFacilities: sources.edge.some((edge) => edge !== -1),
    },
    all: new PlaceTree(placesAt(...facilities)),
    offStreets: new PlaceTree(
      placesAt(...facilities),
      Uint32Array.from(facilities.keys()).filter((at) => sources.edge[at] === -1),
    ),
    isLoaded: null,
    detour: 1.3,
  })
  const of = pointsInside(new Int32Array(people.length), 1)
  return { distances, measures: measurePlaces(of, distances, null, standardM) }
}

describe('coverage of a town whose streets are connected', () => {
  const spot = fc.tuple(fc.integer({ min: -400, max: 1800 }), fc.integer({ min: -400, max: 1700 }))
  const some = fc.array(spot, { minLength: 1, maxLength: 6 })
  const many = fc.array(spot, { minLength: 1, maxLength: 25 })

  test('never shrinks where a facility is added, on a street or far from any', () => {
    fc.assert(
      fc.property(some, spot, many, fc.integer({ min: 50, max: 2500 }), (facilities, added, people, standardM) => {
        const before = coverage(facilities, people, standardM)
        const after = coverage([...facilities, added], people, standardM)
        expect(after.measures.share[0]).toBeGreaterThanOrEqual(before.measures.share[0]!)
        people.forEach((_, at) => {
          expect(after.distances.distanceM[at]).toBeLessThanOrEqual(before.distances.distanceM[at]! + 1e-6)
        })
      }),
      { numRuns: 60 },
    )
  })

  test('never shrinks where the standard is longer', () => {
    fc.assert(
      fc.property(some, many, fc.nat(2000), fc.nat(2000), (facilities, people, standardM, moreM) => {
        const share = coverage(facilities, people, standardM).measures.share[0]!
        expect(coverage(facilities, people, standardM + moreM).measures.share[0]).toBeGreaterThanOrEqual(share)
      }),
      { numRuns: 60 },
    )
  })
})
