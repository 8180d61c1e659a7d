import type { Lock } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanChoice } from '@arraigo/shared/plans/planResult.schema.ts'
import { changedSettlements, type PlanStep } from './planChanges.ts'

/**
 * Changes by hand as the planner's word, around which the plan is calculated again: in with package and year, or out. They
 * stand in the place of what was said of the same settlements before.
 */
export function locksOfChanges(
  before: readonly PlanChoice[],
  steps: readonly PlanStep[],
  locks: readonly Lock[],
  reason: string,
): Lock[] {
  const changed = changedSettlements(before, steps)
  const ids = new Set(changed.map(({ settlementId }) => settlementId))
  return [
    ...locks.filter(({ settlementId }) => !ids.has(settlementId)),
    ...changed.flatMap(({ settlementId, choices }): Lock[] => {
      if (choices.length === 0) return [{ settlementId, is: 'out', package: null, year: null, reason }]
      const now = new Set(choices.map(({ package: code }) => code))
      const gone = before.filter((choice) => choice.settlementId === settlementId && !now.has(choice.package))
      return [
        ...choices.map(({ package: code, year }) => ({ settlementId, is: 'in' as const, package: code, year, reason })),
        ...gone.map(({ package: code }) => ({ settlementId, is: 'out' as const, package: code, year: null, reason })),
      ]
    }),
  ]
}
