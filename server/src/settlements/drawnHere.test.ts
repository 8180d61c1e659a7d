import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeExport } from '../exports/writeExport.ts'
import { runImport } from '../imports/runImport.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { settlementsApi, squareAt } from './testing.ts'

describe.each(databaseKinds)('settlements drawn here and files on the %s database', (kind) => {
  let test: TestApp
  let api: ReturnType<typeof settlementsApi>
  let folder: string
  beforeAll(async () => {
    test = await startTestApp(kind)
    api = settlementsApi(test)
    folder = mkdtempSync(join(tmpdir(), 'arraigo-drawn-'))
  })
  afterAll(async () => {
    await test.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const exported = async (): Promise<FeatureCollection> => {
    const path = join(folder, 'salida.geojson')
    rmSync(path, { force: true })
    await writeExport(test.database.db, { collection: 'settlements', format: 'geojson' }, path)
    return JSON.parse(readFileSync(path, 'utf8'))
  }
  const bring = (content: FeatureCollection) => {
    const path = join(folder, 'vuelta.geojson')
    writeFileSync(path, JSON.stringify(content))
    return runImport(test.database, { path, fileName: 'vuelta.geojson', actor: 'qgis', request: {} })
  }

  it('what is corrected in an export comes back; edits made here since stay, and so does what was removed', async () => {
    const { body: one } = await api.create({
      name: 'Uno',
      boundary: squareAt(0),
      householdCount: 5,
      householdDate: '2024-01-02',
    })
    const { body: two } = await api.create({ name: 'Dos', boundary: squareAt(2) })
    const file = await exported()
    await api.patch(one.id, 1, { notes: 'escrito aquí' })
    await api.ask('DELETE', `/${two.id}`, { version: 1 })
    const feature = file.features.find(({ properties }) => properties?.name === 'Uno')!
    feature.properties = { ...feature.properties, name: 'Uno corregido', water: 'shared' }
    feature.geometry = squareAt(0, 0, 1.5)
    expect(await bring(file)).toMatchObject({ counts: { added: 0, updated: 1, conflicts: 0 } })
    const now = (await api.get(one.id)).body
    expect(now).toMatchObject({
      name: 'Uno corregido',
      water: 'shared',
      notes: 'escrito aquí',
      householdDate: '2024-01-02',
      dataset: null,
    })
    expect(now.areaM2! / one.areaM2!).toBeCloseTo(1.5, 3)
    expect((await api.get(two.id)).body).toMatchObject({ name: 'Dos', closedReason: 'removed' })
  })

  it('a file is removed without what was drawn here that came back in it', async () => {
    const { body: one } = await api.create({ name: 'Queda', boundary: squareAt(5) })
    const file = await exported()
    for (const { properties } of file.features) Object.assign(properties!, { power: 'formal' })
    await bring(file)
    const { rows } = await test.database.pool.query<{ id: number }>(`select id from dataset order by id`)
    for (const { id } of rows) await test.app.inject({ method: 'DELETE', url: `/api/datasets/${id}` })
    expect((await api.get(one.id)).body).toMatchObject({ name: 'Queda', power: 'formal' })
  })

  it('a file that gives another year, or opens what was closed, does not contradict what is stored', async () => {
    const { body: one } = await api.create({ name: 'Fechas', boundary: squareAt(8), householdDate: '2022-03-04' })
    await api.patch(one.id, 1, { status: 'closed', closedReason: 'relocated' })
    await test.database.pool.query(
      `update settlement set status = 'identified', household_year = 2024, changed_by = 'archivo' where id = ${one.id}`,
    )
    expect((await api.get(one.id)).body).toMatchObject({
      closedReason: null,
      closedOn: null,
      householdYear: 2024,
      householdDate: null,
    })
  })
})
