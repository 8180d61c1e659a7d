import type { PlanChoice } from '@arraigo/shared/plans/planResult.schema.ts'

/** One change by hand: all that a settlement has after it. */
export interface PlanStep {
  settlementId: number
  choices: readonly PlanChoice[]
}

/** Each step stands in the place of what its settlement had before. */
export function choicesAfter(before: readonly PlanChoice[], steps: readonly PlanStep[]): PlanChoice[] {
  const last = new Map(steps.map(({ settlementId, choices }) => [settlementId, choices]))
  const untouched = before.filter(({ settlementId }) => !last.has(settlementId))
  return [...untouched, ...[...last.values()].flat()]
}

/** Settlements that have other works now than before; one that was changed and changed back is none of them. */
export function changedSettlements(before: readonly PlanChoice[], steps: readonly PlanStep[]): PlanStep[] {
  const last = new Map(steps.map((step) => [step.settlementId, step]))
  return [...last.values()].filter(
    ({ settlementId, choices }) =>
      signature(choices) !== signature(before.filter((choice) => choice.settlementId === settlementId)),
  )
}

const signature = (choices: readonly PlanChoice[]): string =>
  choices
    .map(({ package: code, year, moves }) => {
      const to = moves.map(({ siteId, families }) => `${siteId}:${families}`).sort()
      return `${code}@${year}>${to.join()}`
    })
    .sort()
    .join(';')
