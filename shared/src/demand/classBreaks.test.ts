import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { classAt, classBreaks, mostClasses, typedBreaks } from './classBreaks.ts'

const methods = ['natural', 'quantile', 'equal', 'pretty'] as const

/** The documented example of ckmeans, and the classes that are plain to see. */
const clustered = [-1, 2, -1, 2, 4, 5, 6, -1, 2, -1]

describe('natural breaks', () => {
  it('of the published example of ckmeans are -1, 2 and 4 to 6', () => {
    expect(classBreaks(clustered, 'natural', 3)).toEqual({ breaks: [-1, 2, 4, 6], issues: [] })
  })

  it('have no more deviation within classes than any other limits (Jenks’s criterion, by trying all)', () => {
    const few = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 9 })
    fc.assert(
      fc.property(few, (values) => {
        const sorted = values.toSorted((a, b) => a - b)
        fc.pre(new Set(sorted).size >= 3)
        const { breaks } = classBreaks(values, 'natural', 3)
        const found = deviation(groupsBy(sorted, (value) => classAt(breaks, value)))
        let best = Number.POSITIVE_INFINITY
        for (let first = 1; first < sorted.length - 1; first += 1)
          for (let second = first + 1; second < sorted.length; second += 1)
            best = Math.min(
              best,
              deviation([sorted.slice(0, first), sorted.slice(first, second), sorted.slice(second)]),
            )
        expect(found).toBeCloseTo(best, 6)
      }),
      { numRuns: 60 },
    )
  })

  it('of fifty thousand values are found in well under a second, close to those of all', () => {
    const values = Array.from({ length: 50_000 }, (_, at) => ((at * 7919) % 1000) / 10)
    const started = performance.now()
    const { breaks } = classBreaks(values, 'natural', 5)
    expect(performance.now() - started).toBeLessThan(1000)
    for (const [at, limit] of breaks.entries()) expect(Math.abs(limit - at * 20)).toBeLessThan(1)
  })
})

describe('classes', () => {
  it('by quantiles have as many values each, equal ones the same width, pretty ones round limits', () => {
    const hundred = Array.from({ length: 101 }, (_, at) => at)
    expect(classBreaks(hundred, 'quantile', 4).breaks).toEqual([0, 25, 50, 75, 100])
    expect(classBreaks([0, 1, 97], 'equal', 2).breaks).toEqual([0, 48.5, 97])
    expect(classBreaks([3, 48, 97], 'pretty', 5).breaks).toEqual([3, 20, 40, 60, 80, 97])
  })

  it('of one value are one, and of none are none', () => {
    for (const method of methods) {
      expect(classBreaks([7, 7, null], method, 5)).toEqual({
        breaks: [7, 7],
        issues: method === 'pretty' ? [] : [{ code: 'classes-fewer', asked: 5, made: 1 }],
      })
      expect(classBreaks([null, Number.NaN], method, 5)).toEqual({ breaks: [], issues: [] })
    }
    expect(classAt([7, 7], 7)).toBe(0)
  })

  it('that ties make impossible are left out and said', () => {
    const zeros = [...new Array(90).fill(0), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    const { breaks, issues } = classBreaks(zeros, 'quantile', 5)
    expect(breaks).toEqual([0, 10])
    expect(issues).toEqual([{ code: 'classes-fewer', asked: 5, made: 1 }])
    expect(classBreaks([1, 2], 'natural', 5).breaks).toEqual([1, 1.5, 2])
  })

  test('ascend from the lowest value to the highest, whatever the values, and every value has one', () => {
    // Figures are families and rates: nothing is smaller than a millionth.
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => Math.round(one * 1e6) / 1e6)
    const values = fc.array(fc.oneof(figure, fc.constant(null)), { maxLength: 60 })
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...methods),
        fc.integer({ min: 2, max: mostClasses }),
        (list, method, asked) => {
          const known = list.filter((one) => one !== null).map((one) => one + 0)
          const { breaks } = classBreaks(list, method, asked)
          if (known.length === 0) {
            expect(breaks).toEqual([])
            return
          }
          expect(breaks[0]).toBe(Math.min(...known))
          expect(breaks.at(-1)).toBe(Math.max(...known))
          if (new Set(known).size > 1) expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b))
          for (const value of known) {
            const at = classAt(breaks, value)
            expect(at).toBeGreaterThanOrEqual(0)
            expect(at).toBeLessThan(breaks.length - 1)
            expect(value).toBeGreaterThanOrEqual(breaks[at] as number)
          }
        },
      ),
    )
  })
})

describe('typed limits', () => {
  const values = [0, 3, 20, null]

  it('are used as typed, a value on a limit in the class that begins there', () => {
    const { breaks, issues } = typedBreaks(values, ['1', '5', '10.5'])
    expect(breaks).toEqual([0, 1, 5, 10.5, 20])
    expect(issues).toEqual([])
    expect([0, 1, 4.9, 5, 20].map((value) => classAt(breaks, value))).toEqual([0, 1, 1, 2, 3])
  })

  it('that are wrong are each said, and the right ones are used', () => {
    expect(typedBreaks(values, ['5', 'many', '2', '50', ''])).toEqual({
      breaks: [0, 5, 20],
      issues: [
        { code: 'break-not-number', text: 'many' },
        { code: 'break-not-ascending', value: 2, before: 5 },
        { code: 'break-outside', value: 50, lowest: 0, highest: 20 },
        { code: 'break-not-number', text: '' },
      ],
    })
    expect(typedBreaks(values, []).issues).toEqual([{ code: 'breaks-missing' }])
    expect(typedBreaks([null], ['1'])).toEqual({ breaks: [], issues: [] })
  })

  it('are no more than can be told apart', () => {
    const many = Array.from({ length: 12 }, (_, at) => String(at + 1))
    const { breaks, issues } = typedBreaks(values, many)
    expect(breaks).toHaveLength(mostClasses + 1)
    expect(issues).toEqual([{ code: 'breaks-too-many', most: mostClasses - 1 }])
  })
})

function groupsBy(values: readonly number[], of: (value: number) => number): number[][] {
  const groups: number[][] = []
  for (const value of values) {
    const group = groups[of(value)] ?? []
    groups[of(value)] = group
    group.push(value)
  }
  return groups.filter((group) => group !== undefined)
}

const deviation = (groups: readonly number[][]): number =>
  groups.reduce((sum, group) => {
    const mean = group.reduce((total, one) => total + one, 0) / group.length
    return sum + group.reduce((total, one) => total + (one - mean) ** 2, 0)
  }, 0)
