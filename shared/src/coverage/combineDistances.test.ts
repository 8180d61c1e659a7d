import { describe, expect, test } from 'vitest'
import { combineDistances, type WaysToFacilities } from './combineDistances.ts'
import { pointFlags } from './measures.ts'
import { PlaceTree } from './PlaceTree.ts'

const { estimate, farFromStreet, island } = pointFlags
// On the equator 0.01° of longitude is 1,113.195 m.
const kilometreOrSo = 0.01
const straightM = (degrees: number) => degrees * 111_319.4908

/** Facility 0 stands at a street 0.02° to the east, facility 1 far from streets `offAt` degrees to the east. */
function ways(
  walkedM: number,
  changes: { edge?: number; offAt?: number | null; isLoaded?: number } = {},
): WaysToFacilities {
  const { edge = 7, offAt = 0.05, isLoaded = 1 } = changes
  const facilities = Float64Array.of(2 * kilometreOrSo, 0, offAt ?? Number.NaN, 0)
  return {
    places: Float64Array.of(0, 0),
    walked: {
      distanceM: Float64Array.of(walkedM),
      facility: Int32Array.of(walkedM === Number.POSITIVE_INFINITY ? -1 : 0),
      edge: Int32Array.of(edge),
      hasFacilities: true,
    },
    all: new PlaceTree(facilities),
    offStreets: new PlaceTree(facilities, Uint32Array.of(1)),
    isLoaded: Uint8Array.of(isLoaded),
    detour: 1.3,
  }
}

function answer(given: WaysToFacilities) {
  const { distanceM, facility, flags } = combineDistances(given)
  return { distanceM: Math.round(distanceM[0]! * 10) / 10, facility: facility[0], flags: flags[0] }
}
const metres = (exactM: number) => Math.round(exactM * 10) / 10

describe('combineDistances', () => {
  test('a walk along the streets counts as it is, without detour or flag', () => {
    expect(answer(ways(2500))).toEqual({ distanceM: 2500, facility: 0, flags: 0 })
  })

  test('a facility far from streets wins where it is nearer by straight line times the detour, and is an estimate', () => {
    expect(answer(ways(2500, { offAt: 0.01 }))).toEqual({
      distanceM: metres(1.3 * straightM(0.01)),
      facility: 1,
      flags: estimate,
    })
    expect(answer(ways(1400, { offAt: 0.01 }))).toEqual({ distanceM: 1400, facility: 0, flags: 0 })
  })

  test('far from any street the straight line counts, to whatever facility is nearest', () => {
    const flags = estimate | farFromStreet
    // What the network says of such a point is not asked.
    expect(answer(ways(900, { edge: -1 }))).toEqual({ distanceM: metres(1.3 * straightM(0.02)), facility: 0, flags })
    expect(answer(ways(900, { edge: -1, offAt: -0.01 }))).toMatchObject({ facility: 1, flags })
  })

  test('on an island of the streets the straight line counts and the island is said', () => {
    const flags = estimate | island
    expect(answer(ways(Number.POSITIVE_INFINITY))).toEqual({
      distanceM: metres(1.3 * straightM(0.02)),
      facility: 0,
      flags,
    })
  })

  test('where no facility of the service is on any street, nobody’s streets are an island', () => {
    const given = ways(Number.POSITIVE_INFINITY)
    given.walked!.hasFacilities = false
    expect(answer(given)).toMatchObject({ flags: estimate })
  })

  test('without any street loaded every distance is an estimate, and nobody is far from streets', () => {
    expect(answer({ ...ways(0), walked: null })).toEqual({
      distanceM: metres(1.3 * straightM(0.02)),
      facility: 0,
      flags: estimate,
    })
  })

  test('a register that is not loaded leaves the distance unknown; that the point is far from streets is known', () => {
    expect(answer(ways(2500, { isLoaded: 0 }))).toEqual({ distanceM: Number.NaN, facility: -1, flags: 0 })
    expect(answer(ways(2500, { isLoaded: 0, edge: -1 }))).toEqual({
      distanceM: Number.NaN,
      facility: -1,
      flags: farFromStreet,
    })
  })

  test('a register that is loaded and has nothing anywhere is no distance and no estimate, and not unknown', () => {
    const nothing = { all: new PlaceTree(new Float64Array()), offStreets: new PlaceTree(new Float64Array()) }
    const none = { distanceM: Number.POSITIVE_INFINITY, facility: -1, flags: 0 }
    expect(answer({ ...ways(Number.POSITIVE_INFINITY), ...nothing })).toEqual(none)
    expect(answer({ ...ways(Number.POSITIVE_INFINITY), ...nothing, walked: null, isLoaded: null })).toEqual(none)
  })

  test('a point without a place is unknown', () => {
    const given = { ...ways(2500), places: Float64Array.of(Number.NaN, Number.NaN) }
    expect(answer(given)).toEqual({ distanceM: Number.NaN, facility: -1, flags: 0 })
  })
})
