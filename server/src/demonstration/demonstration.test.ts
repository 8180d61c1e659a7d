import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database, Db } from '../platform/database.ts'
import { aDataset, aSettlement } from '../testing/builders.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import {
  demonstrationState,
  loadDemonstration,
  loadDemonstrationIfEmpty,
  removeDemonstration,
  removeOnRequest,
} from './demonstration.ts'

const tables = [
  'dataset',
  'comuna',
  'settlement',
  'facility',
  'block',
  'zone',
  'neighbourhood',
  'building',
  'street',
  'hazard',
  'zoning',
  'site',
  'indicator',
  'history',
  'decision',
  'plan',
]

/** Everything that is stored, table by table. */
async function contents(db: Db): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {}
  for (const table of tables) {
    const { rows } = await sql<{
      row: unknown
    }>`select to_jsonb(t) as row from ${sql.table(table)} t order by id`.execute(db)
    all[table] = rows.map(({ row }) => row)
  }
  return all
}

const rowsOf = async (db: Db, statement: ReturnType<typeof sql>) => (await statement.execute(db)).rows

describe.each(databaseKinds)('the demonstration (%s)', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await openTestDatabase(kind)
    await loadDemonstrationIfEmpty(database.db, () => {})
  })
  afterAll(() => database.close())

  test('is loaded into an empty database, and says so', async () => {
    const state = await demonstrationState(database.db)
    expect(state).toMatchObject({ isLoaded: true, editedRows: 0, plans: 0, realSettlements: 0 })
    expect(Object.keys(state.counts)).toHaveLength(12)
    expect(Object.values(state.counts).every((rows) => rows > 0)).toBe(true)
    const datasets = await database.db.selectFrom('dataset').select(['name', 'source', 'is_demonstration']).execute()
    expect(
      datasets.every(
        (row) => row.is_demonstration && row.source === 'demonstration' && row.name.startsWith('Demostración: '),
      ),
    ).toBe(true)
  })

  test.each([
    'comuna.boundary',
    'settlement.boundary',
    'block.boundary',
    'zone.boundary',
    'neighbourhood.boundary',
    'building.place',
    'hazard.extent',
    'zoning.extent',
    'site.boundary',
    'street.path',
  ])('draws only valid shapes: %s', async (place) => {
    const [table, column] = place.split('.') as [string, string]
    expect(
      await rowsOf(
        database.db,
        sql`
        select source_id, st_isvalidreason(${sql.ref(column)}) as reason from ${sql.table(table)}
        where not st_isvalid(${sql.ref(column)}) or st_isempty(${sql.ref(column)}) limit 5`,
      ),
    ).toEqual([])
  })

  test.each([
    'settlement.boundary',
    'block.boundary',
    'zone.boundary',
    'neighbourhood.boundary',
    'site.boundary',
    'hazard.extent',
  ])('keeps every polygon within its comuna: %s', async (place) => {
    const [table, column] = place.split('.') as [string, string]
    expect(
      await rowsOf(
        database.db,
        sql`
      select t.source_id from ${sql.table(table)} t join comuna c on c.code = t.comuna_code
      where not st_coveredby(t.${sql.ref(column)}, c.boundary) limit 5`,
      ),
    ).toEqual([])
  })

  test('parts the land into comunas without overlap, and neighbours share their limit exactly', async () => {
    expect(
      await rowsOf(
        database.db,
        sql`
      select a.name, b.name from comuna a join comuna b on a.id < b.id and a.boundary && b.boundary
      where st_area(st_intersection(a.boundary, b.boundary)) > 0`,
      ),
    ).toEqual([])
    // One piece of land without holes where two were drawn side by side: nothing is missing between them.
    expect(
      await rowsOf(
        database.db,
        sql`
      select st_numinteriorrings(d.geom) as holes from comuna c, st_dump(c.boundary) d where st_numinteriorrings(d.geom) > 0`,
      ),
    ).toEqual([])
    const [joined] = (await rowsOf(
      database.db,
      sql`
      select count(*)::int as pieces, sum(st_numinteriorrings(d.geom))::int as holes from st_dump((select st_union(boundary) from comuna)) d`,
    )) as { pieces: number; holes: number }[]
    expect(joined).toEqual({ pieces: 7, holes: 0 })
  })

  test('lets no settlement touch another, a block or a site', async () => {
    expect(
      await rowsOf(
        database.db,
        sql`
      select a.name, b.name from settlement a join settlement b on a.id < b.id and st_intersects(a.boundary, b.boundary)`,
      ),
    ).toEqual([])
    expect(
      await rowsOf(
        database.db,
        sql`
      select s.name, b.code from settlement s join block b on st_intersects(s.boundary, b.boundary)`,
      ),
    ).toEqual([])
    expect(
      await rowsOf(
        database.db,
        sql`
      select s.name, t.name from settlement s join site t on st_intersects(s.boundary, t.boundary)`,
      ),
    ).toEqual([])
  })

  test('lets no block overlap another', async () => {
    expect(
      await rowsOf(
        database.db,
        sql`
      select a.code, b.code from block a join block b on a.id < b.id and a.boundary && b.boundary and st_relate(a.boundary, b.boundary, 'T********') limit 5`,
      ),
    ).toEqual([])
  })

  test('is not loaded twice', async () => {
    const before = await demonstrationState(database.db)
    expect(await loadDemonstration(database.db)).toEqual(before)
  })

  test('is removed with its edits only when asked so, and leaves what is real', async () => {
    const db = database.db
    const datasetId = await aDataset(db)
    const real = await aSettlement(db, { datasetId, name: 'Campamento real' })
    await sql`update settlement set name = 'Corregido' where id = (select min(id) from settlement where source = 'demonstration')`.execute(
      db,
    )
    expect(await demonstrationState(db)).toMatchObject({ editedRows: 1, realSettlements: 1 })
    await expect(removeOnRequest(db, false)).rejects.toMatchObject({
      status: 409,
      issues: [{ code: 'demonstration-edited', params: { rows: 1 } }],
    })

    const total = Object.values((await demonstrationState(db)).counts).reduce((sum, rows) => sum + rows, 0)
    expect(await removeOnRequest(db, true)).toBe(total)
    const left = await contents(db)
    expect(left.settlement).toMatchObject([{ id: real, name: 'Campamento real', version: 1 }])
    expect(left.dataset).toMatchObject([{ id: datasetId, is_demonstration: false }])
    expect(
      Object.entries(left).filter(([table, rows]) => rows.length > 0 && table !== 'settlement' && table !== 'dataset'),
    ).toEqual([])
  })

  test('is not loaded beside real settlements unless forced, and then leaves the tables as they were', async () => {
    const db = database.db
    const before = await contents(db)
    await expect(loadDemonstration(db)).rejects.toMatchObject({
      issues: [{ code: 'demonstration-beside-real', params: { settlements: 1 } }],
    })
    expect(await contents(db)).toEqual(before)
    await loadDemonstration(db, { force: true })
    expect((await demonstrationState(db)).isLoaded).toBe(true)
    await removeDemonstration(db)
    expect(await contents(db)).toEqual(before)
    expect(await removeDemonstration(db)).toBe(0)
  }, 120_000)

  test('does not come back by itself after it was removed', async () => {
    await loadDemonstrationIfEmpty(database.db, () => {
      throw new Error('started')
    })
    expect((await demonstrationState(database.db)).isLoaded).toBe(false)
  })
})
