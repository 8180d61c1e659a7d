import type { SettlementStrategy } from '@arraigo/shared/plans/strategies.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aComuna, aDataset, aSettlement } from '../../testing/builders.ts'
import { databaseKinds } from '../../testing/databases.ts'
import { startTestApp, type TestApp } from '../../testing/testApp.ts'
import { readStrategies } from './readStrategies.ts'

const [west, south] = [-74, -33.1]

describe.each(databaseKinds)('strategies, %s database', (kind) => {
  let own: TestApp
  const ids: Record<string, number> = {}
  let [areas, evacuation] = [0, 0]

  beforeAll(async () => {
    own = await startTestApp(kind)
    const { db } = own.database
    areas = await aDataset(db, { source: 'areas', collection: 'hazards' })
    evacuation = await aDataset(db, { source: 'evacuation', collection: 'hazards' })
    await sql`update dataset set preset = 'tsunami-evacuation' where id = ${evacuation}`.execute(db)
    await aComuna(db, { code: '05991', west, south, east: west + 0.1, north: south + 0.1 })
    await aComuna(db, { code: '05992', west: west + 0.1, south, east: west + 0.2, north: south + 0.1 })
    const at = (name: string, comunaCode: string, x: number, more = {}) =>
      aSettlement(db, { name, comunaCode, place: [west + x, south + 0.05], households: 30, ...more })
    ids.half = await at('Mitad', '05991', 0.02)
    ids.all = await at('Todo', '05991', 0.04)
    ids.free = await at('Libre', '05991', 0.06)
    ids.near = await at('Cerca', '05991', 0.08)
    ids.other = await at('Otra comuna', '05992', 0.15)
    ids.bare = await at('Sin polígono', '05991', 0, { place: null })
    ids.closed = await at('Cerrado', '05991', 0.09, { closedReason: 'relocated' })
    await anArea('flood', 0.019, 0.02)
    // The same ground twice counts once.
    await anArea('landslide', 0.0195, 0.02)
    await anArea('landslide', 0.03, 0.05)
    await anArea('fire', 0.055, 0.065)
    await anArea('tsunami', 0.14, 0.16, evacuation)
    await aHazard('ravine', sql`st_setsrid(st_makepoint(${west + 0.08}, ${south + 0.05}), 4326)`, areas, 'Alto')
  }, 180_000)
  afterAll(() => own?.close())

  const anArea = (hazard: string, from: number, to: number, file = areas) =>
    aHazard(hazard, sql`st_makeenvelope(${west + from}, ${south}, ${west + to}, ${south + 0.1}, 4326)`, file)
  const aHazard = (hazard: string, extent: ReturnType<typeof sql>, file: number, level: string | null = null) =>
    sql`insert into hazard (source, source_id, dataset_id, kind, level, extent)
        values ('test', ${crypto.randomUUID()}, ${file}, ${hazard}, ${level}, ${extent})`.execute(own.database.db)

  const ask = async <T = SettlementStrategy>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    payload?: object,
    version?: number,
  ) => {
    const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` }
    const url = `/api/plans/strategies${path}`
    const answer = await own.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
    const body = answer.json()
    const codes = ((body.issues ?? []) as Issue[]).map(({ code }) => code)
    return { status: answer.statusCode, body: body as T, codes }
  }
  const list = async (place: string) => (await ask<SettlementStrategy[]>('GET', `?in=${place}`)).body
  const one = async (name: string) => (await ask('GET', `/${ids[name]}`)).body

  test('by areas over the ground, with what no instrument tells as unknown', async () => {
    const all = await list('05')
    expect(all.map(({ name, strategy, reason }) => [name, strategy, reason.code])).toEqual([
      ['Mitad', 'partial', 'strategy-areas-part'],
      ['Todo', 'relocation', 'strategy-areas-all'],
      ['Libre', 'in-place', 'strategy-no-areas'],
      ['Cerca', 'in-place', 'strategy-no-areas'],
      ['Otra comuna', null, 'strategy-only-some'],
      ['Sin polígono', null, 'strategy-without-boundary'],
    ])
    const half = all[0]!
    // Its western half lies in the flood area, a quarter of it in both.
    expect(half.facts.moving.ofGround).toBeCloseTo(0.5, 2)
    expect(
      half.facts.overlays.map(({ kind: of, ofGround, source }) => [of, Math.round(ofGround * 100), source]),
    ).toEqual([
      ['flood', 50, 'Datos areas'],
      ['landslide', 25, 'Datos areas'],
    ])
    expect(all[2]!.rule.notes.map(({ code }) => code)).toContain('strategy-note-area')
    expect(all[3]!.facts.points).toEqual([{ kind: 'ravine', level: 'Alto', count: 1 }])
    expect(all[4]!.facts.overlays).toMatchObject([{ kind: 'evacuation', ofGround: 1 }])
    expect((await list('05992')).map(({ name }) => name)).toEqual(['Otra comuna'])
    expect(await ask('GET', '?in=5')).toMatchObject({ status: 400 })
  })

  test('the share of buildings counts where they are known', async () => {
    const buildings = await aDataset(own.database.db, { collection: 'buildings' })
    const at = (x: number) =>
      sql`insert into building (source, source_id, dataset_id, place) values ('test', ${crypto.randomUUID()}, ${buildings},
        st_setsrid(st_makepoint(${west + x}, ${south + 0.05}), 4326))`.execute(own.database.db)
    for (const x of [0.0195, 0.0196, 0.0197, 0.0203]) await at(x)
    expect(await one('half')).toMatchObject({
      strategy: 'relocation',
      facts: { moving: { ofBuildings: 0.75, buildings: 4 } },
    })
    await sql`delete from building`.execute(own.database.db)
    expect((await one('half')).strategy).toBe('partial')
  })

  test('a person decides otherwise and says why; the rule’s answer stays beside it, and undoing goes back to it', async () => {
    const { version } = await one('all')
    const path = `/${ids.all}`
    for (const reason of [null, '  '])
      expect(await ask('PUT', path, { strategy: 'in-place', reason }, version)).toMatchObject({
        status: 422,
        codes: ['strategy-reason-missing'],
      })
    const reason = 'Obras de mitigación aprobadas'
    const decided = await ask('PUT', path, { strategy: 'in-place', reason }, version)
    expect(decided).toMatchObject({
      status: 200,
      body: {
        version: version + 1,
        strategy: 'in-place',
        decidedBy: 'person',
        personReason: reason,
        reason: { code: 'strategy-decided', params: { reason } },
        movedShare: 0,
        rule: { strategy: 'relocation', movedShare: 1 },
      },
    })
    expect(await readStrategies(own, [ids.all!, ids.free!])).toMatchObject([
      { strategy: 'in-place', decidedBy: 'person', rule: 'relocation', movedShare: 0 },
      { strategy: 'in-place', decidedBy: 'rule', rule: 'in-place', movedShare: 0 },
    ])
    expect(await ask('PUT', path, { strategy: null, reason: null }, version)).toMatchObject({ status: 412 })
    expect(await ask('PUT', path, { strategy: null, reason: null }, version + 1)).toMatchObject({
      status: 200,
      body: { strategy: 'relocation', decidedBy: 'rule', personReason: null },
    })
    const kept = await sql<{ strategies: string[] }>`
      select array_agg(record->>'strategy' order by version) as strategies from history
      where table_name = 'settlement' and row_id = ${ids.all}`.execute(own.database.db)
    expect(kept.rows[0]!.strategies).toEqual(['unknown', 'in-place'])
  })

  test('who decides part of a settlement takes what the rule knows of who must move, or nobody knows', async () => {
    const { version } = await one('free')
    const partial = await ask('PUT', `/${ids.free}`, { strategy: 'partial', reason: 'Borde del cerro' }, version)
    expect(partial.body).toMatchObject({ strategy: 'partial', movedShare: null })
    await ask('PUT', `/${ids.free}`, { strategy: null, reason: null }, version + 1)
  })

  test('no decision for what is closed or not there', async () => {
    const { version } = await one('closed')
    const decision = { strategy: 'in-place', reason: 'x' }
    expect(await ask('PUT', `/${ids.closed}`, decision, version)).toMatchObject({
      status: 409,
      codes: ['strategy-settlement-closed'],
    })
    expect((await one('closed')).version).toBe(version)
    expect(await ask('PUT', '/999999', decision, 1)).toMatchObject({ status: 404 })
    expect(await ask('PUT', `/${ids.free}`, decision)).toMatchObject({ status: 428 })
  })

  test('a study says more than an area, and can be taken away', async () => {
    const path = `/${ids.all}/studies`
    const study = {
      kind: 'landslide',
      finding: 'mitigable',
      movedShare: null,
      year: 2025,
      source: 'Estudio geotécnico',
      note: null,
    }
    expect((await ask('POST', path, { ...study, source: ' ', movedShare: 0.5 })).codes).toEqual([
      'study-source-blank',
      'study-share-without-moving',
    ])
    const noted = await ask('POST', path, study)
    expect(noted).toMatchObject({
      status: 200,
      body: { strategy: 'in-place', reason: { code: 'strategy-study-mitigable' }, facts: { studies: [study] } },
    })
    const { id = -1, version = -1 } = noted.body.facts.studies[0] ?? {}
    expect(await ask('DELETE', `/${ids.free}/studies/${id}`, undefined, version)).toMatchObject({ status: 404 })
    expect(await ask('DELETE', `${path}/${id}`, undefined, version)).toMatchObject({
      status: 200,
      body: { strategy: 'relocation' },
    })
  })

  test('the thresholds are figures that people change', async () => {
    const answer = await own.app.inject({
      method: 'PATCH',
      url: '/api/parameters/hazard-moves-flood',
      headers: { 'if-match': '"1"' },
      payload: { value: 0 },
    })
    expect(answer.statusCode).toBe(200)
    const half = await one('half')
    expect(half.facts.moving.ofGround).toBeCloseTo(0.25, 1)
    expect(half.reason.params).toMatchObject({ kinds: 'hazard-landslide' })
  })
})
