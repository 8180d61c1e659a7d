import { describe, expect, it } from 'vitest'
import { equalWeights, movedWeights, sliderMax } from './weights.ts'

const shares = (weights: Float64Array) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return Array.from(weights, (weight) => weight / total)
}

describe('weights that are moved', () => {
  it('change the points of one and the shares of all', () => {
    expect(Array.from(movedWeights([50, 30, 20], { at: 0, to: 100 }, new Set()))).toEqual([100, 30, 20])
  })
  it('leave the share of what is locked as it was', () => {
    const moved = movedWeights([50, 30, 20], { at: 0, to: 100 }, new Set([1]))
    expect(moved[0]).toBe(100)
    expect(moved[2]).toBe(20)
    expect(shares(moved)[1]).toBeCloseTo(0.3, 12)
  })
  it('leave the locked ones alone where nothing else has points, or they are everything', () => {
    expect(Array.from(movedWeights([50, 30], { at: 0, to: 0 }, new Set([1])))).toEqual([0, 30])
    expect(Array.from(movedWeights([0, 30], { at: 0, to: 10 }, new Set([1])))).toEqual([10, 30])
  })
  it('are made alike without touching what is locked', () => {
    expect(Array.from(equalWeights([50, 30, 20], new Set([1])))).toEqual([35, 30, 35])
    expect(Array.from(equalWeights([0, 0], new Set()))).toEqual([50, 50])
  })
  it('have room on their slider', () => {
    expect(
      [
        [0.4, 0.6],
        [40, 60],
        [0, 0],
        [400, 1],
      ].map(sliderMax),
    ).toEqual([1, 100, 100, 1000])
  })
})
