import { specIssues } from '@arraigo/shared/plans/model/specIssues.ts'
import type { PlanDraft, PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import { blankIssues } from '@arraigo/shared/problems/blankIssues.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { textIssues } from '@arraigo/shared/problems/textIssues.ts'
import type { Db } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { type PlanContext, readPlanInputs, unknownIssues } from './planInputs.ts'
import { findPlan, scenarioNames } from './plans.queries.ts'

/** All that is wrong with a spec, with the data too where it can be asked at all; nobody waits for data that it has not. */
async function issuesOf(context: PlanContext, spec: PlanSpec, signal?: AbortSignal): Promise<Issue[]> {
  const unknown = await unknownIssues(context, spec)
  if (unknown.length > 0) return [...unknown, ...specIssues(spec, null)]
  return specIssues(spec, await readPlanInputs(context, spec, signal))
}

/** Throws Problem 422 with all that is wrong with a draft. Before the transaction: it waits for the data. */
export async function refuseDraft(
  context: PlanContext,
  draft: PlanDraft,
  known: number | null,
  signal?: AbortSignal,
): Promise<void> {
  const texts = textIssues(draft)
  // What cannot be written cannot be looked for either.
  if (texts.length > 0) throw new Problem(422, texts)
  const { spec, issues } = await draftSpec(context.database.db, draft, known)
  const all = [...blankIssues(draft, ['name']), ...issues]
  if (spec !== null) all.push(...(await issuesOf(context, spec, signal)))
  if (all.length > 0) throw new Problem(422, all)
}

/** A base has a spec, a scenario a base and overrides; a scenario of a scenario would hide what it differs in. */
async function draftSpec(
  db: Db,
  { spec, baseId = null, overrides }: PlanDraft,
  known: number | null,
): Promise<{ spec: PlanSpec | null; issues: Issue[] }> {
  if (baseId === null) {
    if (spec === undefined) return { spec: null, issues: [{ code: 'plan-spec-missing', path: 'spec' }] }
    return { spec, issues: overrides == null ? [] : [{ code: 'plan-overrides-without-base', path: 'overrides' }] }
  }
  const path = 'baseId'
  if (spec !== undefined) return { spec: null, issues: [{ code: 'plan-spec-and-base', path: 'spec' }] }
  if (baseId === known) return { spec: null, issues: [{ code: 'plan-base-itself', path }] }
  const base = await findPlan(db, baseId)
  if (base === null || base.isRemoved)
    return { spec: null, issues: [{ code: 'plan-base-gone', path, params: { id: baseId } }] }
  if (base.spec === null)
    return { spec: null, issues: [{ code: 'plan-base-is-scenario', path, params: { name: base.name } }] }
  const scenarios = known === null ? [] : await scenarioNames(db, known)
  if (scenarios.length > 0)
    return { spec: null, issues: [{ code: 'plan-base-has-scenarios', path, params: listed(scenarios) }] }
  return { spec: { ...base.spec, ...overrides }, issues: [] }
}

export const listed = (names: readonly string[]) => ({
  count: names.length,
  names: names.map((name) => `«${name}»`).join(', '),
})
