import type { PlanRunState, PlanSpec, RunOptions, RunPhase } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanChoice, PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { instant } from '../platform/instant.ts'
import type { MadeOf } from './madeOf.ts'

type Said = PlanRunState['findings'][number]
type History = PlanRunState['history']

/** Somebody works on it. */
const working = sql`('reading', 'first', 'improving')`
const going = sql`('waiting', 'reading', 'first', 'improving')`

/** Whoever worked on it has died: it would have said something by now. */
const isSilent = (run: 'r' | 'o' | 'plan_run') => {
  const [phase, heartbeat] = [sql.ref(`${run}.phase`), sql.ref(`${run}.heartbeat_at`)]
  return sql<boolean>`(${phase} in ${working} and coalesce(${heartbeat} < now() - interval '30 seconds', true))`
}

export type RunRow = Omit<PlanRunState, 'gap'>

const columns = sql`r.id, r.plan_id as "planId", r.kind,
  case when ${isSilent('r')} then 'interrupted' else r.phase end as phase,
  case when r.phase = 'waiting' then (select count(*)::int from plan_run o
    where o.phase in ${going} and not ${isSilent('o')} and (o.phase <> 'waiting' or (o.queued_at, o.id) < (r.queued_at, r.id))) else 0 end as ahead,
  ${instant(sql`r.started_at`)} as "startedAt", r.started_by as "startedBy", r.seconds, r.objective, r.bound, r.history,
  r.findings, (r.result is not null or (r.inputs is not null and r.choices is not null)) as "hasResult"`

export async function findRun(db: Db, planId: number, id: number): Promise<RunRow | null> {
  const { rows } = await sql<RunRow>`
    select ${columns} from plan_run r where r.id = ${id} and r.plan_id = ${planId}`.execute(db)
  return rows[0] ?? null
}

/** Of a plan, the newest first. */
export async function listRuns(db: Db, planId: number): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select ${columns} from plan_run r where r.plan_id = ${planId} order by r.id desc limit 100`.execute(db)
  return rows
}

export interface NewestRun extends RunRow {
  spec: PlanSpec
  madeOf: MadeOf | null
  isDemonstration: boolean
  families: number | null
  costUf: number | null
}

/** Of each plan the newest; one that was cancelled only where there is no other. */
export async function newestRuns(db: Db, planIds: readonly number[]): Promise<NewestRun[]> {
  const { rows } = await sql<NewestRun>`
    select ${columns}, r.spec, r.made_of as "madeOf", r.is_demonstration as "isDemonstration", r.families,
      r.cost_uf as "costUf"
    from unnest(${planIds}::bigint[]) asked (id) cross join lateral (
      select * from plan_run r where r.plan_id = asked.id order by r.phase = 'cancelled', r.id desc limit 1
    ) r order by r.plan_id`.execute(db)
  return rows
}

export interface NewRun {
  planId: number
  planVersion: number
  baseVersion: number | null
  kind: PlanRunState['kind']
  phase: RunPhase
  options: RunOptions
  note: string | null
  findings: Said[]
  spec: PlanSpec
}

/** One that nobody waits for is worked on from the moment it is there. */
export async function insertRun(db: Db, run: NewRun, actor: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into plan_run (plan_id, plan_version, base_version, kind, phase, options, note, findings, spec, started_by,
      started_at, heartbeat_at)
    values (${run.planId}, ${run.planVersion}, ${run.baseVersion}, ${run.kind}, ${run.phase},
      ${JSON.stringify(run.options)}::jsonb, ${run.note}, ${JSON.stringify(run.findings)}::jsonb,
      ${JSON.stringify(run.spec)}::json, ${actor}, case when ${run.phase} <> 'waiting' then now() end,
      case when ${run.phase} <> 'waiting' then now() end)
    returning id`.execute(db)
  return rows[0]!.id
}

export interface RunWork {
  id: number
  planId: number
  options: RunOptions
  seconds: number
  history: History
  findings: Said[]
  spec: PlanSpec
  inputs: PlanInputs | null
  choices: PlanChoice[] | null
}

