import { strategies } from '@arraigo/shared/plans/catalogue.schema.ts'
import type { SettlementStrategy } from '@arraigo/shared/plans/strategies.schema.ts'

/** In the order in which they are shown and painted. */
export const strategyAnswers = [...strategies, 'unknown'] as const
export type StrategyAnswer = (typeof strategyAnswers)[number]

export const strategyFilters = ['all', ...strategyAnswers, 'person'] as const
export type StrategyFilter = (typeof strategyFilters)[number]

export const answerOf = ({ strategy }: Pick<SettlementStrategy, 'strategy'>): StrategyAnswer => strategy ?? 'unknown'

export function passes(filter: StrategyFilter, one: SettlementStrategy): boolean {
  if (filter === 'all') return true
  return filter === 'person' ? one.decidedBy === 'person' : answerOf(one) === filter
}

export const filterFrom = (text: string | null): StrategyFilter =>
  strategyFilters.find((filter) => filter === text) ?? 'all'

/** Who must leave first; the unknown last. */
const urgency: Record<StrategyAnswer, number> = { relocation: 0, partial: 1, 'in-place': 2, unknown: 3 }

export const inOrder = (all: readonly SettlementStrategy[]): SettlementStrategy[] =>
  all.toSorted(
    (a, b) =>
      urgency[answerOf(a)] - urgency[answerOf(b)] ||
      (b.families ?? -1) - (a.families ?? -1) ||
      a.settlementId - b.settlementId,
  )
