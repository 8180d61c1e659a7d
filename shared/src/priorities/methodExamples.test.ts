import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepareRanking } from './prepareRanking.ts'
import { netFlows } from './promethee.ts'
import { rankingResult } from './rankSettlements.ts'
import { aSpec, someInputs } from './testing/aRanking.ts'
import { topsisDistances } from './topsis.ts'

describe('TOPSIS', () => {
  test('the fighter aircraft of Hwang & Yoon 1981: .6433 .2684 .6135 .3123', () => {
    const inputs = someInputs([
      [2, 1500, 20000, 5.5, 5, 9],
      [2.5, 2700, 18000, 6.5, 3, 5],
      [1.8, 2000, 21000, 4.5, 7, 7],
      [2.2, 1800, 20000, 5, 5, 5],
    ])
    const weights = [0.2, 0.1, 0.1, 0.1, 0.2, 0.3]
    const criteria = weights.map((weight, at) => ({
      weight,
      direction: at === 3 ? ('less-first' as const) : ('more-first' as const),
    }))
    const { rows } = rankingResult(inputs, aSpec(criteria, { method: 'topsis' }))
    expect(rows.map(({ score }) => score?.toFixed(4))).toEqual(['0.6433', '0.2684', '0.6135', '0.3123'])
    expect(rows.map(({ rank }) => rank)).toEqual([1, 4, 2, 3])
  })

  test('by hand: 3-4-5 triangles. Lengths 5 and 5; A (3,4) and B (4,3): .5 each', () => {
    const { rows } = rankingResult(
      someInputs([
        [3, 4],
        [4, 3],
      ]),
      aSpec([{}, {}], { method: 'topsis' }),
    )
    expect(rows.map(({ score }) => score)).toEqual([0.5, 0.5])
  })

  test('of a curve its values are taken, not the raw ones', () => {
    const points = [
      [0, 1],
      [10, 0],
    ]
    const spec = aSpec([{ normalisation: { kind: 'curve', points } }], { method: 'topsis' })
    expect(rankingResult(someInputs([[0], [10], [5]]), spec).rows.map(({ score }) => score)).toEqual([1, 0, 0.5])
  })

  test('what is unknown counts in neither distance, as the best known, or as the median', () => {
    const inputs = someInputs([
      [3, 4],
      [0, 0],
      [3, null],
    ])
    const closenessBy = (unknown: 'leave-out' | 'worst-case' | 'median') =>
      rankingResult(inputs, aSpec([{}, { unknown }], { method: 'topsis' })).rows[2]!.score
    expect(closenessBy('leave-out')).toBe(1)
    expect(closenessBy('worst-case')).toBe(1)
    // Lengths √18 and √(16 + 4); from the best (4 − 2)/√20, from the worst √(9/18 + 4/20).
    const [toBest, toWorst] = [2 / Math.sqrt(20), Math.sqrt(9 / 18 + 4 / 20)]
    expect(closenessBy('median')).toBeCloseTo(toWorst / (toBest + toWorst), 12)
  })

  test('numbers whose squares are no numbers any more are compared like others', () => {
    const of = (factor: number) =>
      rankingResult(
        someInputs([[3 * factor], [factor], [-factor], [null]]),
        aSpec([{ unknown: 'median' }], { method: 'topsis' }),
      ).rows
    expect(of(5e307)).toEqual(of(1))
    expect(of(1).map(({ rank }) => rank)).toEqual([1, 2, 4, 2])
    expect(of(1e-200).map(({ score }) => score?.toFixed(12))).toEqual(of(1).map(({ score }) => score?.toFixed(12)))
  })

  test('a column of zeros has no length and no distance', () => {
    const { toBest, toWorst } = topsisDistances(prepareRanking(someInputs([[0], [0]]), aSpec([{}])))
    expect([...toBest, ...toWorst]).toEqual([0, 0, 0, 0])
  })
})

describe('PROMETHEE II', () => {
  /** As it is defined, pair by pair. */
  function flowsByDefinition(values: number[], indifference: number, preference: number): number[] {
    const prefers = (difference: number) =>
      difference <= indifference
        ? 0
        : difference >= preference
          ? 1
          : (difference - indifference) / (preference - indifference)
    const known = values.filter((value) => !Number.isNaN(value))
    return values.map((value) =>
      Number.isNaN(value) || known.length < 2
        ? value * 0
        : known.reduce((sum, other) => sum + prefers(value - other) - prefers(other - value), 0) / (known.length - 1),
    )
  }

  test('by hand: 0, .5 and 1 with thresholds .25 and .75 prefer by half, by half and fully', () => {
    const flows = new Float64Array(3)
    netFlows(Float64Array.of(0, 0.5, 1), { indifference: 0.25, preference: 0.75 }, flows)
    expect([...flows]).toEqual([-0.75, 0, 0.75])
  })

  test('two criteria by hand: net flows are the weighted means of theirs', () => {
    const thresholds = { indifference: 0.25, preference: 0.75 }
    const inputs = someInputs([
      [0, 10],
      [5, 0],
      [10, 10],
    ])
    const { rows } = rankingResult(
      inputs,
      aSpec(
        [
          { weight: 3, thresholds },
          { weight: 1, thresholds },
        ],
        { method: 'promethee' },
      ),
    )
    // Second criterion: 10, 0, 10 → .5, −1, .5.
    expect(rows.map(({ score }) => score)).toEqual([-0.5625 + 0.125, -0.25, 0.5625 + 0.125])
    expect(rows[0]!.contributions).toEqual([-0.5625, 0.125])
    expect(rows.map(({ rank }) => rank)).toEqual([3, 2, 1])
  })

  test('sorted prefix sums give what the definition gives, also with steps, ties and unknown values', () => {
    const value = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 0.5, 1, Number.NaN))
    const threshold = fc.oneof(fc.constantFrom(0, 0.25, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), threshold, threshold, (values, one, other) => {
        // Closer thresholds than that differ from a step by rounding only, which divides by next to nothing.
        fc.pre(one === other || Math.abs(one - other) > 1e-4)
        const [indifference, preference] = [Math.min(one, other), Math.max(one, other)]
        const flows = new Float64Array(values.length)
        netFlows(Float64Array.from(values), { indifference, preference }, flows)
        for (const [at, flow] of flowsByDefinition(values, indifference, preference).entries()) {
          if (Number.isNaN(flow)) expect(flows[at]).toBeNaN()
          else expect(flows[at]).toBeCloseTo(flow, 9)
        }
      }),
    )
  })
})
