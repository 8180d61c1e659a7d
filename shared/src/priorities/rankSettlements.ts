import { contributionsBy } from './contributions.ts'
import type { PreparedRanking } from './preparedRanking.ts'
import { prepareRanking } from './prepareRanking.ts'
import type { RankedSettlement, RankingInputs, RankingResult, RankingSpec } from './ranking.schema.ts'
import { countingWeights, scoreRanking } from './scoreRanking.ts'

export type { PreparedRanking, Said, Scored } from './preparedRanking.ts'
export { emptyScored } from './preparedRanking.ts'
export { prepareRanking } from './prepareRanking.ts'
export { scoreRanking } from './scoreRanking.ts'
export { specIssues } from './specIssues.ts'

/** The whole order with its reasons. The same to the last digit wherever it is computed. */
export const rankingResult = (inputs: RankingInputs, spec: RankingSpec): RankingResult =>
  preparedResult(prepareRanking(inputs, spec), inputs.settlements.ids)

/** The same of what is prepared already. */
export function preparedResult(prepared: PreparedRanking, ids: readonly number[]): RankingResult {
  const { weights, method, leftOut, findings } = prepared
  const { scores, ranks, ranked } = scoreRanking(prepared, weights, method)
  const contributions = contributionsBy(prepared, countingWeights(prepared, weights).slice(), method)
  const rows = ids.map((settlementId, row): RankedSettlement => {
    const score = scores[row]!
    const isScored = !Number.isNaN(score)
    return {
      settlementId,
      score: isScored ? score : null,
      rank: isScored ? ranks[row]! : null,
      completeness: completenessOf(prepared, row),
      contributions: isScored ? contributions(row, score) : Array.from(weights, () => null),
      leftOut: leftOut[row] ?? (isScored ? null : { code: 'ranking-nothing-known' }),
    }
  })
  return { weights: Array.from(weights), rows, ranked, findings: [...findings] }
}

/** Share of the weights that is known: what a rule puts in place of an unknown value is not, nor what an index lacks. */
export function completenessOf({ weights, known, count }: PreparedRanking, row: number): number {
  let share = 0
  for (let at = 0; at < weights.length; at++) share += weights[at]! * known[at * count + row]!
  return Math.min(1, share)
}
