import { expect, test } from 'vitest'
import { type FacilitySupply, type ServiceStandard, serviceGaps } from './gaps.ts'

const school: ServiceStandard = {
  service: 'basic-education',
  facilityKinds: ['school'],
  maxDistanceM: 1000,
  validFromYear: 2018,
  source: 'SIEDU',
  confidence: 'confirmed',
}
const green: ServiceStandard = { ...school, service: 'park', facilityKinds: ['park', 'plaza'] }
const supply = (kind: string, places: number[], isLoadedInRegion = true): FacilitySupply => ({
  kind,
  places: Float64Array.from(places),
  isLoadedInRegion,
  closedCount: 0,
  withoutPlaceCount: 0,
})
const factors = { detour: 1.3, personsPerHousehold: 2.97 }
const origin = { longitude: 0, latitude: 0, households: 20 }
// On the equator 0.01° of longitude is 1,113.195 m.
const hundredthDegreeM = 1113.1949

test('the gap is the straight line times the detour, less the standard, with the families and people beyond it', () => {
  const [[gap]] = serviceGaps([origin], [school], [supply('school', [0.01, 0, 0.5, 0])], factors) as [[never]]
  expect(gap).toMatchObject({
    service: 'basic-education',
    standardM: 1000,
    isEstimate: true,
    familiesBeyond: 20,
    unknown: null,
  })
  expect((gap as { distanceM: number }).distanceM).toBeCloseTo(1.3 * hundredthDegreeM, 2)
  expect((gap as { gapM: number }).gapM).toBeCloseTo(1.3 * hundredthDegreeM - 1000, 2)
  expect((gap as { peopleBeyond: number }).peopleBeyond).toBeCloseTo(59.4, 10)
})

test('within the standard nothing is missing and nobody is beyond it, even where households are unknown', () => {
  const [[gap]] = serviceGaps([{ ...origin, households: null }], [school], [supply('school', [0.005, 0])], factors) as [
    [never],
  ]
  expect(gap).toMatchObject({ gapM: 0, familiesBeyond: 0, peopleBeyond: 0 })
})

test('beyond the standard with unknown households, the families beyond are unknown and not zero', () => {
  const [[gap]] = serviceGaps([{ ...origin, households: null }], [school], [supply('school', [0.05, 0])], factors) as [
    [never],
  ]
  expect(gap).toMatchObject({ familiesBeyond: null, peopleBeyond: null })
})

test('a kind that was not loaded in the region is unknown, even where another region has it', () => {
  const expected = {
    distanceM: null,
    gapM: null,
    unknown: {
      code: 'coverage-service-not-loaded',
      params: { servicesEs: 'educación básica', servicesEn: 'basic education' },
    },
  }
  expect(serviceGaps([origin], [school], [], factors)[0]?.[0]).toMatchObject(expected)
  expect(serviceGaps([origin], [school], [supply('school', [2, 0], false)], factors)[0]?.[0]).toMatchObject(expected)
})

test('a settlement without a boundary has no distance', () => {
  const [[gap]] = serviceGaps(
    [{ ...origin, longitude: null, latitude: null }],
    [school],
    [supply('school', [0, 0])],
    factors,
  ) as [[never]]
  expect(gap).toMatchObject({ distanceM: null, gapM: null, unknown: { code: 'coverage-no-boundary' } })
})

test('a service that several kinds offer takes the nearest of any', () => {
  const [[gap]] = serviceGaps([origin], [green], [supply('park', [0.05, 0]), supply('plaza', [0.01, 0])], factors) as [
    [never],
  ]
  expect((gap as { distanceM: number }).distanceM).toBeCloseTo(1.3 * hundredthDegreeM, 2)
})
