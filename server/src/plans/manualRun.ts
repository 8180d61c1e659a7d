import { isDeepStrictEqual } from 'node:util'
import { buildPlanModel } from '@arraigo/shared/plans/model/buildPlanModel.ts'
import { chosenFrom } from '@arraigo/shared/plans/model/planChoices.ts'
import { resultOf } from '@arraigo/shared/plans/model/resultOf.ts'
import { specIssues } from '@arraigo/shared/plans/model/specIssues.ts'
import type { PlanRunState } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanChoice, PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import type { Tx } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { textOf } from '../platform/textOf.ts'
import { madeOf } from './madeOf.ts'
import { type PlanContext, readPlanInputs } from './planInputs.ts'
import { itemsOf } from './planItems.ts'
import { endRun, findRunRecord, insertRun, newestRunWithResult, noteInputs, replaceItems } from './planRuns.queries.ts'
import { savedRun } from './planRuns.ts'
import { type EffectivePlan, effectivePlan } from './plans.ts'
import { solvePlan } from './solving/solvePlan.ts'

/** Long enough for a bound that holds; what is chosen comes from a person. */
const boundTimeLimitS = 5

export interface ManualPlan {
  plan: EffectivePlan
  inputs: PlanInputs
  choices: readonly PlanChoice[]
  result: PlanResult
}

/**
 * What a person chose instead, evaluated on the data that they saw: those of the newest run while the plan still says the same,
 * whose bound then holds too. Requirements that it breaks are findings. Throws Problem 422 where the plan itself is wrong.
 */
export async function evaluateManually(
  context: PlanContext,
  planId: number,
  choices: readonly PlanChoice[],
  signal?: AbortSignal,
): Promise<ManualPlan> {
  const { db } = context.database
  const plan = await effectivePlan(db, planId)
  const { spec } = plan
  const newest = await newestRunWithResult(db, planId)
  const record = newest === null ? null : await findRunRecord(db, planId, newest)
  const seen = record !== null && isDeepStrictEqual(record.spec, spec) ? record : null
  const inputs = seen?.inputs ?? (await readPlanInputs(context, spec, signal))
  const wrong = specIssues(spec, inputs)
  if (wrong.length > 0) throw new Problem(422, wrong)
  const model = buildPlanModel(inputs, spec)
  const { chosen, issues } = chosenFrom(model, inputs, spec, choices)
  const bound =
    seen?.bound ?? (await solvePlan(model, { timeLimitS: boundTimeLimitS, gap: 0.01, ...(signal && { signal }) })).bound
  const result = resultOf(inputs, spec, model, chosen, { status: 'manual', bound, seconds: 0, solver: '' })
  const leftOut = issues.map(({ code, params }) => ({ code, ...(params && { params }) }))
  return { plan, inputs, choices, result: { ...result, findings: [...leftOut, ...result.findings] } }
}

export async function addManualRun(
  tx: Tx,
  actor: string,
  { plan: { row, base, spec }, inputs, choices, result }: ManualPlan,
  note: string | null,
): Promise<PlanRunState> {
  const values = { planVersion: row.version, baseVersion: base?.version ?? null, options: {}, findings: [] }
  const id = await insertRun(
    tx,
    { ...values, planId: row.id, spec, kind: 'manual', phase: 'improving', note: textOf(note) },
    actor,
  )
  const isDemonstration = inputs.basis.datasets.some((dataset) => dataset.isDemonstration)
  await noteInputs(tx, id, inputs, madeOf(inputs, spec), isDemonstration)
  await endRun(tx, id, {
    phase: 'finished',
    seconds: 0,
    objective: result.objective,
    bound: result.bound,
    history: [],
    findings: result.requirements.flatMap(({ isMet, requirement }) => (isMet ? [] : [requirement])),
    choices: [...choices],
    result,
  })
  await replaceItems(tx, row.id, itemsOf(inputs, result))
  return savedRun(tx, row.id, id)
}
