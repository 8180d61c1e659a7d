import type { RankingCriterion, RankingInputs, RankingSpec } from '../../ranking.schema.ts'

interface GivenCriterion extends Partial<RankingCriterion> {
  values: (number | null)[]
  low?: (number | null)[]
  high?: (number | null)[]
}

/** Settlements 1, 2, … with one attribute per criterion; values that lie between 0 and 1 stay what they are. */
export function aRankingOf(
  given: readonly GivenCriterion[],
  spec: Partial<RankingSpec> = {},
): { inputs: RankingInputs; spec: RankingSpec } {
  const ids = (given[0]?.values ?? []).map((_, at) => at + 1)
  const unknown = ids.map(() => null)
  const keys = given.map((_, at) => `attribute:c${at}`)
  return {
    inputs: {
      in: null,
      standardSet: 'minvu',
      settlements: {
        ids,
        versions: ids.map(() => 1),
        codes: unknown,
        names: ids.map((id) => `S${id}`),
        comunaCodes: unknown,
        comunaNames: unknown,
        households: unknown,
        longitudes: unknown,
        latitudes: unknown,
      },
      columns: given.map(({ values, low, high }, at) => ({
        key: keys[at]!,
        name: { es: keys[at]!, en: keys[at]! },
        unit: 'number',
        values,
        low: low ?? null,
        high: high ?? null,
        sources: [],
        rowSources: null,
        notes: [],
      })),
      left: { closed: 0, repeated: 0 },
      basis: { versions: {}, computedAt: '2026-01-01T00:00:00Z', parameters: [] },
      findings: [],
    },
    spec: {
      in: null,
      standardSet: 'minvu',
      method: 'weighted-sum',
      criteria: given.map(({ values: _, low: _low, high: _high, ...criterion }, at) => ({
        key: keys[at]!,
        weight: 1,
        direction: 'more-first',
        normalisation: { kind: 'goal-posts', low: 0, high: 1 },
        unknown: 'leave-out',
        ...criterion,
      })),
      weighting: 'points',
      judgements: [],
      filters: [],
      exclusions: [],
      weightSpread: 1,
      ...spec,
    },
  }
}
