import { ahp, type PairwiseMatrix } from './ahp.ts'
import { geometricMean } from './geometricMean.ts'
import type { Judgement } from './ranking.schema.ts'

/** A person's matrix with the criteria in this order; null where that person did not compare them. */
export function judgementsAlike({ keys, matrix }: Pick<Judgement, 'keys' | 'matrix'>, order: readonly string[]) {
  const places = order.map((key) => keys.indexOf(key))
  return places.map((from, i) =>
    places.map((to, j): number | null => (i === j ? 1 : from < 0 || to < 0 ? null : (matrix[from]?.[to] ?? null))),
  )
}

/**
 * One matrix for all: of each pair the geometric mean of the answers there are (Aczél & Saaty 1983: the only mean that keeps
 * reciprocals). All matrices with the criteria in the same order.
 */
export function combineJudgements(matrices: readonly PairwiseMatrix[]): (number | null)[][] {
  const [first] = matrices
  if (first === undefined) return []
  const means = first.map((row, i) => row.map((_, j) => (j > i ? geometricMean(answersOf(matrices, i, j)) : null)))
  return means.map((row, i) =>
    row.map((mean, j) => {
      if (i === j) return 1
      if (j > i) return mean
      const opposite = means[j]![i]!
      return opposite === null ? null : 1 / opposite
    }),
  )
}

/** Of a pair the number from 1 up counts, its reciprocal may be rounded. */
const answersOf = (matrices: readonly PairwiseMatrix[], i: number, j: number): number[] =>
  matrices.flatMap((matrix) => {
    const [value, opposite] = [matrix[i]![j]!, matrix[j]![i]!]
    if (value === null || opposite === null) return []
    return [value >= 1 ? value : 1 / opposite]
  })

export interface JudgementSpread {
  /** Of each criterion, over the people whose matrix gives weights. */
  criteria: Array<{ min: number; lowerQuartile: number; median: number; upperQuartile: number; max: number }>
  /** In the order of the matrices. */
  people: Array<{
    weights: number[]
    consistencyRatio: number | null
    /** Share of the weight that would have to move to be the group's, 0 to 1; null where there are no weights. */
    distance: number | null
  }>
}

/** How far people are from each other, and each from the group. */
export function judgementSpread(matrices: readonly PairwiseMatrix[]): JudgementSpread {
  const group = ahp(combineJudgements(matrices)).weights
  const people = matrices.map((matrix) => {
    const { weights, consistencyRatio } = ahp(matrix)
    const isComparable = weights.length > 0 && weights.length === group.length
    const distance = weights.reduce((sum, weight, at) => sum + Math.abs(weight - group[at]!) / 2, 0)
    return { weights, consistencyRatio, distance: isComparable ? distance : null }
  })
  const known = people.filter(({ weights }) => weights.length > 0)
  const criteria = (known[0]?.weights ?? []).map((_, at) => {
    const sorted = known.map(({ weights }) => weights[at]!).sort((a, b) => a - b)
    return {
      min: quantile(sorted, 0),
      lowerQuartile: quantile(sorted, 0.25),
      median: quantile(sorted, 0.5),
      upperQuartile: quantile(sorted, 0.75),
      max: quantile(sorted, 1),
    }
  })
  return { criteria, people }
}

/** Of sorted values, by straight lines between them (Hyndman & Fan's type 7, as spreadsheets do). */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const below = sorted[Math.floor(at)]!
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at))
}
