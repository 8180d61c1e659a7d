import { describe, expect, it } from 'vitest'
import { degreesText, placeText, utmText } from './coordinates.ts'
import { areaText, lengthText } from './measures.ts'

describe('what was measured, in words', () => {
  it.each([
    [3.456, '3,46 m'],
    [45.67, '45,7 m'],
    [999.4, '999 m'],
    [1234, '1,23 km'],
    [12_345_678, '12.346 km'],
  ])('writes %d m as %s', (lengthM, text) => expect(lengthText('es', lengthM)).toBe(text))

  it.each([
    [512, '512 m²'],
    [9_999, '9.999 m²'],
    [12_345, '1,23 ha'],
    [2_500_000, '2,50 km²'],
  ])('writes %d m² as %s', (areaM2, text) => expect(areaText('es', areaM2)).toBe(text))

  it('writes a place as the locale does, and as it is pasted elsewhere', () => {
    expect(placeText('es', -71.62, -33.045)).toBe('33,04500° S 71,62000° O')
    expect(placeText('en', -71.62, -33.045)).toBe('33.04500° S 71.62000° W')
    expect(degreesText(-71.62, -33.045)).toBe('-33.045000, -71.620000')
    expect(utmText(-71.62, -33.045)).toBe('19S 255340 6340673')
  })
})
