import { buildPlanModel } from '@arraigo/shared/plans/model/buildPlanModel.ts'
import { evaluateChoices } from '@arraigo/shared/plans/model/evaluateChoices.ts'
import { chosenFrom } from '@arraigo/shared/plans/model/planChoices.ts'
import { resultOf } from '@arraigo/shared/plans/model/resultOf.ts'
import { specIssues } from '@arraigo/shared/plans/model/specIssues.ts'
import type { PlanRunState, PlanSpec, RunOptions, RunPhase } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import type { Db, Tx } from '../platform/database.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { type PlanContext, unknownIssues } from './planInputs.ts'
import { runState } from './planRunState.ts'
import * as queries from './planRuns.queries.ts'
import { effectivePlan } from './plans.ts'

/** Of a run that began while somebody else solved the same plan: both are kept, the newest is shown. */
export const besideCode = 'plan-run-beside'

/** What came of a run: the best so far while it goes on. */
export interface RunResult {
  spec: PlanSpec
  inputs: PlanInputs
  result: PlanResult
}

/** Throws Problem 422 with all that is wrong with the plan, as far as it can be told without waiting for the data. */
export async function refuseRun(context: PlanContext, planId: number): Promise<void> {
  const { spec } = await effectivePlan(context.database.db, planId)
  const issues = [...(await unknownIssues(context, spec)), ...specIssues(spec, null)]
  if (issues.length > 0) throw new Problem(422, issues)
}

/** A run of the plan as it is now, which waits for whoever works on runs. */
export async function addRun(tx: Tx, actor: string, planId: number, options: RunOptions): Promise<PlanRunState> {
  const { row, base, spec } = await effectivePlan(tx, planId)
  const beside = await queries.runsBeside(tx, planId)
  const id = await queries.insertRun(
    tx,
    {
      ...{ planId, spec, options, note: null },
      planVersion: row.version,
      baseVersion: base?.version ?? null,
      kind: 'solved',
      phase: 'waiting',
      findings: beside.map(({ id: run, startedBy }) => ({ code: besideCode, params: { run, startedBy } })),
    },
    actor,
  )
  return savedRun(tx, planId, id)
}

/** Throws Problem 404. */
export async function savedRun(db: Db, planId: number, id: number): Promise<PlanRunState> {
  const row = await queries.findRun(db, planId, id)
  if (row === null) throw notFound('plan-run', id)
  return runState(row)
}

export async function planRunList(db: Db, planId: number): Promise<PlanRunState[]> {
  await effectivePlan(db, planId)
  return (await queries.listRuns(db, planId)).map(runState)
}

/** What ended already stays as it is. */
export async function stopRun(tx: Tx, planId: number, id: number, keep: boolean): Promise<PlanRunState> {
  await queries.endDeadRuns(tx, false)
  const { phase } = await savedRun(tx, planId, id)
  if (phase === 'waiting') await queries.endWaiting(tx, id)
  else await queries.askToStop(tx, id, keep ? 'keep' : 'cancel')
  return savedRun(tx, planId, id)
}

/** Goes on from the best plan that was found, with the data of that time. Throws Problem 422 where there is nothing to go on with. */
export async function resumeRun(tx: Tx, planId: number, id: number): Promise<PlanRunState> {
  await queries.endDeadRuns(tx, false)
  const { phase } = await savedRun(tx, planId, id)
  if (!isGoing(phase) && !(await queries.requeueRun(tx, id)))
    throw new Problem(422, { code: 'plan-run-not-resumable', params: { phase: `plan-phase-${phase}` } })
  return savedRun(tx, planId, id)
}

const isGoing = (phase: RunPhase): boolean => ['waiting', 'reading', 'first', 'improving'].includes(phase)

/** Throws Problem 404 where there is no such run, or nothing to show of it yet. */
export async function runResult(db: Db, planId: number, id: number): Promise<RunResult> {
  const record = await queries.findRunRecord(db, planId, id)
  if (record === null) throw notFound('plan-run', id)
  const result = resultSoFar(record)
  if (record.inputs === null || result === null) throw new Problem(404, { code: 'plan-run-without-result' })
  return { spec: record.spec, inputs: record.inputs, result }
}

/** While a run goes on, and after it was interrupted, only what is chosen is kept. */
export function resultSoFar({
  phase,
  spec,
  inputs,
  result,
  choices,
  bound,
  seconds,
}: queries.RunRecordRow): PlanResult | null {
  if (result !== null && !isGoing(phase)) return result
  if (inputs === null || choices === null) return result
  const model = buildPlanModel(inputs, spec)
  const { chosen } = chosenFrom(model, inputs, spec, choices)
  const { objective } = evaluateChoices(model, chosen)
  return resultOf(inputs, spec, model, chosen, { status: 'feasible', bound: bound ?? objective, seconds, solver: '' })
}
