import type { Plan, PlanDraft, PlanRunState, PlanSpec, RunOptions } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import type { PlanContext } from './planInputs.ts'

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
  /** Aborting keeps what was found: the run is `kept`. */
  signal?: AbortSignal
}

/**
 * Saves a plan and solves it to its end, in this process and without the queue: for the command line. Throws Problem 422 with
 * all that is wrong with the draft; what cannot be met is no error but a run whose phase is `infeasible`, with findings.
 */
export async function makePlan(_context: PlanContext, _draft: PlanDraft, _options: MakingOptions): Promise<RunRecord> {
  throw new Error('not yet')
}

/** The newest run of a plan with a result, or the one that is asked for; throws Problem 404. */
export async function readRun(_context: PlanContext, _planId: number, _runId?: number): Promise<RunRecord> {
  throw new Error('not yet')
}
