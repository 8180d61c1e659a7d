import { basename } from 'node:path'
import type { Import } from '@arraigo/shared/imports/import.schema.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../platform/database.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { hasRealData, realFile } from '../testing/realData.ts'
import { runImport } from './runImport.ts'

describe.skipIf(!hasRealData).each(databaseKinds)('the real files in the %s database', (kind) => {
  let database: Database

  beforeAll(async () => {
    database = await openTestDatabase(kind)
  })
  afterAll(() => database.close())

  const importFile = (path: string): Promise<Import> =>
    runImport(database, { path: realFile(path), fileName: basename(path), request: {}, actor: 'prueba' })

  it('reads the 144 comunas, in EPSG:4674', async () => {
    const run = await importFile('comunas/comunas_ine2017_R05_R08_R13_R16.gpkg')
    expect(run).toMatchObject({ state: 'stored', counts: { read: 144, added: 144, withoutPlace: 0 } })
    expect(run.counts?.regions).toMatchObject({
      '05': { rows: 38 },
      '08': { rows: 33 },
      '13': { rows: 52 },
      '16': { rows: 21 },
    })
    expect(run.counts?.rules['geometry-repaired']?.rows).toBe(1)
  })

  it('reads the catastro: 1,432 rows, unknown households unknown, the repeated folio asked about, nothing lost', async () => {
    const run = await importFile('settlements/catastro_campamentos_2024.geojson')
    expect(run).toMatchObject({ state: 'stored', counts: { read: 1432, added: 1432, rejected: 0, withoutPlace: 1 } })
    expect(run.counts?.regions).toMatchObject({
      '05': { rows: 374, households: 21_857 },
      '08': { rows: 225, households: 9_309 },
      '13': { rows: 168, households: 13_686 },
    })
    const unknown = Object.values(run.counts?.regions ?? {}).reduce(
      (sum, region) => sum + (region.unknownHouseholds ?? 0),
      0,
    )
    expect(unknown).toBe(143)
    expect(run.counts?.rules['geometry-repaired']?.rows).toBe(2)
    const withoutBoundary = await database.db
      .selectFrom('settlement')
      .select(['name', 'comuna_code'])
      .where('boundary', 'is', null)
      .execute()
    expect(withoutBoundary).toEqual([{ name: 'Toma Nueve de agosto', comuna_code: '13201' }])
  })

  it('offers the two boundaries of Lo Aranda for decision', async () => {
    const decisions = await database.db.selectFrom('decision').selectAll().execute()
    expect(decisions).toHaveLength(1)
    const { rows } = await sql<{ hectares: number; households: number; repeats: boolean }>`
      select round(area_m2 / 10000) as hectares, household_count as households, repeats_id is not null as repeats
      from settlement where code = '570501' order by source_id
    `.execute(database.db)
    expect(rows).toEqual([
      { hectares: 4, households: 32, repeats: false },
      { hectares: 42, households: 32, repeats: true },
    ])
  })

  it('computes areas on the ellipsoid where the file states Web-Mercator ones', async () => {
    const { rows } = await sql<{ ratio: number }>`
      select avg(area_m2 / ((attributes ->> 'HECTAREAS')::float * 10000 * cos(radians(st_y(st_centroid(boundary)))) ^ 2)) as ratio
      from settlement where boundary is not null and (attributes ->> 'HECTAREAS')::float > 0
    `.execute(database.db)
    expect(rows[0]?.ratio).toBeCloseTo(1, 1)
  })

  it('reads the 71,795 blocks of two files', async () => {
    const valparaiso = await importFile('census/manzanas2024_R05.gpkg')
    const metropolitan = await importFile('census/manzanas2024_R13.gpkg')
    expect(valparaiso.counts?.added).toBe(21_398)
    expect(metropolitan.counts?.added).toBe(50_397)
    const { rows } = await sql<{ rows: number; invalid: number }>`
      select count(*)::int as rows, (count(*) filter (where not st_isvalid(boundary)))::int as invalid from block
    `.execute(database.db)
    expect(rows[0]).toEqual({ rows: 71_795, invalid: 0 })
  }, 120_000)
})
