import { type Ahp, ahp, combineJudgements, type JudgementSpread, judgementSpread, judgementsAlike } from './ahp.ts'
import { answered } from './judgementToMend.ts'
import type { PreparedRanking } from './preparedRanking.ts'
import { type Judgement, mostCriteria } from './ranking.schema.ts'
import { scoreRanking } from './scoreRanking.ts'

export interface JudgedBy {
  judgement: Judgement
  /** With the criteria in the order of the ranking; null where this person did not compare them. */
  matrix: (number | null)[][]
  /** Share of the pairs of today's criteria that were answered. */
  answered: number
  /** Shares of 1; null where the answers do not tie all criteria together. */
  weights: number[] | null
  consistencyRatio: number | null
  /** Share of the weight that would have to move to be the group's; null for who is left out or has no weights. */
  distance: number | null
}

export interface GroupJudgement {
  people: JudgedBy[]
  /** Of those that are not left out, by the geometric mean. */
  combined: (number | null)[][]
  outcome: Ahp
  spread: JudgementSpread['criteria']
}

/** Everybody's judgements over today's criteria, and what they come to together. */
export function groupJudgement(judgements: readonly Judgement[], keys: readonly string[]): GroupJudgement {
  const matrices = judgements.map((judgement) => judgementsAlike(judgement, keys))
  const counted = judgements.flatMap(({ isLeftOut }, at) => (isLeftOut === true ? [] : [at]))
  const countedMatrices = counted.map((at) => matrices[at] as (number | null)[][])
  const combined = combineJudgements(countedMatrices)
  const { criteria: spread, people: counts } = judgementSpread(countedMatrices)
  const pairs = (keys.length * (keys.length - 1)) / 2
  const people = judgements.map((judgement, at): JudgedBy => {
    const matrix = matrices[at] as (number | null)[][]
    const { weights, consistencyRatio } = ahp(matrix)
    const said = matrix.reduce((sum, row, i) => sum + row.filter((value, j) => j > i && value !== null).length, 0)
    return {
      judgement,
      matrix,
      answered: pairs === 0 ? 1 : said / pairs,
      weights: weights.length > 0 ? weights : null,
      consistencyRatio: weights.length > 0 ? consistencyRatio : null,
      distance: counts[counted.indexOf(at)]?.distance ?? null,
    }
  })
  return { people, combined, outcome: ahp(combined), spread }
}

/** With one answer given or taken back. What was said of criteria that are no longer in the ranking is kept: they may come back. */
export function judgedAgain(
  judgement: Judgement,
  keys: readonly string[],
  [row, column]: readonly [number, number],
  value: number | null,
): Judgement {
  return withMatrix(judgement, keys, answered(judgementsAlike(judgement, keys), row, column, value))
}

/** With these answers about these criteria, and those that were given about others. */
export function withMatrix(
  judgement: Judgement,
  keys: readonly string[],
  matrix: readonly (readonly (number | null)[])[],
): Judgement {
  const others = judgement.keys.filter((key) => !keys.includes(key)).slice(0, mostCriteria - keys.length)
  const all = [...keys, ...others]
  const wide = judgementsAlike(judgement, all)
  return {
    ...judgement,
    keys: all,
    matrix: wide.map((row, i) =>
      row.map((value, j) => (i < keys.length && j < keys.length ? (matrix[i]?.[j] ?? null) : value)),
    ),
  }
}

export interface FirstPlace {
  row: number
  /** Place by the weights of the whole group. */
  rank: number
  /** How many people would put it first, and how many among the first so many. */
  first: number
  among: number
  /** Best and worst place that anybody's weights give it. */
  best: number
  worst: number
}

/** What each person's weights alone would put first, for those that the group's weights do. */
export function firstPlaces(
  prepared: PreparedRanking,
  groupWeights: readonly number[],
  people: readonly (readonly number[])[],
  top: number,
): FirstPlace[] {
  const group = scoreRanking(prepared, groupWeights)
  const orders = people.map((weights) => scoreRanking(prepared, weights).ranks)
  const rows = Array.from(group.order).filter((row) => {
    const rank = group.ranks[row] as number
    return rank > 0 && rank <= top
  })
  return rows.map((row) => {
    const ranks = orders.map((order) => order[row] as number)
    return {
      row,
      rank: group.ranks[row] as number,
      first: ranks.filter((rank) => rank === 1).length,
      among: ranks.filter((rank) => rank > 0 && rank <= top).length,
      best: Math.min(...ranks),
      worst: Math.max(...ranks),
    }
  })
}
