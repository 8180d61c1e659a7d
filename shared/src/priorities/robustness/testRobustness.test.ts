import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepareRanking } from '../prepareRanking.ts'
import { type RankingInputs, type RankingSpec, rankingMethods } from '../ranking.schema.ts'
import { rankingResult } from '../rankSettlements.ts'
import { denseRanking } from './denseRanking.ts'
import { rankSpread, shareInTop, widestError } from './rankAcceptability.ts'
import { rankProfile } from './rankProfile.ts'
import { scoreTables } from './scoreTables.ts'
import { aRankingOf } from './testing/aRankingOf.ts'
import { type Robustness, type RobustnessQuestion, testRobustness } from './testRobustness.ts'

const question: RobustnessQuestion = { draws: 20_000, seed: 1, top: 1, data: 'exact' }

function tested(
  { inputs, spec }: { inputs: RankingInputs; spec: RankingSpec },
  asked: Partial<RobustnessQuestion> = {},
): Robustness {
  const { robustness, issues } = testRobustness(inputs, spec, { ...question, ...asked })
  expect(issues).toBeNull()
  return robustness!
}

const shares = ({ counts, places, draws }: Robustness, place: number): number[] =>
  Array.from(counts.subarray(place * places, (place + 1) * places), (count) => count / draws)

function expectShares(actual: number[], expected: number[]): void {
  for (const [at, share] of expected.entries())
    expect(Math.abs(actual[at]! - share)).toBeLessThan(2 * widestError(question.draws))
}

describe('the published example of two criteria and three alternatives', () => {
  const example = aRankingOf([{ values: [1, 0, 0.6] }, { values: [0, 1, 0.6] }])

  test('has the rank acceptabilities, central weights and confidence of the literature', () => {
    const robustness = tested(example)
    expectShares(shares(robustness, 0), [0.4, 0.1, 0.5])
    expectShares(shares(robustness, 1), [0.4, 0.1, 0.5])
    expectShares(shares(robustness, 2), [0.2, 0.8, 0])
    expectShares(Array.from(robustness.centralWeights), [0.8, 0.2, 0.2, 0.8, 0.5, 0.5])
    expect(Array.from(robustness.confidence)).toEqual([1, 1, 1])
    expect(rankSpread(robustness, 2)).toEqual({ least: 1, fifth: 1, median: 2, ninetyFifth: 2, most: 2 })
  })

  test('agrees with the exact lengths between the weights at which places change', () => {
    const { dense } = denseRanking(prepareRanking(example.inputs, example.spec))
    const tables = scoreTables(dense, () => true)
    const exact = [0, 1, 2].map((place) => {
      const lengths = [0, 0, 0]
      for (const { from, to, rank } of rankProfile(tables, [0.5, 0.5], place, 0)) lengths[rank - 1]! += to - from
      return lengths.map((length) => Math.round(length * 1e12) / 1e12)
    })
    expect(exact).toEqual([
      [0.4, 0.1, 0.5],
      [0.4, 0.1, 0.5],
      [0.2, 0.8, 0],
    ])
  })
})

test('without any knowledge of weights, three equal corners share every rank alike (by symmetry 1/3 each)', () => {
  const robustness = tested(aRankingOf([{ values: [1, 0, 0] }, { values: [0, 1, 0] }, { values: [0, 0, 1] }]))
  for (const place of [0, 1, 2]) expectShares(shares(robustness, place), [1 / 3, 1 / 3, 1 / 3])
  // Mean of the largest of three spacings of the unit interval: (1 + 1/2 + 1/3) / 3; of the others half of the rest.
  expectShares(Array.from(robustness.centralWeights.slice(0, 3)), [11 / 18, 7 / 36, 7 / 36])
})

const value = fc.oneof(
  { weight: 9, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(null) },
)
const aTable = fc.record({
  columns: fc
    .record({ places: fc.integer({ min: 2, max: 12 }), criteria: fc.integer({ min: 1, max: 5 }) })
    .chain(({ places, criteria }) =>
      fc.array(fc.array(value, { minLength: places, maxLength: places }), { minLength: criteria, maxLength: criteria }),
    ),
  method: fc.constantFrom(...rankingMethods),
  weightSpread: fc.double({ min: 0, max: 1, noNaN: true }),
  seed: fc.integer(),
})

test('shares of a place add up to 1 over the ranks, and the ranks are those of the ranking where weights cannot move', () => {
  fc.assert(
    fc.property(aTable, ({ columns, method, seed }) => {
      const ranking = aRankingOf(
        columns.map((values) => ({ values })),
        { method, weightSpread: 0 },
      )
      const robustness = tested(ranking, { draws: 100, seed })
      const { rows } = rankingResult(ranking.inputs, ranking.spec)
      for (const [place, { rank }] of rows.entries()) {
        expect(robustness.unranked[place]! + 100 * shareInTop(robustness, place, robustness.places)).toBeCloseTo(100, 9)
        if (rank === null) expect(robustness.unranked[place]).toBe(100)
        else expect(shares(robustness, place)[rank - 1]).toBe(1)
      }
    }),
    { numRuns: 60 },
  )
})

test('whatever is drawn, each rank is taken once where nobody ties; ties share the better one', () => {
  fc.assert(
    fc.property(aTable, ({ columns, method, weightSpread, seed }) => {
      const robustness = tested(
        aRankingOf(
          columns.map((values) => ({ values })),
          { method, weightSpread },
        ),
        { draws: 100, seed },
      )
      const { places, draws, counts, unranked } = robustness
      const ranked = places * draws - unranked.reduce((sum, count) => sum + count, 0)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ranked)
      // At least so many are among the first N as there are places to take: a tie at the line takes more, never fewer.
      let among = 0
      for (let rank = 1; rank <= places; rank += 1) {
        for (let place = 0; place < places; place += 1) among += counts[place * places + rank - 1]!
        expect(among).toBeGreaterThanOrEqual(Math.min(rank * draws, ranked) - draws * (places - ranked / draws))
      }
    }),
    { numRuns: 60 },
  )
})

