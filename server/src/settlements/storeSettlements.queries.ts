import { drawnHere } from '@arraigo/shared/settlements/drawnHere.ts'
import { attributeNames } from '@arraigo/shared/settlements/settleAttributes.ts'
import type { Settlement, SettlementAttributes } from '@arraigo/shared/settlements/settlement.schema.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { columnOf } from './settlementColumns.ts'

type Boundary = Settlement['boundary']

/** What a settlement becomes; without `boundary` its shape stays. */
export interface ChangedSettlement {
  id: number
  attributes: SettlementAttributes
  boundary?: Boundary
  /** Where the comuna is another one and not loaded: what a file called it. */
  comunaName?: string | null
}

export interface AddedSettlement {
  /** The series that knows it by `sourceId`; those drawn here where none is said. */
  source?: string
  /** Identity in the series; a UUID among those drawn here. */
  sourceId: string
  /** The file that a piece's whole came from; null for what was drawn here from nothing. */
  datasetId: number | null
  comunaName: string | null
  attributes: SettlementAttributes
  boundary: Boundary
}

export interface Authorship {
  actor: string
  note: string | null
}

const columns = attributeNames.map(columnOf)
const shape = (text: RawBuilder<unknown>) => sql`st_setsrid(st_geomfromgeojson(${text}), 4326)`
const asRecord = (attributes: SettlementAttributes) =>
  Object.fromEntries(attributeNames.map((name) => [columnOf(name), attributes[name]]))
const asText = (boundary: Boundary) => (boundary === null ? null : JSON.stringify(boundary))

/**
 * Writes the next version of each, in one statement: what watches the table hears of one change. A record that repeated
 * another one does so no longer when it is opened again.
 */
export async function updateSettlements(db: Db, changed: readonly ChangedSettlement[], by: Authorship): Promise<void> {
  const rows = changed.map(({ id, attributes, boundary, comunaName }) => ({
    id,
    comuna_name: comunaName ?? null,
    record: asRecord(attributes),
    boundary: boundary === undefined ? null : asText(boundary),
    moves: boundary !== undefined,
  }))
  const assignments = columns.map((column) => sql`${sql.ref(column)} = n.${sql.ref(column)}`)
  await sql`
    update settlement s
    set ${sql.join(assignments)},
        comuna_name = case when n.comuna_code is distinct from s.comuna_code
          then coalesce((select c.name from comuna c where c.code = n.comuna_code), r.comuna_name) else s.comuna_name end,
        repeats_id = case when s.closed_reason = 'repeated' and n.closed_reason is distinct from 'repeated'
          then null else s.repeats_id end,
        boundary = case when r.moves then ${shape(sql`r.boundary`)} else s.boundary end,
        changed_by = ${by.actor}, change_note = ${by.note}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id bigint, comuna_name text, record jsonb, boundary text, moves boolean),
         lateral jsonb_populate_record(null::settlement, r.record) as n
    where s.id = r.id
  `.execute(db)
}

/**
 * Adds settlements drawn here; answers their numbers in the same order. What they are at first is kept as an import's
 * values are: what comes back of them from an export is compared with it.
 */
export async function insertSettlements(db: Db, added: readonly AddedSettlement[], by: Authorship): Promise<number[]> {
  const rows = added.map(({ source = drawnHere, sourceId, datasetId, comunaName, attributes, boundary }) => ({
    source,
    source_id: sourceId,
    dataset_id: datasetId,
    comuna_name: comunaName,
    record: asRecord(attributes),
    boundary: asText(boundary),
  }))
  const { rows: inserted } = await sql<{ id: number; sourceId: string }>`
    insert into settlement
      (source, source_id, dataset_id, ${sql.join(columns.map((column) => sql.ref(column)))}, comuna_name, boundary,
       imported, changed_by, change_note)
    select r.source, r.source_id, r.dataset_id, ${sql.join(columns.map((column) => sql`n.${sql.ref(column)}`))},
           coalesce(c.name, r.comuna_name), b.shape,
           jsonb_build_object('fields', r.record || jsonb_build_object('comuna_name', coalesce(c.name, r.comuna_name)),
                              'shape', encode(st_asewkb(b.shape), 'hex')),
           ${by.actor}, ${by.note}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as r(source text, source_id text, dataset_id bigint, comuna_name text, record jsonb, boundary text)
         cross join lateral jsonb_populate_record(null::settlement, r.record) as n
         cross join lateral (select ${shape(sql`r.boundary`)} as shape) as b
         left join comuna c on c.code = n.comuna_code
    returning id, source_id as "sourceId"
  `.execute(db)
  const idOf = new Map(inserted.map(({ id, sourceId }) => [sourceId, id]))
  return added.map(({ sourceId }) => idOf.get(sourceId)!)
}
