import type { CriterionLibrary, RankingInputs } from '@arraigo/shared/priorities/ranking.schema.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aComuna, aDataset, aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

/** Far from the demonstration's comunas, in the sea: nothing of theirs is near. */
const [west, south] = [-74, -33.1]

describe.each(databaseKinds)('data of a ranking over HTTP, %s database', (kind) => {
  let own: TestApp
  const ids: Record<string, number> = {}
  let hazards = 0

  beforeAll(async () => {
    own = await startTestApp(kind, {}, 'demonstration')
    const { db } = own.database
    const datasetId = await aDataset(db, { source: 'registro' })
    hazards = await aDataset(db, { source: 'amenazas', collection: 'hazards' })
    await aComuna(db, { code: '05991', west, south, east: west + 0.1, north: south + 0.1 })
    await aComuna(db, { code: '05992', west: west + 0.1, south, east: west + 0.2, north: south + 0.1 })
    const at = (name: string, comunaCode: string, x: number, more = {}) =>
      aSettlement(db, { name, comunaCode, place: [west + x, south + 0.05], datasetId, ...more })
    ids.half = await at('Mitad', '05991', 0.02, { households: 30 })
    ids.near = await at('Cerca', '05991', 0.05, { households: null })
    ids.free = await at('Libre', '05991', 0.08, { households: 12 })
    ids.other = await at('Otra comuna', '05992', 0.15, {})
    ids.closed = await at('Cerrado', '05991', 0.09, { closedReason: 'relocated' })
    ids.repeated = await at('Repetido', '05991', 0.02, { repeatsId: ids.half })
    await db
      .updateTable('settlement')
      .set({ attributes: sql`'{"PUNTAJE": "1.234,5", "CUT": "05991"}'`, origin_year: 2014, household_year: 2024 })
      .where('id', '=', ids.half)
      .execute()
    await db
      .updateTable('settlement')
      .set({ attributes: sql`'{"PUNTAJE": "no se sabe"}'`, tenure: 'serviu', strategy: 'relocation', water: 'shared' })
      .where('id', '=', ids.near)
      .execute()
    await db
      .updateTable('settlement')
      .set({ attributes: sql`'{"PUNTAJE": 12}'`, tenure: 'private' })
      .where('id', '=', ids.free)
      .execute()
    await aHazard('flood', sql`st_makeenvelope(${west + 0.019}, ${south}, ${west + 0.02}, ${south + 0.1}, 4326)`)
    // The same ground twice is exposed once.
    await aHazard('landslide', sql`st_makeenvelope(${west + 0.0195}, ${south}, ${west + 0.02}, ${south + 0.1}, 4326)`)
    await aHazard('ravine', sql`st_setsrid(st_makepoint(${west + 0.05}, ${south + 0.05}), 4326)`)
    await aRate('05991', 12.5)
  }, 180_000)
  afterAll(() => own?.close())

  const aHazard = (hazard: string, extent: ReturnType<typeof sql>) =>
    sql`insert into hazard (source, source_id, dataset_id, kind, extent)
        values ('test', ${crypto.randomUUID()}, ${hazards}, ${hazard}, ${extent})`.execute(own.database.db)
  const aRate = async (comunaCode: string, value: number) =>
    own.database.db
      .insertInto('indicator')
      .values({
        source: 'test',
        source_id: crypto.randomUUID(),
        dataset_id: await aDataset(own.database.db, { collection: 'indicators' }),
        comuna_code: comunaCode,
        code: 'pobreza_ingresos',
        name: 'Tasa de pobreza por ingresos',
        year: 2099,
        value,
        unit: '%',
        low: 10,
        high: 15,
      })
      .execute()

  const get = async (path: string) => {
    for (;;) {
      const answer = await own.app.inject(`/api/priorities/${path}`)
      // It says how far it is, and goes on meanwhile: that it is asked again is the wait.
      if (answer.statusCode !== 202) return { status: answer.statusCode, body: answer.json() }
      expect(answer.json()).toMatchObject({ progress: expect.any(Number), findings: expect.any(Array) })
    }
  }
  const inputs = async (criteria: string[], place = '05991'): Promise<RankingInputs> => {
    const keys = criteria.map(encodeURIComponent).join(',')
    const { status, body } = await get(`inputs?in=${place}&criteria=${encodeURIComponent(keys)}`)
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }
  const values = async (key: string, place?: string) => {
    const { settlements, columns } = await inputs([key], place)
    const column = columns[0]!
    return Object.fromEntries(settlements.names.map((name, row) => [name, column.values[row]]))
  }

  test('open settlements in the order of their ids; closed and repeated ones are counted, not listed', async () => {
    const { settlements, left, columns, basis } = await inputs(['households', 'age'])
    expect(settlements.ids).toEqual([ids.half, ids.near, ids.free])
    expect(settlements.names).toEqual(['Mitad', 'Cerca', 'Libre'])
    expect(left).toEqual({ closed: 1, repeated: 1 })
    expect(columns.map(({ key, values: own }) => [key, own])).toEqual([
      ['households', [30, null, 12]],
      ['age', [10, null, null]],
    ])
    expect(columns[0]!.notes).toEqual([{ row: 1, said: { code: 'value-households-unknown' } }])
    expect(columns[0]!.sources).toEqual([
      { name: 'Datos registro', year: 2024, datasetId: expect.any(Number), confidence: null },
      { name: 'Datos registro', year: null, datasetId: expect.any(Number), confidence: null },
    ])
    expect(settlements.longitudes[0]).toBeCloseTo(west + 0.02, 6)
    expect(basis.versions).toEqual({ settlements: expect.any(Number), priorities: expect.any(Number) })
  })

  test('every column has an entry for every settlement, whatever is asked and in whatever order', async () => {
    const library = (await get('criteria?in=05')).body as CriterionLibrary
    const keys = library.criteria.map(({ key }) => key)
    const there = await inputs(keys, '05')
    const back = await inputs(keys.toReversed(), '05')
    expect(there.columns.map(({ key }) => key)).toEqual(keys)
    expect(there.settlements.ids).toEqual(there.settlements.ids.toSorted((a, b) => a - b))
    for (const column of there.columns) {
      expect(column.values).toHaveLength(there.settlements.ids.length)
      for (const bounds of [column.low, column.high, column.rowSources])
        expect(bounds?.length ?? there.settlements.ids.length).toBe(there.settlements.ids.length)
      const noted = new Set(column.notes.map(({ row }) => row))
      for (const [row, value] of column.values.entries()) {
        // What is unknown says why.
        if (value === null) expect(noted, column.key).toContain(row)
        else {
          expect(column.low?.[row] ?? value, column.key).toBeLessThanOrEqual(value)
          expect(column.high?.[row] ?? value, column.key).toBeGreaterThanOrEqual(value)
        }
      }
    }
    expect(back.columns.toReversed()).toEqual(there.columns)
  })

  test('half of the ground within overlapping areas is half; near a point counts; a comuna without any is unknown', async () => {
    const exposure = await values('hazard-exposure')
    expect(exposure.Mitad).toBeCloseTo(0.5, 4)
    // A circle of 100 m in a rectangle of 0.002 by 0.002 degrees, about 186.9 m by 221.8 m: it is cut on two sides.
    expect(exposure.Cerca).toBeGreaterThan(0.7)
    expect(exposure.Cerca).toBeLessThan(0.76)
    expect(exposure.Libre).toBe(0)
    expect(await values('hazard-exposure', '05992')).toEqual({ 'Otra comuna': null })
    const { findings } = await inputs(['hazard-exposure'], '05992')
    expect(findings).toEqual([{ code: 'ranking-no-hazards', params: { count: 1 } }])
  })

  test('a figure of the method that changes changes what rests on it at the next question', async () => {
    const [parameter] = (await own.app.inject('/api/parameters?of=priorities'))
      .json()
      .filter((one: { code: string }) => one.code === 'hazard-point-distance-m')
    const change = (version: number, value: number) =>
      own.app.inject({
        method: 'PATCH',
        url: '/api/parameters/hazard-point-distance-m',
        headers: { 'if-match': `"${version}"` },
        payload: { value },
      })
    expect((await change(parameter.version, 20)).statusCode).toBe(200)
    const { Cerca: share } = await values('hazard-exposure')
    // π × 20² ÷ (186.9 × 221.8): a circle drawn as a polygon is a little less.
    expect(share).toBeGreaterThan(0.0285)
    expect(share).toBeLessThan(0.0304)
    await change(parameter.version + 1, 100)
  })

  test('poverty is the comuna’s, with its bounds; without a figure it is unknown and says of which comuna', async () => {
    const { columns } = await inputs(['comuna-poverty'])
    expect(columns[0]).toMatchObject({ values: [0.125, 0.125, 0.125], low: [0.1, 0.1, 0.1], high: [0.15, 0.15, 0.15] })
    const other = await inputs(['comuna-poverty'], '05992')
    expect(other.columns[0]!.values).toEqual([null])
    expect(other.columns[0]!.notes[0]!.said.code).toBe('value-no-indicator')
  })

  test('attributes as people write them; one that is no more is unknown, not an error', async () => {
    const { columns, findings } = await inputs(['attribute:PUNTAJE', 'attribute:a, b'])
    expect(columns.map((column) => column.values)).toEqual([
      [1234.5, null, 12],
      [null, null, null],
    ])
    expect(findings).toEqual([
      { code: 'ranking-texts-not-numbers', params: { name: 'PUNTAJE', count: 1, examples: '«no se sabe»' } },
      { code: 'ranking-attribute-gone', params: { name: 'a, b' } },
    ])
  })

  test('tenure, cost and infrastructure as the record says, with the figures they are made with', async () => {
    const { columns, basis } = await inputs(['tenure-readiness', 'cost-per-family', 'infrastructure:water'])
    expect(columns.map((column) => column.values)).toEqual([
      [null, 1, 0.3],
      [875, 1250, 875],
      [null, 0.5, null],
    ])
    expect(basis.parameters.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['tenure-readiness-serviu', 'unit-cost-relocation', 'unit-cost-urbanisation-low']),
    )
    expect(basis.parameters.every(({ source, version }) => source !== '' && version > 0)).toBe(true)
  })

  test('coverage is that of the coverage engine; a comuna without anything around it is unknown', async () => {
    const { settlements, columns } = await inputs(['service:basic-education', 'deficit-index', 'need-around'], '05')
    const { body } = await get('../coverage?collection=settlements&region=05')
    const measured = new Map(
      body.places.map((place: { id: number; services: { service: string; share: number | null }[] }) => [
        place.id,
        place.services.find(({ service }) => service === 'basic-education')?.share,
      ]),
    )
    const known = settlements.ids.filter((id) => measured.get(id) !== null)
    expect(known.length).toBeGreaterThan(0)
    for (const id of known)
      expect(columns[0]!.values[settlements.ids.indexOf(id)]).toBeCloseTo(1 - (measured.get(id) as number), 5)
    expect(columns[2]!.values[settlements.ids.indexOf(ids.half!)]).toBeNull()
    expect(columns[2]!.values.some((value) => value !== null && value > 0)).toBe(true)
  })

  test('the library counts what is known in the place, and knows the own attributes', async () => {
    const library = (await get('criteria?in=05991')).body as CriterionLibrary
    const find = (key: string) => library.criteria.find((one) => one.key === key)
    expect(find('households')).toMatchObject({ known: 2, total: 3, min: 12, max: 30, group: 'need' })
    expect(find('attribute:PUNTAJE')).toMatchObject({ known: 2, total: 3, min: 12, max: 1234.5, group: 'own' })
    expect(find('attribute:CUT')).toBeUndefined()
    expect(find('age')).toMatchObject({ known: 1, initial: { key: 'age', weight: 10, unknown: 'median' } })
    const groups = library.criteria.map(({ group }) => group)
    expect([...new Set(groups)]).toEqual(['need', 'services', 'infrastructure', 'risk', 'feasibility', 'own'])
    expect(groups).toEqual([...groups].sort((a, b) => groups.indexOf(a) - groups.indexOf(b)))
  })

  test('all that is wrong with a question at once', async () => {
    const keys = ['service:nada', 'hogares', 'households', 'households'].map(encodeURIComponent).join(',')
    const { status, body } = await get(`inputs?in=99&criteria=${encodeURIComponent(keys)}`)
    expect(status).toBe(422)
    expect(body.issues.map((issue: { code: string; path: string }) => [issue.code, issue.path])).toEqual([
      ['ranking-place-unknown', 'in'],
      ['ranking-service-gone', 'criteria.0'],
      ['ranking-criterion-malformed', 'criteria.1'],
      ['ranking-criterion-twice', 'criteria.3'],
    ])
    expect((await get('criteria?set=nadie')).body.issues).toMatchObject([{ code: 'coverage-set-unknown' }])
    expect((await get('criteria?in=valparaiso')).status).toBe(400)
  })

  test('a settlement that is closed meanwhile disappears, and is counted', async () => {
    const before = await inputs(['households'])
    const close = (status: 'closed' | 'identified') =>
      own.database.db.updateTable('settlement').set({ status }).where('id', '=', ids.free!).execute()
    await close('closed')
    const after = await inputs(['households'])
    expect(after.settlements.ids).toEqual([ids.half, ids.near])
    expect(after.left.closed).toBe(before.left.closed + 1)
    expect(after.basis.versions.settlements).toBeGreaterThan(before.basis.versions.settlements!)
    await close('identified')
  })
})
