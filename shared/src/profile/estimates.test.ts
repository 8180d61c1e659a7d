import { describe, expect, test } from 'vitest'
import { blockEstimate, densityNearby, householdsByDensity, type KnownDensity, quantile } from './estimates.ts'

const block = (population: number | null, shareOfBlock: number, shareOfBoundary: number) => ({
  population,
  shareOfBlock,
  shareOfBoundary,
})

describe('people by census blocks', () => {
  test('half of a block is half of its people, between nobody and everybody', () => {
    const { people, households } = blockEstimate([block(297, 0.5, 1)], 2.97)
    expect(people).toEqual({ low: 0, mid: 148.5, high: 297 })
    expect(households).toEqual({ low: 0, mid: expect.closeTo(50, 6), high: expect.closeTo(100, 6) })
  })

  test('a block wholly inside counts whole in all three', () => {
    expect(blockEstimate([block(100, 1, 0.5), block(40, 0.25, 0.5)], 3).people).toEqual({
      low: 100,
      mid: 110,
      high: 140,
    })
  })

  test('blocks of unknown population are counted and in no figure', () => {
    const estimate = blockEstimate([block(100, 1, 0.4), block(null, 1, 0.3)], 3)
    expect(estimate).toMatchObject({ people: { low: 100, mid: 100, high: 100 }, blockCount: 2, unknownBlockCount: 1 })
    expect(estimate.knownShare).toBeCloseTo(0.4)
    expect(estimate.coveredShare).toBeCloseTo(0.7)
  })

  test('no block, and none of known population, is unknown and not nobody', () => {
    expect(blockEstimate([], 3)).toMatchObject({ people: null, households: null, coveredShare: 0 })
    expect(blockEstimate([block(null, 1, 1)], 3)).toMatchObject({ people: null, households: null, coveredShare: 1 })
  })

  test('a block of nobody is nobody', () => {
    expect(blockEstimate([block(0, 1, 1)], 3).people).toEqual({ low: 0, mid: 0, high: 0 })
  })

  test('a neighbour that two digitisations let overlap by a hair is not touched', () => {
    expect(blockEstimate([block(100, 1, 0.9999), block(500, 0.0001, 0.0001)], 3).people?.high).toBe(100)
  })
})

const settlement = (settlementId: number, comunaCode: string, householdsPerHa: number): KnownDensity => ({
  settlementId,
  comunaCode,
  households: householdsPerHa * 2,
  areaM2: 20_000,
})

describe('households by the density of settlements', () => {
  const five = [10, 20, 30, 40, 50].map((density, at) => settlement(at + 1, '05101', density))

  test('quartiles of the comuna where five are known', () => {
    expect(densityNearby([...five, settlement(9, '05109', 999)], '05101', null)).toEqual({
      level: 'comuna',
      settlementCount: 5,
      householdsPerHa: { low: 20, mid: 30, high: 40 },
    })
  })

  test('the settlement itself is left out: with four left the region answers', () => {
    const known = [...five, settlement(9, '05109', 60), settlement(10, '08101', 999)]
    expect(densityNearby(known, '05101', 1)).toEqual({
      level: 'region',
      settlementCount: 5,
      householdsPerHa: { low: 30, mid: 40, high: 50 },
    })
  })

  test('too few in the region too: unknown, with how many there are', () => {
    expect(densityNearby(five.slice(1), '05101', null)).toEqual({
      level: 'region',
      settlementCount: 4,
      householdsPerHa: null,
    })
  })

  test('households are density times hectares, people households times persons', () => {
    expect(householdsByDensity({ low: 10, mid: 20, high: 30 }, 25_000, 3)).toEqual({
      households: { low: 25, mid: 50, high: 75 },
      people: { low: 75, mid: 150, high: 225 },
    })
    expect(householdsByDensity(null, 25_000, 3)).toEqual({ households: null, people: null })
  })

  test('quantiles lie between the two nearest values in proportion', () => {
    expect([0, 0.25, 0.5, 1].map((share) => quantile([1, 2, 3, 4], share))).toEqual([1, 1.75, 2.5, 4])
  })
})
