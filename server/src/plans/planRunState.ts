import type { PlanRunState } from '@arraigo/shared/plans/plan.schema.ts'
import type { RunRow } from './planRuns.queries.ts'

export const runState = (row: RunRow): PlanRunState => ({
  id: row.id,
  planId: row.planId,
  kind: row.kind,
  phase: row.phase,
  ahead: row.ahead,
  startedAt: row.startedAt,
  startedBy: row.startedBy,
  seconds: row.seconds,
  objective: row.objective,
  bound: row.bound,
  gap: gapOf(row.objective, row.bound),
  history: row.history,
  findings: row.findings,
  hasResult: row.hasResult && row.phase !== 'cancelled',
})

/** (bound − objective) ÷ bound; a plan that breaks requirements may be worth more than any that keeps them. */
function gapOf(objective: number | null, bound: number | null): number | null {
  if (objective === null || bound === null) return null
  return bound > 0 ? Math.min(1, Math.max(0, (bound - objective) / bound)) : 0
}
