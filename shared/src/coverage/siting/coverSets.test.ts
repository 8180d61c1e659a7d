import fc from 'fast-check'
import { expect, test } from 'vitest'
import { geodesicDistanceM } from '../geodesic.ts'
import { distanceAt } from '../network/distanceAt.ts'
import { nearestSources } from '../network/nearestSources.ts'
import { openStreetIndex } from '../network/streetIndex.ts'
import type { WalkingNetwork } from '../network/walkingNetwork.ts'
import { attachmentOf } from './candidatePlaces.ts'
import { coverSets } from './coverSets.ts'
import { gridCorner, gridNetwork, placesInGrid } from './siting.builders.ts'

const size = 6
const limits = { limitM: 350, detour: 1.3 }

const attached = (network: WalkingNetwork, places: Float64Array) => ({
  places,
  attachment: openStreetIndex(network).attach(places, 120),
})

test('a candidate serves the points that one walks to within the limit, as if it stood there', () => {
  const missing = fc.array(fc.nat(59), { maxLength: 25 })
  fc.assert(
    fc.property(missing, placesInGrid(size), placesInGrid(size, { maxLength: 4 }), (gaps, points, candidates) => {
      const network = gridNetwork(size, ({ number }) => gaps.includes(number))
      const [from, to] = [attached(network, candidates), attached(network, points)]
      const sets = coverSets(network, from, { ...to, isOnIsland: new Uint8Array(points.length / 2) }, limits)
      for (const [candidate, set] of sets.entries()) {
        const only = attachmentOf(from.attachment, candidate)
        const walk = distanceAt(network, nearestSources(network, only), only, to.attachment)
        const [lng, lat] = candidates.subarray(2 * candidate, 2 * candidate + 2) as unknown as [number, number]
        const expected = Array.from(walk.distanceM, (distanceM, point) => {
          const straightM = geodesicDistanceM(lng, lat, points[2 * point]!, points[2 * point + 1]!)
          const isStraight = only.edge[0]! < 0 || to.attachment.edge[point]! < 0
          return (isStraight ? limits.detour * straightM : distanceM) <= limits.limitM
        })
        expect(
          Array.from(
            points.filter((_, at) => at % 2 === 0),
            (_, point) => set.includes(point),
          ),
        ).toEqual(expected)
      }
    }),
    { numRuns: 60 },
  )
})

test('points on an island are met by straight line from elsewhere, and on foot from their own island', () => {
  const twoStreets = (isJoined: boolean) =>
    gridNetwork(4, ({ column, row, leads }) => (leads === 'east' ? row > 1 : !isJoined || column < 3 || row > 0))
  const served = (isJoined: boolean, isOnIsland: 0 | 1) => {
    const network = twoStreets(isJoined)
    const point = { ...attached(network, Float64Array.from(gridCorner(0, 0))), isOnIsland: Uint8Array.of(isOnIsland) }
    const candidate = attached(network, Float64Array.from(gridCorner(0, 1)))
    return coverSets(network, candidate, point, limits)[0]!.length === 1
  }
  // 100 m straight, 700 m on foot where the streets are joined, no way at all where they are not.
  expect(served(false, 1)).toBe(true)
  expect(served(true, 1)).toBe(false)
  expect(served(false, 0)).toBe(false)
})

test('where no street is loaded every distance is a straight line times the detour', () => {
  const places = Float64Array.from([...gridCorner(0, 0), ...gridCorner(2, 0), ...gridCorner(4, 0)])
  const nowhere = { edge: new Int32Array(3).fill(-1), alongM: new Float64Array(3), legM: new Float64Array(3) }
  const from = { places, attachment: nowhere }
  const sets = coverSets(null, from, { ...from, isOnIsland: new Uint8Array(3) }, { limitM: 270, detour: 1.3 })
  expect(sets.map((set) => [...set])).toEqual([
    [0, 1],
    [0, 1, 2],
    [1, 2],
  ])
})
