import { expect, it } from 'vitest'
import { scaledValue, scaleOf } from './scaledValue.ts'

it('divides by the area or by the people, and by nothing that is unknown or not there', () => {
  const place = { people: 2000, areaKm2: 4 }
  expect(scaledValue(60, 'total', place)).toBe(60)
  expect(scaledValue(60, 'km2', place)).toBe(15)
  expect(scaledValue(60, 'thousand', place)).toBe(30)
  expect(scaledValue(0, 'thousand', place)).toBe(0)
  expect(scaledValue(null, 'km2', place)).toBeNull()
  expect(scaledValue(60, 'thousand', { people: 0, areaKm2: 4 })).toBeNull()
  expect(scaledValue(60, 'thousand', { people: null, areaKm2: 4 })).toBeNull()
  expect(scaledValue(60, 'km2', { people: 2000, areaKm2: null })).toBeNull()
})

it('does not divide a share, nor people by people', () => {
  expect(scaleOf('unknown-share', 'km2')).toBe('total')
  expect(scaleOf('people', 'thousand')).toBe('total')
  expect(scaleOf('people', 'km2')).toBe('km2')
})
