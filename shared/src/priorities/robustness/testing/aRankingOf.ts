import type { RankingCriterion, RankingInputs, RankingSpec } from '../../ranking.schema.ts'
import { aSpec, someInputs } from '../../testing/aRanking.ts'

interface GivenCriterion extends Partial<RankingCriterion> {
  values: (number | null)[]
  low?: (number | null)[]
  high?: (number | null)[]
}

/** Settlements 1, 2, … by criteria `attribute:1`, …, given as columns; values between 0 and 1 stay what they are. */
export function aRankingOf(
  given: readonly GivenCriterion[],
  change: Partial<RankingSpec> = {},
): { inputs: RankingInputs; spec: RankingSpec } {
  const rows = (given[0]?.values ?? []).map((_, row) => given.map(({ values }) => values[row] ?? null))
  const inputs = someInputs(rows)
  const columns = inputs.columns.map((column, at) => ({
    ...column,
    low: given[at]?.low ?? null,
    high: given[at]?.high ?? null,
  }))
  const criteria = given.map(({ values: _, low: _low, high: _high, ...criterion }) => ({
    normalisation: { kind: 'goal-posts' as const, low: 0, high: 1 },
    ...criterion,
  }))
  return { inputs: { ...inputs, columns }, spec: aSpec(criteria, { weightSpread: 1, ...change }) }
}
