import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ComparedRanking, compareRankings, mainReason, topOverlap } from './compareRankings.ts'
import type { RankingCriterion, RankingInputs, RankingSpec } from './ranking.schema.ts'
import { rankingResult } from './rankSettlements.ts'

type Columns = Record<string, Array<number | null>>

function someInputs(columns: Columns): RankingInputs {
  const count = Object.values(columns)[0]?.length ?? 0
  const each = <T>(of: (row: number) => T) => Array.from({ length: count }, (_, row) => of(row))
  return {
    in: '05',
    standardSet: 'siedu',
    settlements: {
      ids: each((row) => row + 1),
      versions: each(() => 1),
      codes: each(() => null),
      names: each((row) => `Campamento ${row + 1}`),
      comunaCodes: each(() => '05109'),
      comunaNames: each(() => 'Viña del Mar'),
      households: each(() => null),
      longitudes: each(() => null),
      latitudes: each(() => null),
    },
    columns: Object.entries(columns).map(([key, values]) => ({
      key,
      name: { es: key, en: key },
      unit: 'number',
      values,
      low: null,
      high: null,
      sources: [],
      rowSources: null,
      notes: [],
    })),
    left: { closed: 0, repeated: 0 },
    basis: { versions: {}, computedAt: '2026-01-01T00:00:00Z', parameters: [] },
    findings: [],
  }
}

const aCriterion = (key: string, weight: number, more: Partial<RankingCriterion> = {}): RankingCriterion => ({
  key,
  weight,
  direction: 'more-first',
  normalisation: { kind: 'goal-posts', low: 0, high: 100 },
  unknown: 'leave-out',
  ...more,
})

const aSpec = (criteria: RankingCriterion[], more: Partial<RankingSpec> = {}): RankingSpec => ({
  in: '05',
  standardSet: 'siedu',
  method: 'weighted-sum',
  criteria,
  weighting: 'points',
  judgements: [],
  filters: [],
  exclusions: [],
  weightSpread: 0.25,
  ...more,
})

const aRanking = (inputs: RankingInputs, spec: RankingSpec): ComparedRanking => ({
  inputs,
  spec,
  result: rankingResult(inputs, spec),
})

const two: Columns = { households: [100, 0, 50], age: [0, 100, 60] }
const byHouseholds = () => aRanking(someInputs(two), aSpec([aCriterion('households', 3), aCriterion('age', 1)]))
const byAge = () => aRanking(someInputs(two), aSpec([aCriterion('households', 1), aCriterion('age', 3)]))

test('a ranking with itself: nobody moves, both coefficients are 1', () => {
  const same = compareRankings(byHouseholds(), byHouseholds())
  expect(same).toMatchObject({ tauB: 1, rho: 1, both: 3, moved: 0 })
  expect(same.places.flatMap(({ parts }) => parts.map(({ delta }) => delta))).toEqual([0, 0, 0, 0, 0, 0])
})

test('weights turned round, by hand: 75, 25, 52.5 become 25, 75, 57.5; the first falls two places by what households lost', () => {
  const { places, tauB } = compareRankings(byHouseholds(), byAge())
  expect(places.map(({ move }) => move)).toEqual([-2, 2, 0])
  expect(tauB).toBe(-1)
  const [first] = places
  // Households 75 → 25, age 0 → 0.
  expect(first?.parts.map(({ key, delta, byWeight, byValue }) => [key, delta, byWeight, byValue])).toEqual([
    ['households', -50, -50, 0],
    ['age', 0, 0, 0],
  ])
  // Households fell by 25 on average, age rose by 26.7: against the others it loses 25 and 26.7.
  expect(first?.parts.map(({ relative }) => relative.toFixed(4))).toEqual(['-25.0000', '-26.6667'])
  expect(mainReason(first!)).toMatchObject({ key: 'households', cause: 'weight' })
  expect(mainReason(places[1]!)).toMatchObject({ key: 'age', cause: 'weight' })
  expect(mainReason(places[2]!)).toBeNull()
})

test('a value that changed is told from a weight that did, and a rule from the ends of the others', () => {
  const before = byHouseholds()
  const data = aRanking(someInputs({ ...two, age: [0, 100, 100] }), before.spec)
  const cause = (after: ComparedRanking, at = 2, from = before) =>
    Object.fromEntries(compareRankings(from, after).places[at]!.parts.map((part) => [part.key, part.cause]))
  expect(cause(data)).toMatchObject({ age: 'data' })
  const curve = {
    kind: 'curve' as const,
    points: [
      [0, 0],
      [60, 1],
    ],
  }
  const rule = aRanking(
    before.inputs,
    aSpec([aCriterion('households', 3), aCriterion('age', 1, { normalisation: curve })]),
  )
  expect(cause(rule)).toMatchObject({ age: 'rule' })
  const minMax = (ages: number[]) =>
    aRanking(
      someInputs({ ...two, age: ages }),
      aSpec([aCriterion('households', 3), aCriterion('age', 1, { normalisation: { kind: 'min-max' } })]),
    )
  expect(cause(minMax([0, 200, 60]), 2, minMax([0, 100, 60]))).toMatchObject({ age: 'range' })
  expect(cause(aRanking(someInputs({ ...two, age: [0, 100, null] }), before.spec))).toMatchObject({ age: 'unknown' })
})

