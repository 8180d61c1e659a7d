import type { DemandProgress } from '@arraigo/shared/demand/demand.schema.ts'

export interface TargetShare {
  target: number
  /** Registered as delivered or under way, in the target's place and years. */
  registered: number
  planned: number
  /** Of the target; together at most 1. */
  shares: { registered: number; planned: number }
  /** Still missing with both; 0 where they go beyond it. */
  missing: number
}

/** How far what is registered and this plan go together. Figures of other plans are none of its business. */
export function targetShare({ target, rows }: Pick<DemandProgress, 'target' | 'rows'>, planned: number): TargetShare {
  const registered = rows
    .filter(({ from, stage }) => from === 'register' && stage !== 'planned')
    .reduce((sum, { families }) => sum + (families ?? 0), 0)
  const ofRegistered = Math.min(1, registered / target.families)
  return {
    target: target.families,
    registered,
    planned,
    shares: { registered: ofRegistered, planned: Math.min(1 - ofRegistered, planned / target.families) },
    missing: Math.max(0, target.families - registered - planned),
  }
}
