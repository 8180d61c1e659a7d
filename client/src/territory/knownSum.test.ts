import { describe, expect, it } from 'vitest'
import { knownSum } from './knownSum.ts'

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
