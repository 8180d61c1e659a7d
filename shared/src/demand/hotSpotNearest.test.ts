import { expect, it } from 'vitest'
import { geodesicDistanceM } from '../coverage/geodesic.ts'
import { nearestPlaces } from './hotSpotNearest.ts'
import { neighbourCount } from './hotSpotNeighbours.ts'

/** Dense in the middle, sparse outside; an island; one place unknown. */
const places = Float64Array.from([
  ...Array.from({ length: 300 }, (_, at) => {
    const [angle, far] = [at * 2.399963, (at / 300) ** 2 * 0.4]
    return [-71.5 + far * Math.cos(angle), -33 + far * Math.sin(angle)]
  }).flat(),
  -109.43,
  -27.15,
  Number.NaN,
  Number.NaN,
])

it('finds what looking at every pair finds', () => {
  const withinM = 5000
  const { first, list } = nearestPlaces(places, 8, withinM)
  for (let place = 0; place < 300; place += 1) {
    const all = Array.from({ length: 302 }, (_, other) => ({
      other,
      distanceM: geodesicDistanceM(
        places[2 * place]!,
        places[2 * place + 1]!,
        places[2 * other]!,
        places[2 * other + 1]!,
      ),
    }))
    const nearest = all
      .filter(({ other, distanceM }) => other !== place && distanceM <= withinM)
      .sort((a, b) => a.distanceM - b.distanceM)
      .slice(0, 8)
    const found = [...list.subarray(first[place], first[place + 1])]
    expect(found).toHaveLength(nearest.length)
    found.forEach((other, rank) => {
      expect(all[other]!.distanceM).toBeCloseTo(nearest[rank]!.distanceM, 0)
    })
  }
})

it('leaves an island and what has no place alone', () => {
  const found = nearestPlaces(places, 8, 5000)
  expect([neighbourCount(found, 300), neighbourCount(found, 301)]).toEqual([0, 0])
})
