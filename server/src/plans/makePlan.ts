import type { Plan, PlanDraft, PlanRunState, PlanSpec, RunOptions } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { notFound } from '../platform/problem.ts'
import { refuseDraft } from './planDrafts.ts'
import type { PlanContext } from './planInputs.ts'
import { findRunRecord, newestRunWithResult } from './planRuns.queries.ts'
import { addRun, resultSoFar, savedRun } from './planRuns.ts'
import { savedPlan } from './plans.ts'
import { addPlan } from './planWrites.ts'
import { solveRun } from './solveRun.ts'

/** A run with all it was made of; `inputs` and `result` are null before there are any. */
export interface RunRecord {
  plan: Plan
  run: PlanRunState
  spec: PlanSpec
  inputs: PlanInputs | null
  result: PlanResult | null
}

export interface MakingOptions extends RunOptions {
  actor: string
  onProgress?: (run: PlanRunState) => void
  /** Aborting interrupts the run: it keeps what was found. */
  signal?: AbortSignal
}

/**
 * Saves a plan and solves it to its end, in this process and without the queue: for the command line. Throws Problem 422 with
 * all that is wrong with the draft; what cannot be met is no error but a run whose phase is `infeasible`, with findings.
 */
export async function makePlan(
  context: PlanContext,
  draft: PlanDraft,
  { actor, onProgress, signal, ...options }: MakingOptions,
): Promise<RunRecord> {
  const { db } = context.database
  await refuseDraft(context, draft, null, signal)
  const run = await db.transaction().execute(async (tx) => {
    const { id } = await addPlan(tx, actor, draft)
    return addRun(tx, actor, id, options)
  })
  await solveRun(context, run.id, { ...(onProgress && { onProgress }), ...(signal && { signal }) })
  return readRun(context, run.planId, run.id)
}

/** The newest run of a plan with a result, or the one that is asked for; throws Problem 404. */
export async function readRun(context: PlanContext, planId: number, runId?: number): Promise<RunRecord> {
  const { db } = context.database
  const plan = await savedPlan(context, planId)
  const id = runId ?? (await newestRunWithResult(db, planId)) ?? plan.run?.id ?? null
  const record = id === null ? null : await findRunRecord(db, planId, id)
  if (id === null || record === null) throw notFound('plan-run', runId ?? planId)
  const { spec, inputs } = record
  return { plan, run: await savedRun(db, planId, id), spec, inputs, result: resultSoFar(record) }
}
