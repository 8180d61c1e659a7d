import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Import, Inspection } from '@arraigo/shared/imports/import.schema.ts'
import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { aFeature, geojson, settlementMapping as mapping } from './testing.ts'
import { importThroughApi, sendFile } from './testingApi.ts'

describe.each(databaseKinds)('imports through the API on the %s database', (kind) => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp(kind, { maxUploadBytes: 200_000 })
  })
  afterAll(() => test.close())

  const send = (fileName: string, content: string) => sendFile(test.app, fileName, content)
  const get = async <T>(url: string) => (await test.app.inject({ url })).json<T>()
  const post = (url: string, payload: object) => test.app.inject({ method: 'POST', url, payload })
  const importAndWait = (content: string, request: object) => importThroughApi(test.app, content, request)

  it('inspects a file: format, columns, samples, coordinates', async () => {
    const response = await send('campamentos.geojson', geojson([aFeature({ id: 'A', nombre: 'Ñuñoa' })]))
    expect(response.statusCode).toBe(201)
    expect(response.json<Inspection>()).toMatchObject({
      format: 'geojson',
      upload: { fileName: 'campamentos.geojson' },
      layers: [{ epsg: 4326, looksSwapped: false, presets: [], sample: [{ nombre: 'Ñuñoa', hogares: null }] }],
    })
  })

  it('previews the mapped rows and their places before anything is stored', async () => {
    const { upload } = (
      await send('c.geojson', geojson([aFeature({ id: 'A', nombre: 'A', hogares: 3 })]))
    ).json<Inspection>()
    const preview = (await post(`/api/uploads/${upload.id}/preview`, { mapping })).json()
    expect(preview).toMatchObject({
      issues: [],
      rows: [{ rowNo: 1, fields: { name: 'A', household_count: 3 } }],
      features: { features: [{ properties: { rowNo: 1, name: 'A' }, geometry: { type: 'MultiPolygon' } }] },
    })
  })

  it('imports in the background, tells its progress to the end, and explains every finding', async () => {
    const run = await importAndWait(
      geojson([aFeature({ id: 'P', nombre: 'P', hogares: -4 }), aFeature({ id: 'Q', nombre: 'Q' }, null)]),
      { mapping },
    )
    expect(run).toMatchObject({ state: 'stored', progress: 1, counts: { added: 2, withoutPlace: 1 } })
    const report = await get<{ findings: { rule: string; sourceId: string; point: number[] | null }[] }>(
      `/api/imports/${run.id}/findings`,
    )
    expect(report.findings.map((finding) => finding.sourceId)).toEqual(expect.arrayContaining(['P', 'Q']))
    const csv = (await test.app.inject({ url: `/api/imports/${run.id}/findings.csv?lang=es` })).body
    expect(csv).toContain('gravedad,regla,fila')
    expect(csv).toContain('El registro no trae geometría.')
  })

  it('refuses an edit of an old version and says which version is current', async () => {
    await importAndWait(geojson([aFeature({ id: 'V', nombre: 'V' })]), { mapping })
    const row = await test.database.db
      .selectFrom('settlement')
      .select('id')
      .where('source_id', '=', 'V')
      .executeTakeFirstOrThrow()
    const edit = (version: string) =>
      test.app.inject({
        method: 'PATCH',
        url: `/api/settlements/${row.id}`,
        headers: { 'if-match': version },
        payload: { householdCount: 12 },
      })
    expect((await edit('"1"')).json<Settlement>()).toMatchObject({ version: 2, householdCount: 12 })
    const late = await edit('"1"')
    expect(late.statusCode).toBe(412)
    expect(late.json()).toMatchObject({ code: 'version-conflict', issues: [{ params: { yours: 1, current: 2 } }] })
  })

  it('answers a file that is no data with what is wrong, and keeps nothing of it', async () => {
    const before = readdirSync(join(test.config.dataDir, 'uploads')).length
    const response = await send('roto.geojson', '{"type": "FeatureCollection", "features": [')
    expect(response.statusCode).toBe(422)
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(response.json<{ detail: string }>().detail.length).toBeGreaterThan(20)
    expect(readdirSync(join(test.config.dataDir, 'uploads'))).toHaveLength(before)
  })

  it('refuses a file over the limit, and keeps nothing of it', async () => {
    const before = readdirSync(join(test.config.dataDir, 'uploads')).length
    const response = await send('grande.geojson', 'x'.repeat(250_000))
    expect(response.statusCode).toBe(413)
    expect(response.json()).toMatchObject({ code: 'upload-too-large' })
    expect(readdirSync(join(test.config.dataDir, 'uploads'))).toHaveLength(before)
  })

  it('refuses a write that comes from another page', async () => {
    const response = await test.app.inject({
      method: 'POST',
      url: '/api/decisions/1',
      headers: { origin: 'http://otra.example' },
      payload: { choice: 'x' },
    })
    expect(response.statusCode).toBe(403)
  })

  it('answers what it cannot read with every problem and without internals', async () => {
    const response = await test.app.inject({
      method: 'POST',
      url: '/api/import-mappings',
      payload: { name: '', mapping: { collection: 'nada' } },
    })
    expect(response.statusCode).toBe(400)
    expect(response.json<{ issues: unknown[] }>().issues.length).toBeGreaterThan(2)
    expect(response.body).not.toMatch(/node_modules|select |stack/i)
  })

  it('cancels a waiting import', async () => {
    const { upload } = (await send('c.geojson', geojson([aFeature({ id: 'X', nombre: 'X' })]))).json<Inspection>()
    const queued = (await post(`/api/uploads/${upload.id}/imports`, { mapping })).json<Import>()
    const answer = await post(`/api/imports/${queued.id}/cancel`, {})
    expect([202, 409]).toContain(answer.statusCode)
    const ended =
      (await test.app.inject({ url: `/api/imports/${queued.id}/events` })).body.trim().split('\n\n').at(-1) ?? ''
    const run = JSON.parse(ended.replace('data: ', '')) as Import
    expect(run.state).toBe(answer.statusCode === 202 ? 'cancelled' : 'stored')
  })
})
