import { columnOf, type ExplainedRanking } from './explainPlace.ts'
import { emptyScored, type PreparedRanking } from './preparedRanking.ts'
import { prepareRanking } from './prepareRanking.ts'
import type { RankingInputs } from './ranking.schema.ts'
import { scoreRanking } from './scoreRanking.ts'

/** What would be if: the whole order computed again, so that least, greatest, percentiles and medians move along. */
export interface Trial {
  /** Its place with these raw values instead of its own, by criterion; null: it would have none. */
  rankWith: (raw: ReadonlyMap<string, number>) => number | null
  /** Its place where one criterion has this share of the weights, 0 to 1, the others the rest in their proportions. */
  rankWeighing: (at: number, share: number) => number | null
}

export function trialOf({ inputs, spec, prepared }: ExplainedRanking, row: number): Trial {
  const scored = emptyScored(prepared.count)
  const weights = new Float64Array(spec.criteria.length)
  const own = spec.criteria.map(({ weight }) => weight)
  const rankIn = (ready: PreparedRanking, by: ArrayLike<number>): number | null =>
    scoreRanking(ready, by, spec.method, scored).ranks[row] || null
  return {
    rankWith: (raw) => rankIn(prepareRanking(inputsWith(inputs, row, raw), spec), own),
    rankWeighing: (at, share) => {
      weighing(own, at, share, weights)
      return rankIn(prepared, weights)
    },
  }
}

/** Weights as shares, one of them given and the others in their proportions; where the others add up to nothing, they share equally. */
export function weighing(own: readonly number[], at: number, share: number, into: Float64Array): void {
  const others = own.reduce((sum, weight, other) => sum + (other === at ? 0 : weight), 0)
  for (const [other, weight] of own.entries()) {
    const part = others > 0 ? weight / others : 1 / (own.length - 1)
    into[other] = other === at ? share : (1 - share) * part
  }
}

/** The inputs with other values of one settlement. What is assumed is assumed as exact. */
export function inputsWith(inputs: RankingInputs, row: number, raw: ReadonlyMap<string, number>): RankingInputs {
  return {
    ...inputs,
    columns: inputs.columns.map((column) => {
      const value = raw.get(column.key)
      if (value === undefined || columnOf(inputs, column.key) !== column) return column
      return { ...column, values: column.values.with(row, value) }
    }),
  }
}
