import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unknownRules } from './coverage.schema.ts'
import { deficitIndex, lackOfService } from './deficitIndex.ts'
import { lackOfInfrastructure } from './infrastructure.ts'

const weights = [
  { service: 'water', weight: 2 },
  { service: 'primary-health', weight: 1 },
  { service: 'plaza', weight: 1 },
]

describe('deficitIndex', () => {
  test('is the weighted mean of what is missing, and its parts add up to it', () => {
    const lacks = { water: lackOfInfrastructure('shared'), 'primary-health': lackOfService(0.25), plaza: 0 }
    const { value, completeness, parts } = deficitIndex(lacks, weights, 'leave-out')
    expect(value).toBeCloseTo((100 * (2 * 0.5 + 0.75)) / 4, 12)
    expect(completeness).toBe(1)
    expect(parts.map(({ points }) => points)).toEqual([25, 18.75, 0])
  })

  test('what is unknown counts by the rule and is never 0', () => {
    const lacks = { water: 0.5, 'primary-health': null }
    const medians = { 'primary-health': 0.2, plaza: null }
    expect(deficitIndex(lacks, weights, 'leave-out', medians)).toMatchObject({ value: 50, completeness: 0.5 })
    expect(deficitIndex(lacks, weights, 'worst-case', medians)).toMatchObject({ value: 75, completeness: 0.5 })
    const median = deficitIndex(lacks, weights, 'median', medians)
    expect(median.value).toBeCloseTo((100 * (2 * 0.5 + 0.2)) / 3, 12)
    expect(median.parts.map(({ lack, counted }) => [lack, counted])).toEqual([
      [0.5, 0.5],
      [null, 0.2],
      [null, null],
    ])
  })

  test.each(unknownRules)('where nothing is known there is no index (%s), nor without weights', (rule) => {
    expect(deficitIndex({}, weights, rule, { water: 0.5 })).toMatchObject({ value: null, completeness: 0 })
    expect(deficitIndex({ water: 1 }, [], rule)).toEqual({ value: null, completeness: 0, parts: [] })
    expect(deficitIndex({ water: 1 }, [{ service: 'water', weight: 0 }], rule)).toMatchObject({
      value: null,
      parts: [],
    })
  })

  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const anyWeights = fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: 5, maxLength: 5 })
  const anyLacks = fc.array(fc.option(share), { minLength: 5, maxLength: 5 })
  const names = ['a', 'b', 'c', 'd', 'e']
  const named = <T>(values: T[]) => Object.fromEntries(names.map((name, at) => [name, values[at]!]))
  const weigh = (values: number[]) => names.map((service, at) => ({ service, weight: values[at]! }))
  const rule = fc.constantFrom(...unknownRules)

  test('lies within 0 and 100, adds up, does not change with the scale of the weights, and rises with what is missing', () => {
    fc.assert(
      fc.property(anyLacks, anyWeights, rule, anyLacks, share, fc.nat(4), (lacks, by, how, medians, more, at) => {
        const { value, parts, completeness } = deficitIndex(named(lacks), weigh(by), how, named(medians))
        if (value === null) {
          expect(lacks.every((lack) => lack === null)).toBe(true)
          return
        }
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(100)
        expect(parts.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBeCloseTo(value, 8)
        const scaled = deficitIndex(named(lacks), weigh(by.map((weight) => weight * 7)), how, named(medians))
        expect(scaled.value).toBeCloseTo(value, 8)
        expect(scaled.completeness).toBeCloseTo(completeness, 10)
        const worse = lacks.map((lack, i) => (i === at && lack !== null ? Math.max(lack, more) : lack))
        const raised = deficitIndex(named(worse), weigh(by), how, named(medians)).value
        expect(raised).toBeGreaterThanOrEqual(value - 1e-9)
      }),
    )
  })

  test('the worst case is never better than leaving out', () => {
    fc.assert(
      fc.property(anyLacks, anyWeights, (lacks, by) => {
        const leftOut = deficitIndex(named(lacks), weigh(by), 'leave-out').value
        const worst = deficitIndex(named(lacks), weigh(by), 'worst-case').value
        if (leftOut !== null) expect(worst).toBeGreaterThanOrEqual(leftOut - 1e-9)
      }),
    )
  })
})
