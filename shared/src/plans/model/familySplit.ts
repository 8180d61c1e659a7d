import type { PlanInputs } from '../planInputs.schema.ts'

/** Who of a settlement stays and who moves, by its strategy. */
export interface FamilySplit {
  strategy: 'in-place' | 'partial' | 'relocation'
  all: number
  staying: number
  moving: number
  /** Of those that stay, the ones that share a dwelling; null: unknown. */
  doubledUp: number | null
  /** Nobody knows the strategy, or how many must move: treated as in place, and it is said. */
  isAssumed: boolean
}

/** Partial: those that must move are rounded up. Null where the families are unknown or none. */
export function familySplit({ settlements }: PlanInputs, row: number): FamilySplit | null {
  const recorded = settlements.families[row] ?? settlements.households[row] ?? null
  if (recorded === null || !(recorded >= 1)) return null
  const all = Math.round(recorded)
  const { strategy, movedShare } = settlements.strategies[row] ?? { strategy: null, movedShare: null }
  const isAssumed = strategy === null || (strategy === 'partial' && movedShare === null)
  const moving =
    strategy === 'relocation'
      ? all
      : strategy === 'partial'
        ? Math.min(all, Math.ceil(all * (movedShare ?? 0) - 1e-9))
        : 0
  const doubledUp = settlements.doubledUp[row] ?? null
  const staying = all - moving
  return {
    strategy: isAssumed ? 'in-place' : (strategy ?? 'in-place'),
    all,
    staying,
    moving,
    doubledUp: doubledUp === null ? null : Math.min(Math.round(doubledUp), staying),
    isAssumed,
  }
}
