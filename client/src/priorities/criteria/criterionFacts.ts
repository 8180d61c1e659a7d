import { curveOf, knownValues } from '@arraigo/shared/priorities/normalisationCurve.ts'
import type { CriterionColumn, RankingCriterion } from '@arraigo/shared/priorities/ranking.schema.ts'
import type { PreparedRanking } from '@arraigo/shared/priorities/rankSettlements.ts'

const rankedKnown = new WeakMap<CriterionColumn, { isRanked: Uint8Array; known: number[] }>()

/** What is known of those that are ranked, ascending: least, greatest and percentiles are theirs. */
export function knownOfRanked(column: CriterionColumn, { isRanked }: Pick<PreparedRanking, 'isRanked'>): number[] {
  const last = rankedKnown.get(column)
  if (last !== undefined && isSame(last.isRanked, isRanked)) return last.known
  const known = knownValues(column.values.filter((_, row) => isRanked[row] === 1))
  rankedKnown.set(column, { isRanked, known })
  return known
}

/** Every change prepares anew; most of them leave who is ranked as it was, and the picture need not be made again. */
const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one === other || (one.length === other.length && one.every((is, row) => is === other[row]))

export function rankedCount({ isRanked }: Pick<PreparedRanking, 'isRanked'>): number {
  let count = 0
  for (const is of isRanked) count += is
  return count
}

/** The line of a criterion as small as it is drawn in a list: a percentile has a point for each value. */
export function glyphCurve(criterion: RankingCriterion, known: readonly number[]) {
  const curve = curveOf(criterion, known)
  const every = Math.max(1, Math.ceil(curve.length / 24))
  return curve.filter((_, at) => at % every === 0 || at === curve.length - 1)
}
