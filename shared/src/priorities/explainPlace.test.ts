import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareLines, type ExplainedRanking, explainPlace } from './explainPlace.ts'
import { changesOf, type Goal, isReached, type SmallestChange, toEnd } from './explainPlaceChanges.ts'
import { inputsWith, weighing } from './explainPlaceTrial.ts'
import { unknownEffects } from './explainPlaceUnknown.ts'
import {
  type RankingCriterion,
  type RankingInputs,
  type RankingSpec,
  rankingMethods,
  unknownRules,
} from './ranking.schema.ts'
import { prepareRanking, rankingResult } from './rankSettlements.ts'

const criterion = (key: string, weight: number, more: Partial<RankingCriterion> = {}): RankingCriterion => ({
  key,
  weight,
  direction: 'more-first',
  normalisation: { kind: 'min-max' },
  unknown: 'leave-out',
  ...more,
})

const specOf = (criteria: RankingCriterion[], more: Partial<RankingSpec> = {}): RankingSpec => ({
  in: '05',
  standardSet: 'siedu',
  method: 'weighted-sum',
  criteria,
  weighting: 'points',
  judgements: [],
  filters: [],
  exclusions: [],
  weightSpread: 0.5,
  ...more,
})

/** Columns of whole numbers by key; settlements A, B, C … with ids 1, 2, 3 … */
function inputsOf(columns: Record<string, Array<number | null>>, unit = 'households'): RankingInputs {
  const count = Object.values(columns)[0]!.length
  const each = <T>(value: (row: number) => T) => Array.from({ length: count }, (_, row) => value(row))
  return {
    in: '05',
    standardSet: 'siedu',
    settlements: {
      ids: each((row) => row + 1),
      versions: each(() => 1),
      codes: each(() => null),
      names: each((row) => String.fromCharCode(65 + row)),
      comunaCodes: each(() => null),
      comunaNames: each(() => null),
      households: each(() => null),
      longitudes: each(() => null),
      latitudes: each(() => null),
    },
    columns: Object.entries(columns).map(([key, values]) => ({
      key,
      name: { es: key, en: key },
      unit,
      values,
      low: null,
      high: null,
      sources: [{ name: 'catastro', year: 2024, datasetId: 1, confidence: null }],
      rowSources: null,
      notes: [],
    })),
    left: { closed: 0, repeated: 0 },
    basis: { versions: {}, computedAt: '2026-01-01T00:00:00Z', parameters: [] },
    findings: [],
  }
}

const rankingOf = (inputs: RankingInputs, spec: RankingSpec): ExplainedRanking => ({
  inputs,
  spec,
  prepared: prepareRanking(inputs, spec),
  result: rankingResult(inputs, spec),
})

const into = (rank: number): Goal => ({ kind: 'into', rank })

test('by hand: A 60 + 0, B 30 + 40, C 0 + 20 of 100 points; B leads by 10, and C is 40 behind A', () => {
  const ranking = rankingOf(
    inputsOf({ households: [10, 5, 0], families: [0, 8, 4] }),
    specOf([criterion('households', 60), criterion('families', 40)]),
  )
  const first = explainPlace(ranking, 2)!
  expect(first).toMatchObject({ rank: 1, better: null, worse: { settlementId: 1, rank: 2, distance: 10 } })
  const a = explainPlace(ranking, 1)!
  expect(a).toMatchObject({ rank: 2, better: { settlementId: 2, distance: 10 }, worse: { settlementId: 3, rank: 3 } })
  expect(a.worse!.distance).toBeCloseTo(40, 9)
  expect(
    a.lines.map(({ key, raw, normalised, points, place, known }) => ({ key, raw, normalised, points, place, known })),
  ).toEqual([
    { key: 'households', raw: 10, normalised: 1, points: 60, place: 1, known: 3 },
    { key: 'families', raw: 0, normalised: 0, points: 0, place: 3, known: 3 },
  ])
  expect(compareLines(first, a).map(({ key, points }) => [key, points])).toEqual([
    ['families', 40],
    ['households', -30],
  ])
})

test('by hand: A catches up with B at 5 families, not at the 2 that would do if the least known stayed 0', () => {
  const inputs = inputsOf({ households: [10, 5, 0], families: [0, 8, 4] })
  const ranking = rankingOf(inputs, specOf([criterion('households', 60), criterion('families', 40)]))
  expect(toEnd(changesOf(ranking, 1, 1, into(1)))).toMatchObject({
    // The least is C's 4 then: 60 + 40 × (5 − 4) ÷ (8 − 4) = 70 = 30 + 40.
    value: { from: 0, to: 5, step: 1, rank: 1 },
    // A 100 (1 − f), B 50 (1 − f) + 100 f: A leads below f = 1/3.
    weight: { from: 0.4, to: 0.333, step: 0.001, rank: 1 },
  })
  expect(toEnd(changesOf(ranking, 3, 1, into(1)))).toMatchObject({ value: null, nearestValueRank: 3 })
})

