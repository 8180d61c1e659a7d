import { gapOf } from '@arraigo/shared/plans/gapOf.ts'
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
  gap: row.objective === null || row.bound === null ? null : gapOf(row.objective, row.bound),
  history: row.history,
  findings: row.findings,
  hasResult: row.hasResult && row.phase !== 'cancelled',
})
