import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber } from './parseNumber.ts'

const value = (text: unknown, isWhole = false) => parseNumber(text, isWhole)?.value ?? null

describe('numbers as files write them', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1234.5', 1234.5],
    ['1234,5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1.234.567,89', 1234567.89],
    ['12,5 %', 12.5],
    ['1 234', 1234],
    ['−3,5', -3.5],
    ['0,123', 0.123],
    ['1e3', 1000],
    [42, 42],
  ])('reads %j as %d', (text, expected) => expect(value(text)).toBe(expected))

  it.each([
    ['12 aprox'],
    [''],
    ['-'],
    ['1.2.3'],
    ['1,2,3'],
    ['1.23,456,7'],
    ['12.345,678,9'],
    ['s/i'],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [true],
    [null],
    ['0x10'],
  ])('does not take %j for a number', (text) => expect(value(text)).toBeNull())

  it('reads a lone mark before three digits as thousands in a whole-number column, and says that it could be otherwise', () => {
    expect(parseNumber('1.234', true)).toEqual({ value: 1234, isAmbiguous: true })
    expect(parseNumber('1,234', true)).toEqual({ value: 1234, isAmbiguous: true })
    expect(parseNumber('1.234', false)).toEqual({ value: 1.234, isAmbiguous: false })
    expect(parseNumber('79.0', true)).toEqual({ value: 79, isAmbiguous: false })
  })

  it('reads every amount back from its Chilean and its English writing', () => {
    const amounts = fc.integer({ min: -99_999_999, max: 99_999_999 })
    const chilean = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 })
    const english = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 })
    fc.assert(
      fc.property(amounts, (cents) => {
        expect(value(chilean.format(cents / 100))).toBeCloseTo(cents / 100, 6)
        expect(value(english.format(cents / 100))).toBeCloseTo(cents / 100, 6)
        expect(value(String(cents), true)).toBe(cents)
      }),
    )
  })
})
