import type { RankingCriterion } from '@arraigo/shared/priorities/ranking.schema.ts'

/** Right end of the sliders: points to 100, shares to 1, and whatever is larger to the next power of ten. */
export function sliderMax(weights: ArrayLike<number>): number {
  const most = Math.max(0, ...Array.from(weights))
  if (most > 0 && most <= 1 && Array.from(weights).reduce((sum, weight) => sum + weight, 0) <= 1.001) return 1
  return most <= 100 ? 100 : 10 ** Math.ceil(Math.log10(most))
}

/**
 * Weights after one of them was moved. Those that are locked keep their share of the sum, so their points follow it; where
 * nothing else has points there is no sum to have a share of, and they stay.
 */
export function movedWeights(
  weights: ArrayLike<number>,
  moved: { at: number; to: number },
  locked: ReadonlySet<number>,
): Float64Array {
  const next = Float64Array.from(weights)
  const total = sumOf(next)
  let lockedPoints = 0
  for (const at of locked) lockedPoints += next[at] ?? 0
  next[moved.at] = moved.to
  const free = sumOf(next) - lockedPoints
  const lockedShare = total > 0 ? lockedPoints / total : 0
  if (free <= 0 || lockedShare <= 0 || lockedShare >= 1) return next
  const factor = (lockedShare * free) / ((1 - lockedShare) * lockedPoints)
  for (const at of locked) next[at] = (next[at] ?? 0) * factor
  return next
}

/** All that are not locked alike, with the points they have together. */
export function equalWeights(weights: ArrayLike<number>, locked: ReadonlySet<number>): Float64Array {
  const free = Array.from(weights, (_, at) => at).filter((at) => !locked.has(at))
  const points = free.reduce((sum, at) => sum + (weights[at] as number), 0)
  const each = points > 0 ? points / free.length : sliderMax(weights) / 2
  return Float64Array.from(weights, (weight, at) => (locked.has(at) ? weight : each))
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

/** Points that people can read: what a factor makes of them has no end. */
const kept = (weight: number): number => Math.round(weight * 1e6) / 1e6

export const withWeights = (criteria: readonly RankingCriterion[], weights: ArrayLike<number>): RankingCriterion[] =>
  criteria.map((criterion, at) => ({ ...criterion, weight: kept(weights[at] as number) }))