/** Takes a waiting run up; null where somebody else did, or nobody wants it any more. */
export async function claimRun(db: Db, id: number): Promise<RunWork | null> {
  const { rows } = await sql<RunWork>`
    update plan_run r set phase = 'reading', started_at = coalesce(started_at, now()), heartbeat_at = now(), stop = null
    where r.id = ${id} and r.phase = 'waiting'
    returning r.id, r.plan_id as "planId", r.options, r.seconds, r.history, r.findings, r.spec, r.inputs,
      r.choices`.execute(db)
  return rows[0] ?? null
}

/** The data that it goes on with. */
export async function noteInputs(
  db: Db,
  id: number,
  inputs: PlanInputs,
  madeOf: MadeOf,
  isDemonstration: boolean,
): Promise<void> {
  await sql`
    update plan_run set inputs = ${JSON.stringify(inputs)}::json, made_of = ${JSON.stringify(madeOf)}::jsonb,
      is_demonstration = ${isDemonstration} where id = ${id} and phase in ${working}`.execute(db)
}

export interface RunProgress {
  phase: RunPhase
  seconds: number
  objective: number | null
  bound: number | null
  history: History
  /** Null: the same as before. */
  choices: PlanChoice[] | null
}

/** Null where it is no longer worked on: declared dead, or removed. */
export async function noteProgress(
  db: Db,
  id: number,
  progress: RunProgress,
): Promise<{ stop: 'keep' | 'cancel' | null } | null> {
  const { rows } = await sql<{ stop: 'keep' | 'cancel' | null }>`
    update plan_run set phase = ${progress.phase}, seconds = ${progress.seconds}, objective = ${progress.objective},
      bound = ${progress.bound}, history = ${JSON.stringify(progress.history)}::jsonb, heartbeat_at = now(),
      choices = coalesce(${jsonOf(progress.choices)}::json, choices)
    where id = ${id} and phase in ${working} returning stop`.execute(db)
  return rows[0] ?? null
}

/** A sign of life, and what is asked of it. */
export async function beat(db: Db, id: number, seconds: number): Promise<{ stop: 'keep' | 'cancel' | null } | null> {
  const { rows } = await sql<{ stop: 'keep' | 'cancel' | null }>`
    update plan_run set heartbeat_at = now(), seconds = ${seconds} where id = ${id} and phase in ${working} returning stop`.execute(
    db,
  )
  return rows[0] ?? null
}

export interface RunEnd {
  phase: RunPhase
  seconds: number
  objective: number | null
  bound: number | null
  history: History
  findings: Said[]
  choices: PlanChoice[] | null
  result: PlanResult | null
}

/**
 * False where it was declared dead meanwhile: what it found was then told otherwise. What a resumed run had before stays until
 * there is something better: cancelling it then takes away no more than what was found since.
 */
export async function endRun(db: Db, id: number, end: RunEnd): Promise<boolean> {
  const isCancelled = end.phase === 'cancelled'
  const { rows } = await sql<{ id: number }>`
    update plan_run set
      phase = case when ${isCancelled} and result is not null then 'kept' else ${end.phase} end,
      seconds = ${end.seconds},
      objective = case when ${isCancelled} then (result ->> 'objective')::float8 else ${end.objective} end,
      bound = ${end.bound},
      history = ${JSON.stringify(end.history)}::jsonb, findings = ${JSON.stringify(end.findings)}::jsonb,
      choices = case when ${isCancelled} and result is null then null
        else coalesce(${jsonOf(end.choices)}::json, choices) end,
      result = coalesce(${jsonOf(end.result)}::json, result),
      families = coalesce(${end.result?.totals.families ?? null}, families),
      cost_uf = coalesce(${end.result?.totals.costUf ?? null}, cost_uf),
      heartbeat_at = null, stop = null
    where id = ${id} and phase in ${working} returning id`.execute(db)
  return rows.length > 0
}