test('who is worse in everything is never first, and twins share every rank', () => {
  const columns = [
    [0.2, 0.9, 0.5, 0.5, 0.1],
    [0.1, 0.3, 0.8, 0.8, 0.1],
    [0.4, 0.5, 0.6, 0.6, 0.3],
  ]
  for (const method of rankingMethods) {
    const robustness = tested(
      aRankingOf(
        columns.map((values) => ({ values })),
        { method },
      ),
      { draws: 5000 },
    )
    expect(shares(robustness, 4)).toEqual([0, 0, 0, 0, 1])
    expect(robustness.confidence[4]).toBeNaN()
    expect(Number.isNaN(robustness.centralWeights[4 * 3]!)).toBe(true)
    expect(shares(robustness, 2)).toEqual(shares(robustness, 3))
    expect(shares(robustness, 2)[1]! + shares(robustness, 2)[0]! + shares(robustness, 2)[2]!).toBeCloseTo(1, 12)
  }
})

test('the same seed gives the same digits, another one others', () => {
  const random = aRankingOf([{ values: [0.1, 0.7, 0.5, 0.3] }, { values: [0.9, 0.2, 0.5, 0.6] }])
  expect(tested(random, { seed: 7 })).toEqual(tested(random, { seed: 7 }))
  expect(tested(random, { seed: 8 }).counts).not.toEqual(tested(random, { seed: 7 }).counts)
})

describe('what is not known of the data', () => {
  // One criterion: only the data can move anybody.
  const overlapping = aRankingOf([
    { values: [0.5, 0.5, null], low: [0.4, 0.3, null], high: [0.6, 0.5, null], normalisation: { kind: 'min-max' } },
  ])

  test('moves places as often as the intervals overlap', () => {
    // P(U(.4,.6) > U(.3,.5)) = 1 − (half of a half by half) = 7/8; known to ± 2 % with 1,000 states of the data (seeded).
    const robustness = tested(overlapping, { data: 'bounds' })
    expect(robustness.drawn).toEqual([{ key: 'attribute:1', bounded: 2, unknown: 0 }])
    expect(robustness.independent).toBe(1000)
    expect(shares(robustness, 0)[0]).toBeGreaterThan(7 / 8 - 0.03)
    expect(shares(robustness, 0)[0]).toBeLessThan(7 / 8 + 0.03)
    expect(robustness.confidence[0]).toBeGreaterThan(0.8)
    expect(robustness.unranked[2]).toBe(robustness.draws)
  })

  test('is not touched where nobody asks for it', () => {
    const robustness = tested(overlapping)
    expect(robustness.drawn).toEqual([])
    expect(shares(robustness, 0)).toEqual([1, 0, 0])
    expect(shares(robustness, 1)).toEqual([1, 0, 0])
  })

  test('takes unknown values from the known ones where it is asked to', () => {
    const robustness = tested(overlapping, { data: 'bounds-and-unknown' })
    expect(robustness.drawn).toEqual([{ key: 'attribute:1', bounded: 2, unknown: 1 }])
    expect(robustness.unranked[2]).toBe(0)
    // It has the value of one of the others: first together with it, or second after it.
    expect(shares(robustness, 2)[0]).toBeGreaterThan(0.45)
    expect(shares(robustness, 2)[0]).toBeLessThan(0.55)
  })

  test('goes through every method', () => {
    for (const method of rankingMethods) {
      const robustness = tested({ ...overlapping, spec: { ...overlapping.spec, method } }, { data: 'bounds' })
      expect(shares(robustness, 0)[0], method).toBeGreaterThan(0.84)
      expect(shares(robustness, 0)[0], method).toBeLessThan(0.91)
    }
  })
})

test('filtered settlements take no part, bounds that cannot hold together are issues, and so is nobody to rank', () => {
  const ranking = aRankingOf([{ values: [0.9, 0.5, 0.7] }, { values: [0.1, 0.5, 0.7] }])
  const filters = [{ key: 'attribute:1', op: 'at-most' as const, value: 0.8, keepsUnknown: true }]
  const { inputs } = ranking
  expect(tested({ inputs, spec: { ...ranking.spec, filters } }).settlementIds).toEqual([2, 3])
  const issuesOf = (spec: Partial<RankingSpec>, asked: Partial<RobustnessQuestion> = {}) =>
    testRobustness(inputs, { ...ranking.spec, ...spec }, { ...question, ...asked }).issues?.map(({ code }) => code)
  expect(issuesOf({}, { bounds: { low: [0.6, 0.6], high: [1, 1] } })).toEqual(['ranking-bounds-above'])
  expect(issuesOf({}, { bounds: { low: [0.5, 0], high: [0.4, 0.3] } })).toEqual([
    'ranking-bounds-crossed',
    'ranking-bounds-below',
  ])
  const weightless = ranking.spec.criteria.map((criterion) => ({ ...criterion, weight: 0 }))
  expect(issuesOf({ criteria: weightless, weightSpread: 0.5 })).toEqual(['ranking-weights-all-zero'])
  expect(issuesOf({ criteria: weightless, weightSpread: 1 })).toBeUndefined()
  expect(issuesOf({ filters: [{ ...filters[0]!, value: 0.1 }] })).toEqual(['robustness-nothing-ranked'])
})