test('a place in a tie is shared, its neighbours are those with another rank', () => {
  const ranking = rankingOf(inputsOf({ households: [10, 10, 0, 20] }), specOf([criterion('households', 1)]))
  expect(explainPlace(ranking, 1)).toMatchObject({
    rank: 2,
    tiedWith: [1],
    better: { settlementId: 4, rank: 1 },
    worse: { settlementId: 3, rank: 4 },
  })
})

test('what is unknown: left out its weight goes to the others, and finding out could bring it anywhere between the extremes', () => {
  const ranking = rankingOf(
    inputsOf({ households: [5, 8, 0, 10], families: [null, 1, 9, 0] }),
    specOf([criterion('households', 50), criterion('families', 50)]),
  )
  const place = explainPlace(ranking, 1)!
  expect(place.completeness).toBe(0.5)
  expect(place.lines.at(-1)).toMatchObject({
    key: 'families',
    raw: null,
    points: null,
    weightHere: 0,
    unknownAs: 'leave-out',
    place: null,
  })
  expect(place.lines[0]).toMatchObject({ key: 'households', weight: 0.5, weightHere: 1, points: 50 })
  expect(toEnd(unknownEffects(ranking, 1))).toEqual([{ keys: ['families'], best: 1, worst: 4 }])
  expect(toEnd(changesOf(ranking, 1, 1, { kind: 'out-of', rank: 1 }))).toMatchObject({ value: null, tried: null })
})

test('an excluded settlement has lines and no place, and nothing is proposed for it', () => {
  const ranking = rankingOf(
    inputsOf({ households: [10, 5, 0] }),
    specOf([criterion('households', 1)], { exclusions: [{ settlementId: 2, reason: 'Se traslada este año' }] }),
  )
  expect(explainPlace(ranking, 2)).toMatchObject({ rank: null, score: null, better: null, worse: null, tiedWith: [] })
  expect(explainPlace(ranking, 2)!.leftOut).not.toBeNull()
  expect(toEnd(changesOf(ranking, 2, 0, into(1)))).toBeNull()
  expect(toEnd(unknownEffects(ranking, 2))).toEqual([])
  expect(explainPlace(ranking, 99)).toBeNull()
})

test('a curve that falls again: more is not always more urgent, and the nearer way is found', () => {
  const hump = {
    kind: 'curve',
    points: [
      [0, 0],
      [50, 1],
      [100, 0],
    ],
  } as const
  const ranking = rankingOf(
    inputsOf({ households: [90, 40, 10] }),
    specOf([
      criterion('households', 1, { normalisation: { kind: 'curve', points: hump.points.map((point) => [...point]) } }),
    ]),
  )
  // B has 0.8: from 90 downwards 60 is the first that has as much.
  expect(toEnd(changesOf(ranking, 1, 0, into(1)))).toMatchObject({ value: { from: 90, to: 60, rank: 1 } })
})

test('TOPSIS counts raw values: beyond a goal post one is still before another, and nothing is worth 0 to 1', () => {
  const posts = { kind: 'goal-posts', low: 0, high: 10 } as const
  const inputs = inputsOf({ households: [20, 30, null, 5], families: [1, 1, 2, 3] })
  const criteria = [criterion('households', 50, { normalisation: posts }), criterion('families', 50)]
  const lineOf = (method: 'topsis' | 'weighted-sum') =>
    explainPlace(rankingOf(inputs, specOf(criteria, { method })), 1)!.lines.find(({ key }) => key === 'households')
  expect(lineOf('topsis')).toMatchObject({ place: 2, known: 3, normalised: null })
  expect(lineOf('weighted-sum')).toMatchObject({ place: 1, known: 3, normalised: 1 })
})

const normalisations = fc.constantFrom<RankingCriterion['normalisation']>(
  { kind: 'min-max' },
  { kind: 'percentile' },
  { kind: 'goal-posts', low: 5, high: 25 },
  {
    kind: 'curve',
    points: [
      [0, 0],
      [8, 0.7],
      [20, 0.2],
      [30, 1],
    ],
  },
)

