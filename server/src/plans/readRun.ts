import type { Plan, PlanRunState, PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { notFound } from '../platform/problem.ts'
import type { PlanContext } from './planInputs.ts'
import { findRunRecord, newestRunWithResult } from './planRuns.queries.ts'
import { resultSoFar, savedRun } from './planRuns.ts'
import { savedPlan } from './plans.ts'

/** A run with all it was made of; `inputs` and `result` are null before there are any. */
export interface RunRecord {
  plan: Plan
  run: PlanRunState
  spec: PlanSpec
  inputs: PlanInputs | null
  result: PlanResult | null
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
