import { orderByScore } from './orderByScore.ts'
import { emptyScored, type PreparedRanking, type Scored, scoreScale } from './preparedRanking.ts'
import { prometheeScores } from './promethee.ts'
import type { RankingMethod } from './ranking.schema.ts'
import { topsisScores } from './topsis.ts'
import { weightedScores } from './weightedSum.ts'

const scoresBy: Record<
  RankingMethod,
  (prepared: PreparedRanking, weights: Float64Array, scores: Float64Array) => void
> = {
  'weighted-sum': weightedScores,
  topsis: topsisScores,
  promethee: prometheeScores,
}

/**
 * Scores and places under these weights, on any scale, in the order of the criteria. The fast path at every move of a
 * slider: nothing is allocated when `into` is given. Weights that add up to nothing: nobody has a score.
 */
export function scoreRanking(
  prepared: PreparedRanking,
  weights: ArrayLike<number>,
  method: RankingMethod = prepared.method,
  into: Scored = emptyScored(prepared.count),
): Scored {
  scoresBy[method](prepared, countingWeights(prepared, weights), into.scores)
  orderByScore(prepared, scoreScale[method], into)
  return into
}

let counting = new Float64Array(0)

/**
 * Shares of the sum. A criterion that is the same everywhere counts nothing, unless there is no other: then everybody
 * shares the first place. (At half of the points for all, it would draw those with fewer known values towards the middle.)
 */
export function countingWeights(
  { criteria, isFlat }: Pick<PreparedRanking, 'criteria' | 'isFlat'>,
  weights: ArrayLike<number>,
): Float64Array {
  if (counting.length !== criteria.length) counting = new Float64Array(criteria.length)
  let all = 0
  let telling = 0
  for (let at = 0; at < criteria.length; at++) {
    all += weights[at]!
    if (isFlat[at] === 0) telling += weights[at]!
  }
  const total = telling > 0 ? telling : all
  for (let at = 0; at < criteria.length; at++) {
    const counts = total > 0 && (telling === 0 || isFlat[at] === 0)
    counting[at] = counts ? weights[at]! / total : 0
  }
  return counting
}
