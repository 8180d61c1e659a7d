import { describe, expect, it } from 'vitest'
import { hundredPoints } from './hundredPoints.ts'

describe('hundred points', () => {
  it('are whole, add up and keep the proportions', () => {
    expect(hundredPoints([1, 1, 1])).toEqual([34, 33, 33])
    expect(hundredPoints([0.5, 0.25, 0.25])).toEqual([50, 25, 25])
    expect(hundredPoints([50, 20, 10, 10, 60])).toEqual([33, 13, 7, 7, 40])
    expect(hundredPoints([7, 0])).toEqual([100, 0])
  })

  it('are alike where nothing has any', () => {
    expect(hundredPoints([0, 0, 0, 0])).toEqual([25, 25, 25, 25])
  })
})
