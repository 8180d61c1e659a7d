import type { Plan, PlanSpec, PlanSummary } from '@arraigo/shared/plans/plan.schema.ts'
import type { Db } from '../platform/database.ts'
import { notFound } from '../platform/problem.ts'
import type { PlanContext } from './planInputs.ts'
import { outdatedBy } from './planOutdated.ts'
import { runState } from './planRunState.ts'
import { type NewestRun, newestRuns } from './planRuns.queries.ts'
import { earlierPlans, findPlan, listPlans, type PlanRow } from './plans.queries.ts'

/** A plan in effect: of a scenario, what its base says where it says nothing itself. */
export interface EffectivePlan {
  row: PlanRow
  base: PlanRow | null
  spec: PlanSpec
}

/** Throws Problem 404 for one that is removed too. */
export async function effectivePlan(db: Db, id: number): Promise<EffectivePlan> {
  const row = await findPlan(db, id)
  if (row === null || row.isRemoved) throw notFound('plan', id)
  return inEffect(db, row)
}

export async function inEffect(db: Db, row: PlanRow): Promise<EffectivePlan> {
  if (row.spec !== null || row.baseId === null) return { row, base: null, spec: row.spec as PlanSpec }
  const base = (await findPlan(db, row.baseId)) as PlanRow
  // What was a scenario once may have a base that is one today.
  return { row, base, spec: specOf(row, (await inEffect(db, base)).spec) }
}

const specOf = (row: PlanRow, baseSpec: PlanSpec): PlanSpec => row.spec ?? { ...baseSpec, ...row.overrides }

/** Throws Problem 404 for one that is removed too: only its history still has it. */
export async function savedPlan(context: PlanContext, id: number): Promise<Plan> {
  return withRun(context, wire(await effectivePlan(context.database.db, id)))
}

/** What is stored of a plan, with its newest run and what changed since. */
export async function withRun(context: PlanContext, plan: Plan): Promise<Plan> {
  const [run = null] = await newestRuns(context.database.db, [plan.id])
  return { ...plan, ...(await runOf(context, plan.spec, run)) }
}

async function runOf(
  context: PlanContext,
  spec: PlanSpec,
  run: NewestRun | null,
): Promise<Pick<Plan, 'run' | 'outdated' | 'isDemonstration'>> {
  if (run === null) return { run: null, outdated: [], isDemonstration: false }
  return {
    run: runState(run),
    outdated: await outdatedBy(context, spec, run),
    isDemonstration: run.isDemonstration,
  }
}

export async function planList(context: PlanContext): Promise<PlanSummary[]> {
  const { db } = context.database
  const rows = await listPlans(db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const runs = new Map((await newestRuns(db, [...byId.keys()])).map((run) => [run.planId, run]))
  const summaries: PlanSummary[] = []
  // One after the other: the embedded database has one process, which others wait for too.
  for (const row of rows) {
    const baseSpec = byId.get(row.baseId ?? row.id)?.spec
    const spec = baseSpec ? specOf(row, baseSpec) : (await inEffect(db, row)).spec
    const run = runs.get(row.id) ?? null
    const { overrides: _, spec: __, baseName: ___, ...own } = wire({ row, base: null, spec })
    summaries.push({
      ...own,
      ...(await runOf(context, spec, run)),
      places: spec.places,
      fromYear: spec.fromYear,
      years: spec.budgetsUf.length,
      budgetUf: spec.budgetsUf.reduce((sum, uf) => sum + uf, 0),
      families: run?.families ?? null,
      costUf: run?.costUf ?? null,
    })
  }
  return summaries
}

/** With today's base where it is a scenario, and without runs. */
export async function planHistory(db: Db, id: number): Promise<Plan[]> {
  const history: Plan[] = []
  for (const row of await earlierPlans(db, id)) history.push(wire(await inEffect(db, row)))
  return history
}

/** Without its runs. */
export function wire({ row, base, spec }: EffectivePlan): Plan {
  const { isRemoved: _, changeNote: __, ...own } = row
  return {
    ...own,
    spec,
    baseName: base?.name ?? null,
    run: null,
    outdated: [],
    isDemonstration: false,
  }
}