test('criteria that came and went are said, and what is in one of them only has no move', () => {
  const before = byHouseholds()
  const after = aRanking(
    someInputs({ households: [100, 0, 50], density: [1, 2, 3] }),
    aSpec([aCriterion('households', 3), aCriterion('density', 1)], {
      exclusions: [{ settlementId: 2, reason: 'Ya trasladado' }],
    }),
  )
  const { places, both } = compareRankings(before, after)
  expect(both).toBe(2)
  expect(places[1]).toMatchObject({ move: null, parts: [], before: { rank: 3 }, after: { rank: null } })
  expect(places[0]?.parts.map(({ key, cause }) => [key, cause])).toEqual([
    ['households', 'weight'],
    ['density', 'added'],
    ['age', 'removed'],
  ])
})

test('the first so many: ties at the end count', () => {
  const tied = aRanking(someInputs({ households: [50, 50, 10] }), aSpec([aCriterion('households', 1)]))
  const { places } = compareRankings(tied, aRanking(someInputs({ households: [10, 50, 60] }), tied.spec))
  expect(topOverlap(places, 1)).toEqual({ before: 2, after: 1, both: 0 })
  expect(topOverlap(places, 2)).toEqual({ before: 2, after: 2, both: 1 })
})

test('who is filtered out moves nobody: the third of three is still behind the first', () => {
  const before = byHouseholds()
  const after = aRanking(before.inputs, {
    ...before.spec,
    filters: [{ key: 'households', op: 'at-most', value: 60, keepsUnknown: true }],
  })
  const { places, moved, both } = compareRankings(before, after)
  expect({ moved, both }).toEqual({ moved: 0, both: 2 })
  // The second and the third of before are the first and the second of those that are left.
  expect(places[2]).toMatchObject({ before: { rank: 2 }, after: { rank: 1 }, shared: { before: 1, after: 1 }, move: 0 })
  expect(places[1]).toMatchObject({ before: { rank: 3 }, after: { rank: 2 }, move: 0 })
})

const value = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null })
const anyColumns = fc.record({
  households: fc.array(value, { minLength: 8, maxLength: 8 }),
  age: fc.array(value, { minLength: 8, maxLength: 8 }),
  density: fc.array(value, { minLength: 8, maxLength: 8 }),
})
const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 })
const rules = fc.constantFrom<RankingCriterion['unknown'][]>('leave-out', 'worst-case', 'median')
const methods = fc.constantFrom<RankingSpec['method'][]>('weighted-sum', 'topsis', 'promethee')
const rankings = fc
  .tuple(anyColumns, weights, rules, methods)
  .map(([columns, [a = 0, b = 0, c = 0], unknown, method]) =>
    aRanking(
      someInputs(columns),
      aSpec(
        [
          aCriterion('households', a, { unknown }),
          aCriterion('age', b, { unknown }),
          aCriterion('density', c, { unknown }),
        ],
        { method },
      ),
    ),
  )

test('what the criteria changed adds up to the difference of the scores; weights and values add up to what a criterion changed', () => {
  fc.assert(
    fc.property(rankings, rankings, (before, after) => {
      const { places, scale } = compareRankings(before, after)
      for (const { move, parts, before: was, after: now } of places) {
        if (move === null) continue
        for (const { delta, byWeight, byValue } of parts)
          if (byWeight !== null && byValue !== null) expect(byWeight + byValue).toBeCloseTo(delta, 9)
        if (scale === 'points')
          expect(parts.reduce((sum, { delta }) => sum + delta, 0)).toBeCloseTo(now!.score! - was!.score!, 6)
      }
    }),
    { numRuns: 60 },
  )
})

test('weights alone: with all values known and the same, nothing is put down to values', () => {
  fc.assert(
    fc.property(weights, weights, ([a = 0, b = 0], [c = 0, d = 0]) => {
      fc.pre(a + b > 0 && c + d > 0)
      const of = (x: number, y: number) =>
        aRanking(someInputs(two), aSpec([aCriterion('households', x), aCriterion('age', y)]))
      for (const { parts } of compareRankings(of(a, b), of(c, d)).places)
        for (const { byValue } of parts) expect(byValue).toBeCloseTo(0, 9)
    }),
    { numRuns: 40 },
  )
})

test('the other way round it is the same agreement, and moves have the other sign', () => {
  fc.assert(
    fc.property(rankings, rankings, (one, other) => {
      const there = compareRankings(one, other)
      const back = compareRankings(other, one)
      expect(back.tauB ?? 9).toBeCloseTo(there.tauB ?? 9, 12)
      expect(back.rho ?? 9).toBeCloseTo(there.rho ?? 9, 12)
      expect(back.places.map(({ move }) => (move === null ? null : -move + 0))).toEqual(
        there.places.map(({ move }) => move),
      )
    }),
    { numRuns: 40 },
  )
})