const anyRanking = fc
  .record({
    count: fc.integer({ min: 3, max: 9 }),
    keys: fc.integer({ min: 2, max: 4 }),
    method: fc.constantFrom(...rankingMethods),
  })
  .chain(({ count, keys, method }) =>
    fc.record({
      columns: fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { freq: 5 }), { minLength: count, maxLength: count }),
        { minLength: keys, maxLength: keys },
      ),
      criteria: fc.array(
        fc.record({
          weight: fc.integer({ min: 1, max: 50 }),
          direction: fc.constantFrom('more-first' as const, 'less-first' as const),
          normalisation: normalisations,
          unknown: fc.constantFrom(...unknownRules),
        }),
        { minLength: keys, maxLength: keys },
      ),
      method: fc.constant(method),
    }),
  )
  .map(({ columns, criteria, method }) => {
    const keys = ['households', 'families', 'age', 'density'].slice(0, columns.length)
    const inputs = inputsOf(Object.fromEntries(keys.map((key, at) => [key, columns[at]!])))
    return rankingOf(
      inputs,
      specOf(
        keys.map((key, at) => criterion(key, 1, criteria[at]!)),
        { method },
      ),
    )
  })

const rankAfter = (inputs: RankingInputs, spec: RankingSpec, row: number) => rankingResult(inputs, spec).rows[row]!.rank

test('whatever is proposed reaches the rank when the order is computed again, and one step less does not', () => {
  const counted = { values: 0, weights: 0 }
  fc.assert(
    fc.property(anyRanking, fc.nat({ max: 8 }), fc.boolean(), (ranking, of, rises) => {
      const { inputs, spec, result } = ranking
      const row = of % inputs.settlements.ids.length
      const rank = result.rows[row]!.rank
      if (rank === null) return
      const goal: Goal = rises ? into(rank - 1) : { kind: 'out-of', rank }
      for (const [at, { key }] of spec.criteria.entries()) {
        const change = toEnd(changesOf(ranking, row + 1, at, goal))
        if (change === null) continue
        const withValue = (value: number) => rankAfter(inputsWith(inputs, row, new Map([[key, value]])), spec, row)
        const withShare = (share: number) => {
          const shares = new Float64Array(spec.criteria.length)
          weighing(
            spec.criteria.map(({ weight }) => weight),
            at,
            share,
            shares,
          )
          return rankAfter(
            inputs,
            { ...spec, criteria: spec.criteria.map((one, c) => ({ ...one, weight: shares[c]! })) },
            row,
          )
        }
        expectSmallest(change.value, goal, withValue)
        expectSmallest(change.weight, goal, withShare)
        counted.values += change.value === null ? 0 : 1
        counted.weights += change.weight === null ? 0 : 1
      }
    }),
    { numRuns: 250, seed: 7 },
  )
  expect(counted.values).toBeGreaterThan(100)
  expect(counted.weights).toBeGreaterThan(100)
})

function expectSmallest(change: SmallestChange | null, goal: Goal, rankAt: (value: number) => number | null): void {
  if (change === null) return
  const { from, to, step, rank } = change
  expect(rankAt(to)).toBe(rank)
  expect(isReached(goal, rank)).toBe(true)
  const less = Number((to - Math.sign(to - from) * step).toFixed(6))
  if ((less - from) * Math.sign(to - from) >= 0) expect(isReached(goal, rankAt(less))).toBe(false)
}

test('of a weighted sum of known values nothing nearer reaches it, tried step by step', () => {
  const known = anyRanking.filter(({ spec }) =>
    spec.criteria.every(({ normalisation }) => normalisation.kind !== 'curve'),
  )
  fc.assert(
    fc.property(known, (random) => {
      const columns = random.inputs.columns.map((column) => ({
        ...column,
        values: column.values.map((value) => value ?? 3),
      }))
      const inputs = { ...random.inputs, columns }
      const spec = { ...random.spec, method: 'weighted-sum' as const }
      const ranking = rankingOf(inputs, spec)
      const rank = ranking.result.rows[0]!.rank!
      const change = toEnd(changesOf(ranking, 1, 0, into(rank - 1)))
      if (rank === 1 || change === null || change.tried === null) return
      const { low, high } = change.tried
      const from = columns[0]!.values[0]!
      const reaching = []
      for (let value = Math.ceil(low); value <= high; value++) {
        const there = rankAfter(inputsWith(inputs, 0, new Map([[spec.criteria[0]!.key, value]])), spec, 0)!
        if (there < rank) reaching.push(Math.abs(value - from))
      }
      expect(change.value === null ? null : Math.abs(change.value.to - from)).toBe(
        reaching.length === 0 ? null : Math.min(...reaching),
      )
    }),
    { numRuns: 150, seed: 7 },
  )
})

test('the lines add up to the score, by every method', () => {
  fc.assert(
    fc.property(anyRanking, (ranking) => {
      for (const id of ranking.inputs.settlements.ids) {
        const { score, lines } = explainPlace(ranking, id)!
        if (score === null) continue
        expect(lines.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBeCloseTo(score, 9)
        const weight = lines.reduce((sum, line) => sum + line.weightHere, 0)
        expect(weight === 0 ? 1 : weight).toBeCloseTo(1, 9)
      }
    }),
    { numRuns: 100, seed: 7 },
  )
})
