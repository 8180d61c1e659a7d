import type { Plan, PlanRunState, PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { isRunning, usePlanRun, usePlanRunResult, usePlanRuns, useStoredPlan } from './plans.api.ts'

export interface OpenPlan {
  id: number
  plan: Plan
  /** The newest run as it is now; null before the first. */
  run: PlanRunState | null
  /** Of which the result is: the newest one, or that before it where the newest has none. */
  shownRun: PlanRunState | null
  /** With which the result was made; the plan's own while there is none. */
  spec: PlanSpec
  /** With `result` from the same moment; null where there is nothing to show yet. */
  inputs: PlanInputs | null
  result: PlanResult | null
  /** The result is the best so far of a run that goes on, or still that of the run before. */
  isRunning: boolean
  /** Why there is no result though there should be one. */
  problem: { error: unknown; retry: () => void } | null
}

/** A plan with what came of its newest run. Null until it is there; `useStoredPlan` says why not. */
export function usePlan(id: number): OpenPlan | null {
  const plan = useStoredPlan(id).data ?? null
  const run = usePlanRun(id, plan?.run ?? null).data ?? null
  // A calculation that came to nothing, or waits for its turn, takes nothing away: the plan before it stays.
  const before = usePlanRuns(run === null || run.hasResult ? null : id).data?.find(({ hasResult }) => hasResult)
  const shown = run?.hasResult ? run : (before ?? null)
  const found = usePlanRunResult(id, shown)
  if (plan === null) return null
  return {
    id,
    plan,
    run,
    shownRun: shown,
    spec: found.data?.spec ?? plan.spec,
    inputs: found.data?.inputs ?? null,
    result: found.data?.result ?? null,
    isRunning: isRunning(run),
    problem: found.isError ? { error: found.error, retry: () => void found.refetch() } : null,
  }
}
