import type { EquityFloor } from '@arraigo/shared/plans/plan.schema.ts'

/**
 * A floor for each place: no less than `part` of its share of the need. Rounded down to tenths of a per cent, so that they never
 * sum to more than `part`; places whose share would be less than that have none.
 */
export function needFloors(
  of: EquityFloor['of'],
  measure: EquityFloor['measure'],
  places: readonly { code: string; households: number }[],
  part: number,
): EquityFloor[] {
  const total = places.reduce((sum, { households }) => sum + households, 0)
  if (total === 0) return []
  return places.flatMap(({ code, households }) => {
    const share = Math.floor((part * households * 1000) / total) / 1000
    return share > 0 ? [{ of, code, measure, share }] : []
  })
}
