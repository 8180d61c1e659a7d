import type { Plan, PlanDraft, PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { Tx } from '../platform/database.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { refuseStale } from '../platform/staleVersion.ts'
import { textOf } from '../platform/textOf.ts'
import { listed } from './planDrafts.ts'
import {
  findPlan,
  findPlanVersion,
  insertPlan,
  lockPlans,
  type PlanRow,
  type PlanValues,
  scenarioNames,
  updatePlan,
} from './plans.queries.ts'
import { inEffect, wire } from './plans.ts'

export interface Known {
  id: number
  version: number
}

export async function addPlan(tx: Tx, actor: string, draft: PlanDraft): Promise<Plan> {
  await lockPlans(tx)
  await refuseBase(tx, draft.baseId ?? null, null)
  return storedPlan(tx, await insertPlan(tx, valuesOf(draft), actor))
}

/** Throws Problem 412 with what is there now where somebody else changed it meanwhile. */
export async function changePlan(tx: Tx, actor: string, known: Known, draft: PlanDraft): Promise<Plan> {
  const current = await expected(tx, known)
  if (current.isRemoved) throw notFound('plan', known.id)
  await refuseBase(tx, draft.baseId ?? null, known.id)
  await updatePlan(tx, known.id, valuesOf(draft), actor)
  return storedPlan(tx, known.id)
}

/** Out of the list until it is restored; the answer has the version to restore. Refused while scenarios start from it. */
export async function removePlan(tx: Tx, actor: string, known: Known): Promise<Plan> {
  const current = await expected(tx, known)
  if (current.isRemoved) throw notFound('plan', known.id)
  const scenarios = await scenarioNames(tx, known.id)
  if (scenarios.length > 0)
    throw new Problem(422, { code: 'plan-has-scenarios', params: { name: current.name, ...listed(scenarios) } })
  await updatePlan(tx, known.id, { ...current, isRemoved: true, changeNote: null }, actor)
  return storedPlan(tx, known.id)
}

/** Brings back what was removed, or what it was at an earlier version. */
export async function restorePlan(tx: Tx, actor: string, known: Known, earlier: number | undefined): Promise<Plan> {
  const current = await expected(tx, known)
  const was = earlier === undefined ? current : await findPlanVersion(tx, known.id, earlier)
  if (was === null) throw notFound('plan', `${known.id}, ${earlier}`)
  if (was === current && !current.isRemoved) return storedPlan(tx, known.id)
  await refuseBase(tx, was.baseId, known.id)
  await updatePlan(tx, known.id, { ...was, isRemoved: false, changeNote: null }, actor)
  return storedPlan(tx, known.id)
}

/** Locked until the transaction ends. */
async function expected(tx: Tx, { id, version }: Known): Promise<PlanRow> {
  await lockPlans(tx)
  const current = await findPlan(tx, id)
  if (current === null) throw notFound('plan', id)
  refuseStale(wire(await inEffect(tx, current)), version, current.name, id)
  return current
}

/** Since the draft was looked at somebody may have removed the base, made a scenario of it, or begun one from this plan. */
async function refuseBase(tx: Tx, baseId: number | null, own: number | null): Promise<void> {
  if (baseId === null) return
  const path = 'baseId'
  const base = await findPlan(tx, baseId)
  if (base === null || base.isRemoved || base.spec === null)
    throw new Problem(422, { code: 'plan-base-gone', path, params: { id: baseId } })
  const scenarios = own === null ? [] : await scenarioNames(tx, own)
  if (scenarios.length > 0) throw new Problem(422, { code: 'plan-base-has-scenarios', path, params: listed(scenarios) })
}

/** As it is stored, whether removed or not; whoever shows it adds its newest run. */
async function storedPlan(tx: Tx, id: number): Promise<Plan> {
  return wire(await inEffect(tx, (await findPlan(tx, id)) as PlanRow))
}

const valuesOf = ({ name, note, spec, baseId = null, overrides, changeNote }: PlanDraft): PlanValues => ({
  name: name.trim(),
  note: textOf(note),
  baseId,
  spec: baseId === null ? (spec as PlanSpec) : null,
  overrides: baseId === null ? null : (overrides ?? {}),
  isRemoved: false,
  changeNote: textOf(changeNote),
})
