import type { CollectionSummary } from '@arraigo/shared/territory/territory.schema.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aComuna, aDataset, aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

describe.each(databaseKinds)('what is loaded (%s)', (kind) => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp(kind)
  }, 60_000)
  afterAll(() => test.close())

  const collections = async () => {
    const answer = await test.app.inject('/api/collections')
    return new Map(answer.json<CollectionSummary[]>().map((summary) => [summary.id, summary]))
  }

  it('says where the rows are, on the mainland where some are there', async () => {
    const { db } = test.database
    expect((await collections()).get('settlements')).toMatchObject({ rows: 0, bounds: null, regionBounds: {} })
    await aComuna(db, { code: '05101', west: -71.7, south: -33.2, east: -71.5, north: -33 })
    await aComuna(db, { code: '05201', west: -109.5, south: -27.3, east: -109.2, north: -27 })
    await aComuna(db, { code: '13101', west: -70.7, south: -33.5, east: -70.6, north: -33.4 })
    await aSettlement(db, { comunaCode: '05201', place: [-109.4, -27.1] })
    await aSettlement(db, { comunaCode: null, place: null })
    const now = await collections()
    expect(now.get('comunas')).toMatchObject({
      bounds: [-71.7, -33.5, -70.6, -33],
      regionBounds: { '05': [-71.7, -33.2, -71.5, -33], '13': [-70.7, -33.5, -70.6, -33.4] },
    })
    expect(now.get('settlements')?.regionBounds).toEqual({ '05': now.get('settlements')?.bounds })
    expect(now.get('settlements')?.bounds?.[0]).toBeCloseTo(-109.401)
    expect(now.get('indicators')).toMatchObject({ bounds: null, regionBounds: {} })
  })

  it('has a new version of what changed, and of blocks when what they are drawn as did', async () => {
    const before = await collections()
    await aComuna(test.database.db, { code: '13102', west: -70.8, south: -33.5, east: -70.7, north: -33.4 })
    const after = await collections()
    const changed = [...after.values()].filter(({ id, version }) => version !== before.get(id)?.version)
    expect(changed.map(({ id }) => id)).toEqual(['comunas', 'blocks'])
    expect(after.get('comunas')?.version).toBeGreaterThan(before.get('comunas')!.version)
    expect(after.get('comunas')?.rows).toBe(before.get('comunas')!.rows + 1)
  })

  it('answers nothing new with 304, and a change with 200 at once', async () => {
    const ask = (etag: string) => test.app.inject({ url: '/api/collections', headers: { 'if-none-match': etag } })
    const first = await ask('')
    const etag = String(first.headers.etag)
    expect([(await ask(etag)).statusCode, (await ask(etag)).body]).toEqual([304, ''])
    await aDataset(test.database.db)
    expect((await ask(etag)).statusCode).toBe(200)
  })

  it('joins comunas to regions, as far as they are loaded, and keeps the union as they change', async () => {
    const { db } = test.database
    const region = async (code: string) => {
      const { rows } = await sql<{ box: string | null; km2: number | null; parts: number }>`
        select box2d(boundary)::text as box, round(area_m2 / 1e6)::int as km2, st_numgeometries(boundary) as parts
        from region where code = ${code}`.execute(db)
      return rows[0]
    }
    // 0.2° by 0.1° at 33° south: 18.6 km by 11.1 km.
    expect(await region('13')).toEqual({ box: 'BOX(-70.8 -33.5,-70.6 -33.4)', km2: 206, parts: 1 })
    await db.updateTable('comuna').set({ region_code: '05' }).where('code', '=', '13102').execute()
    expect(await region('13')).toMatchObject({ box: 'BOX(-70.7 -33.5,-70.6 -33.4)', parts: 1 })
    expect(await region('05')).toMatchObject({ parts: 3 })
    await db.deleteFrom('comuna').where('code', '=', '13101').execute()
    expect(await region('13')).toEqual({ box: null, km2: null, parts: null })
  })
})
