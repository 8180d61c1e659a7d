import type { OfficialFigure, ReferenceShare } from '@arraigo/shared/need/contrast.ts'
import { comunaFigures, layerFigures } from '@arraigo/shared/need/contrastFigures.ts'
import type { SettlementFields } from '@arraigo/shared/need/deprivations.ts'
import type { ZoneFigures } from '@arraigo/shared/need/zoneNeed.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { isPlace } from '../platform/isPlace.ts'

export interface ZoneRow extends ZoneFigures {
  id: number
  comunaCode: string | null
  datasetId: number
}

/** `place` is a region's or a comuna's code, null all that is loaded. */
const within = (place: string | null, column: string) =>
  sql<boolean>`(${place}::text is null or ${sql.ref(column)} like ${place}::text || '%')`

export const zoneRows = (db: Db, place: string | null): Promise<ZoneRow[]> =>
  db
    .selectFrom('zone')
    .select([
      'id',
      'code',
      'comuna_code as comunaCode',
      'dataset_id as datasetId',
      'population',
      'household_count as householdCount',
      'overcrowded_pct as overcrowdedPct',
      'doubled_up_pct as doubledUpPct',
      'material_pct as materialPct',
      'doubled_up_households as doubledUpHouseholds',
      'overcrowded_households as overcrowdedHouseholds',
      'critically_overcrowded_households as criticallyOvercrowdedHouseholds',
      'material_acceptable as materialAcceptable',
      'material_recoverable as materialRecoverable',
      'material_irrecoverable as materialIrrecoverable',
    ])
    .where(within(place, 'comuna_code'))
    .orderBy('code')
    .orderBy('id')
    .execute()

export const comunaNameRows = (db: Db, place: string | null) =>
  db.selectFrom('comuna').select(['code', 'name']).where(within(place, 'code')).orderBy('code').execute()

/** The newest that is published of each comuna. */
export async function householdSizeRows(db: Db): Promise<{ comunaCode: string; size: number }[]> {
  const { rows } = await sql<{ comunaCode: string; size: number }>`
    select distinct on (comuna_code) comuna_code as "comunaCode", value as size
    from indicator where code = 'promedio_personas_hogar' and value is not null
    order by comuna_code, year desc nulls last, id desc`.execute(db)
  return rows
}

export const needParameterRows = (db: Db, codes: readonly string[]) =>
  db.selectFrom('parameter').select(['code', 'value']).where('code', 'in', codes).orderBy('code').execute()

/** Files that the zones were read from. */
export const zoneDatasets = (db: Db) =>
  db
    .selectFrom('dataset')
    .select(['id', 'name', 'publisher', 'licence', 'reference_year as referenceYear', 'file_name as fileName'])
    .where('id', 'in', db.selectFrom('zone').select('dataset_id').distinct())
    .orderBy('id')
    .execute()
export type NeedDataset = Awaited<ReturnType<typeof zoneDatasets>>[number]

const indicatorCodes = [...new Set(comunaFigures.map(({ indicator }) => indicator))]

/** Of each comuna and indicator the newest, with who published it. */
export async function officialRows(db: Db, place: string | null): Promise<OfficialFigure[]> {
  const { rows } = await sql<OfficialFigure>`
    select distinct on (i.comuna_code, i.code) i.comuna_code as "comunaCode", i.code, i.name, i.year, i.value,
      coalesce(d.publisher || ', ', '') || d.name as source
    from indicator i join dataset d on d.id = i.dataset_id
    where i.code = any(${indicatorCodes}::text[]) and i.value is not null and ${within(place, 'i.comuna_code')}
    order by i.comuna_code, i.code, i.year desc nulls last, i.id desc`.execute(db)
  return rows
}

const columnOf = {
  materialIrrecoverable: 'material_irrecoverable',
  materialRecoverable: 'material_recoverable',
  doubledUpHouseholds: 'doubled_up_households',
  criticallyOvercrowdedHouseholds: 'critically_overcrowded_households',
} as const satisfies Record<(typeof layerFigures)[number][1], string>

/** What the columns of these zones add up to, by region. */
export async function layerSumRows(db: Db, zoneIds: readonly number[]) {
  const sums = layerFigures.map(([, field]) => sql`sum(${sql.ref(columnOf[field])})::float8 as ${sql.ref(field)}`)
  const { rows } = await sql<{ region: string } & Record<keyof typeof columnOf, number | null>>`
    select left(comuna_code, 2) as region, ${sql.join(sums)}
    from zone where comuna_code is not null and id = any(${zoneIds}::bigint[]) group by 1 order by 1`.execute(db)
  return rows
}

/** Share of the national deficit of a census that is each region's. */
export async function referenceShareRows(db: Db): Promise<ReferenceShare[]> {
  const { rows } = await sql<ReferenceShare>`
    select s.region_code as "regionCode", s.value as share, n.value as national, s.year, s.source
    from reference_figure s
    join reference_figure n on n.series = s.series and n.year = s.year and n.code = 'census-deficit'
      and n.region_code is null and n.comuna_code is null
    where s.code = 'census-deficit-share' and s.region_code is not null order by s.year, s.region_code`.execute(db)
  return rows
}

export interface SettlementRow extends SettlementFields {
  id: number
  name: string
  comunaCode: string | null
}

/** Settlements that count: not closed, and of two that repeat each other the first. */
export async function settlementRows(db: Db, place: string | null): Promise<SettlementRow[]> {
  const { rows } = await sql<SettlementRow>`
    select s.id, s.name, s.comuna_code as "comunaCode", s.status, s.water, s.sewerage, s.tenure,
      s.household_count as families
    from settlement s
    where ${isPlace('s')} and s.status <> 'closed' and ${within(place, 's.comuna_code')} and not exists (
      select from settlement o where o.id = s.repeats_id and o.status <> 'closed'
        and (o.repeats_id is distinct from s.id or o.id < s.id))
    order by s.id`.execute(db)
  return rows
}
