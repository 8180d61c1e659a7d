import { describe, expect, it } from 'vitest'
import { addCounts, shareCount } from './shareCounts.ts'

describe('households of the pieces of a split', () => {
  it('add up to what was known, by area', () => {
    expect(shareCount(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(shareCount(7, [900, 100])).toEqual([6, 1])
    expect(shareCount(0, [5, 5])).toEqual([0, 0])
  })
  it('are unknown where the whole was unknown', () => {
    expect(shareCount(null, [1, 2])).toEqual([null, null])
  })
  it('are unknown when added to an unknown', () => {
    expect(addCounts([12, 30])).toBe(42)
    expect(addCounts([12, null])).toBeNull()
    expect(addCounts([0, 0])).toBe(0)
  })
})
