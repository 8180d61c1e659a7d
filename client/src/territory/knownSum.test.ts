import { describe, expect, it } from 'vitest'
import { knownMedian, knownSum } from './knownSum.ts'

const rows = (...counts: unknown[]) => counts.map((n) => ({ properties: { n } }))

describe('a sum over rows', () => {
  it('adds what is known and counts what is not', () => {
    expect(knownSum(rows(3, null, 4, undefined), 'n')).toEqual({ sum: 7, known: 2, unknown: 2 })
  })
  it('is unknown, not zero, where no row says anything', () => {
    expect(knownSum(rows(null, undefined), 'n').sum).toBeNull()
    expect(knownSum(rows(0, null), 'n').sum).toBe(0)
  })
})

describe('a middle of rows', () => {
  it('is of what is known, and unknown where nothing is', () => {
    expect(knownMedian(rows(9, null, 1, 2), 'n')).toBe(2)
    expect(knownMedian(rows(4, 1, 3, undefined, 2), 'n')).toBe(2.5)
    expect(knownMedian(rows(null), 'n')).toBeNull()
  })
})