const jsonOf = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** Whoever works on it will see it. */
export const askToStop = (db: Db, id: number, stop: 'keep' | 'cancel') =>
  sql`update plan_run set stop = ${stop} where id = ${id} and phase in ${working}`.execute(db)

/** One that waits has nobody to tell: it keeps what was found before, if it ever ran. */
export const endWaiting = (db: Db, id: number) =>
  sql`
    update plan_run set phase = case when result is not null then 'kept' when choices is not null then 'interrupted'
      else 'cancelled' end where id = ${id} and phase = 'waiting'`.execute(db)

/** To the end of the queue. */
export async function requeueRun(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql<{ id: number }>`
    update plan_run set phase = 'waiting', queued_at = now(), stop = null
    where id = ${id} and phase in ('kept', 'cancelled', 'interrupted', 'failed', 'finished') and kind = 'solved'
    returning id`.execute(db)
  return rows.length > 0
}

/** Runs that nobody works on any more. `all`: no other process can. */
export async function endDeadRuns(db: Db, all: boolean): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    update plan_run set phase = 'interrupted', heartbeat_at = null, stop = null
    where phase in ${working} and (${all} or ${isSilent('plan_run')})
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}

export async function waitingRuns(db: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from plan_run where phase = 'waiting' order by queued_at, id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Whoever else solves the same plan now. */
export async function runsBeside(db: Db, planId: number): Promise<{ id: number; startedBy: string }[]> {
  const { rows } = await sql<{ id: number; startedBy: string }>`
    select r.id, r.started_by as "startedBy" from plan_run r
    where r.plan_id = ${planId} and r.phase in ${going} and not ${isSilent('r')} order by r.id`.execute(db)
  return rows
}

export interface RunRecordRow {
  id: number
  phase: RunPhase
  seconds: number
  bound: number | null
  spec: PlanSpec
  inputs: PlanInputs | null
  result: PlanResult | null
  choices: PlanChoice[] | null
}

/** With all that it was made of. */
export async function findRunRecord(db: Db, planId: number, id: number): Promise<RunRecordRow | null> {
  const { rows } = await sql<RunRecordRow>`
    select id, phase, seconds, bound, spec, inputs, result, choices from plan_run
    where id = ${id} and plan_id = ${planId}`.execute(db)
  return rows[0] ?? null
}

/** The newest that has something to show. */
export async function newestRunWithResult(db: Db, planId: number): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select id from plan_run where plan_id = ${planId} and inputs is not null and (result is not null or choices is not null)
    order by id desc limit 1`.execute(db)
  return rows[0]?.id ?? null
}

export interface PlanItem {
  settlementId: number
  settlementVersion: number
  code: string | null
  name: string
  comunaCode: string | null
  comunaName: string | null
  regionCode: string | null
  package: string
  solution: string | null
  year: number
  endYear: number
  families: number | null
  costUf: number
  score: number | null
  completeness: number | null
  benefit: number
}

const itemsPerInsert = 1000

/** What the plan has chosen from now on. Call it in the transaction that ends the run. */
export async function replaceItems(db: Db, planId: number, items: readonly PlanItem[]): Promise<void> {
  await db.deleteFrom('plan_item').where('plan_id', '=', planId).execute()
  for (let from = 0; from < items.length; from += itemsPerInsert) {
    const rows = items.slice(from, from + itemsPerInsert).map((item, at) => ({ ...item, position: from + at }))
    await sql`
      insert into plan_item (plan_id, position, settlement_id, settlement_version, code, name, comuna_code, comuna_name,
        region_code, package, solution, year, end_year, families, cost_uf, score, completeness, benefit)
      select ${planId}, position, "settlementId", "settlementVersion", code, name, "comunaCode", "comunaName",
        "regionCode", package, solution, year, "endYear", families, "costUf", score, completeness, benefit
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as item(position integer, "settlementId" bigint,
        "settlementVersion" integer, code text, name text, "comunaCode" text, "comunaName" text, "regionCode" text,
        package text, solution text, year integer, "endYear" integer, families integer, "costUf" double precision,
        score double precision, completeness double precision, benefit double precision)`.execute(db)
  }
}
