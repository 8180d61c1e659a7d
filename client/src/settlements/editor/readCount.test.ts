import { describe, expect, it } from 'vitest'
import { readCount } from './readCount.ts'

describe('a number as people type it', () => {
  it('may have its thousands apart', () => {
    expect(['45', '1.200', '1,200', '1 200', '1.200.000'].map(readCount)).toEqual([45, 1200, 1200, 1200, 1_200_000])
  })
  it('is unknown where nothing is typed, and never a zero', () => {
    expect(readCount('  ')).toBeNull()
    expect(readCount('0')).toBe(0)
  })
  it('is none where it is something else', () => {
    expect(['unos 30', '3,5', '1.20', '--3'].map(readCount)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN])
    expect(readCount('-3')).toBe(-3)
  })
})
