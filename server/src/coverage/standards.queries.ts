import type { DatedStandard, EarlierStandard, OfficialStandard } from '@arraigo/shared/coverage/standards.schema.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { instant } from '../platform/instant.ts'

/** What is sent of standards; `from` is called s. */
const wire = (from: RawBuilder<unknown>, extra: RawBuilder<unknown> = sql``) => sql`
  select s.id, s.version, s.set_name as "setName", s.service, s.name, s.facility_kinds as "facilityKinds",
    s.max_distance_m as "maxDistanceM", s.valid_from_year as "validFromYear", s.source, s.confidence,
    s.change_note as "changeNote", s.changed_by as "changedBy", ${instant(sql`s.valid_from`)} as "validFrom"${extra}
  from ${from}`

/** Of every set, in the order in which services were added. */
export async function allStandards(db: Db): Promise<DatedStandard[]> {
  const { rows } = await sql<DatedStandard>`${wire(sql`standard s`)} order by s.set_name, s.id`.execute(db)
  return rows
}

/** Locked until the transaction ends, so that two changes of one version cannot both be made. */
export async function lockStandard(db: Db, id: number): Promise<DatedStandard | null> {
  const { rows } = await sql<DatedStandard>`${wire(sql`standard s`)} where s.id = ${id} for update`.execute(db)
  return rows[0] ?? null
}

/** What the standards of a set were, newest first: rows of today's standards and of those that were removed. */
export async function earlierStandards(db: Db, setName: string): Promise<EarlierStandard[]> {
  const earlier = sql`history h, lateral jsonb_populate_record(null::standard, h.record) s`
  const ending = sql`, ${instant(sql`h.valid_to`)} as "validTo",
    not exists (select from standard t where t.id = h.row_id)
      and not exists (select from history n where n.table_name = 'standard' and n.row_id = h.row_id and n.version > h.version)
      as removed`
  const { rows } = await sql<EarlierStandard>`${wire(earlier, ending)}
    where h.table_name = 'standard' and s.set_name = ${setName} order by h.id desc limit 1000`.execute(db)
  return rows
}

export const officialStandards = (db: Db): Promise<OfficialStandard[]> =>
  db
    .selectFrom('official_standard')
    .select(['set_name as setName', 'service', 'facility_kinds as facilityKinds', 'max_distance_m as maxDistanceM'])
    .select(['valid_from_year as validFromYear', 'source'])
    .select(sql<OfficialStandard['confidence']>`confidence`.as('confidence'))
    .orderBy('position')
    .execute()

export interface StandardValues {
  setName: string
  service: string
  name: string | null
  facilityKinds: string[]
  maxDistanceM: number
  validFromYear: number
  source: string
  confidence: string
  changeNote: string | null
}

const columnsOf = (values: StandardValues, actor: string) => ({
  set_name: values.setName,
  service: values.service,
  name: values.name,
  facility_kinds: values.facilityKinds,
  max_distance_m: values.maxDistanceM,
  valid_from_year: values.validFromYear,
  source: values.source,
  confidence: values.confidence,
  change_note: values.changeNote,
  changed_by: actor,
})

/** Null where the set has a standard for the service. */
export async function insertStandard(db: Db, values: StandardValues, actor: string): Promise<number | null> {
  const row = await db
    .insertInto('standard')
    .values(columnsOf(values, actor))
    .onConflict((conflict) => conflict.columns(['set_name', 'service']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export const updateStandard = (db: Db, id: number, values: StandardValues, actor: string) =>
  db.updateTable('standard').set(columnsOf(values, actor)).where('id', '=', id).execute()

/** Its last version says who removed it and why. */
export async function deleteStandard(db: Db, id: number, note: string | null, actor: string): Promise<void> {
  await db.updateTable('standard').set({ changed_by: actor, change_note: note }).where('id', '=', id).execute()
  await db.deleteFrom('standard').where('id', '=', id).execute()
}

/** Locked, so that two removals at once do not leave a set empty that must not be. */
export async function lockSet(db: Db, setName: string): Promise<number> {
  const rows = await db
    .selectFrom('standard')
    .select('id')
    .where('set_name', '=', setName)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.length
}

/** Every standard of a set once more under another name. */
export const copySet = (db: Db, copyOf: string, name: string, actor: string) =>
  sql`insert into standard (set_name, service, name, facility_kinds, max_distance_m, valid_from_year, source, confidence, changed_by)
    select ${name}, service, name, facility_kinds, max_distance_m, valid_from_year, source, confidence, ${actor}
    from standard where set_name = ${copyOf} order by id`.execute(db)

/** Turns of those who make sets: two of one name must not be made at once. */
export const lockSetNames = (db: Db) => sql`select pg_advisory_xact_lock(hashtext('standard-sets'))`.execute(db)
