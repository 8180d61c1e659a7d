import type { CriterionColumn, RankingFilter } from '@arraigo/shared/priorities/ranking.schema.ts'

export interface FilterEffect {
  /** Known, and not as it has to be. */
  failing: number
  unknown: number
  leavesOut: number
}

/** What one filter leaves out by itself. */
export function filterEffect(
  { op, value: limit, keepsUnknown }: RankingFilter,
  { values }: Pick<CriterionColumn, 'values'>,
): FilterEffect {
  let [failing, unknown] = [0, 0]
  for (const value of values) {
    if (value === null) unknown += 1
    else if (op === 'at-least' ? value < limit : value > limit) failing += 1
  }
  return { failing, unknown, leavesOut: failing + (keepsUnknown ? 0 : unknown) }
}
