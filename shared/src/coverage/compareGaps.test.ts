import { expect, test } from 'vitest'
import { median, regionalMedians, sortPlacesByGap, sortServicesByGap, worstGap } from './compareGaps.ts'
import type { ServiceCoverage } from './coverage.schema.ts'

const coverage = (service: string, share: number | null, gapPeople: number | null, medianM = 500): ServiceCoverage => ({
  service,
  share,
  peopleWithin: null,
  gapPeople,
  medianM: share === null ? null : medianM,
  p90M: null,
  nearest: null,
  estimateShare: 0,
  farShare: 0,
  islandShare: 0,
  access: null,
  accessWithDecay: null,
  unknown: share === null ? { code: 'coverage-service-not-loaded' } : null,
})
const place = (name: string, ...services: ServiceCoverage[]) => ({ name, services })
const names = (places: { name: string }[]) => places.map(({ name }) => name)

const large = place('large', coverage('school', 0.9, 100), coverage('health', 0.2, 800, 4000))
const small = place('small', coverage('school', 0.1, 45), coverage('health', 0.8, 10, 900))
const half = place('half', coverage('school', null, null), coverage('health', 0.5, null, 1500))

test('places are sorted by the people or by the share beyond the standard, unknown ones last', () => {
  expect(names(sortPlacesByGap([half, small, large], 'people', 'school'))).toEqual(['large', 'small', 'half'])
  expect(names(sortPlacesByGap([half, large, small], 'share', 'school'))).toEqual(['small', 'large', 'half'])
  expect(names(sortPlacesByGap([half, small, large], 'people'))).toEqual(['large', 'small', 'half'])
  expect(names(sortPlacesByGap([large, small, half], 'share', 'nowhere'))).toEqual(['large', 'small', 'half'])
})

test('services are sorted by what all the places lack of them', () => {
  expect(sortServicesByGap([large, small], 'people')).toEqual(['health', 'school'])
  expect(sortServicesByGap([small, half], 'share')).toEqual(['school', 'health'])
})

test('the worst gap is one place and one service; where nothing is missing there is none', () => {
  expect(worstGap([small, half, large], 'people')).toMatchObject({
    place: { name: 'large' },
    service: { gapPeople: 800 },
  })
  expect(worstGap([large, small], 'share')).toMatchObject({ place: { name: 'small' }, service: { service: 'school' } })
  expect(worstGap([place('well', coverage('school', 1, 0))], 'people')).toBeNull()
  expect(worstGap([place('unknown', coverage('school', null, null))], 'share')).toBeNull()
})

test('medians of the region leave out what is unknown, and count it', () => {
  expect(regionalMedians([large, small, half], ['school', 'health'])).toEqual([
    { service: 'school', share: 0.5, medianM: 500, access: null, placeCount: 3, unknownCount: 1 },
    { service: 'health', share: 0.5, medianM: 1500, access: null, placeCount: 3, unknownCount: 0 },
  ])
})

test('the median of none is unknown', () => {
  expect(median([])).toBeNull()
  expect(median([Number.NaN, 3])).toBe(3)
})
