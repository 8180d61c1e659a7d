import type { SearchAnswer } from '@arraigo/shared/search/search.schema.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aComuna, aDataset, aFacility, aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { eventually } from '../testing/serverProcess.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

describe.each(databaseKinds)('search on the %s database', (kind) => {
  let test: TestApp
  const ids: Record<string, number> = {}

  beforeAll(async () => {
    test = await startTestApp(kind)
    const { db } = test.database
    await aComuna(db, { code: '05101', west: -71.7, south: -33.2, east: -71.5, north: -33 })
    await aComuna(db, { code: '05109', west: -71.58, south: -33.1, east: -71.4, north: -32.9 })
    await aComuna(db, { code: '13120', west: -70.62, south: -33.48, east: -70.56, north: -33.43 })
    await sql`update comuna set name = case code when '05101' then 'Valparaíso' when '05109' then 'Viña del Mar' else 'Ñuñoa' end`.execute(
      db,
    )
    ids.bustos = await aSettlement(db, { name: 'Manuel Bustos', code: '510930', place: [-71.5, -33.02] })
    ids.mirador = await aSettlement(db, { name: 'El Mirador', code: '510177', comunaCode: '05101' })
    ids.unplaced = await aSettlement(db, { name: 'Sin Límite', code: '510199', place: null })
    ids.nearSchool = await aFacility(db, { place: [-71.62, -33.04], comunaCode: '05101' })
    ids.farSchool = await aFacility(db, { place: [-70.6, -33.45], comunaCode: '13120' })
    await sql`update facility set name = 'Escuela República Argentina'`.execute(db)
    const dataset_id = await aDataset(db, { collection: 'streets' })
    const line = (from: string, to: string) => sql<string>`st_geomfromtext(${`MULTILINESTRING((${from},${to}))`}, 4326)`
    const street = (name: string, path: ReturnType<typeof line>, source_id: string) => ({
      ...{ source: 'test', source_id, dataset_id, name, comuna_name: 'Viña del Mar', path },
    })
    await db
      .insertInto('street')
      .values([
        street('AVENIDA LIBERTAD', line('-71.55 -33.01', '-71.55 -33.015'), 'a'),
        street('AVENIDA LIBERTAD', line('-71.55 -33.015', '-71.55 -33.02'), 'b'),
        street('PASAJE UNO', line('-71.55 -33.01', '-71.551 -33.01'), 'c'),
        street('PASAJE UNO', line('-71.45 -33.01', '-71.451 -33.01'), 'd'),
      ])
      .execute()
    await db
      .insertInto('block')
      .values({
        ...{ source: 'test', source_id: 'm', dataset_id, code: '5101011001001', comuna_code: '05101' },
        boundary: sql<string>`st_multi(st_makeenvelope(-71.62, -33.05, -71.619, -33.049, 4326))`,
      })
      .execute()
  })
  afterAll(() => test?.close())

  const ask = async (query: string): Promise<SearchAnswer> => {
    const answer = await test.app.inject(`/api/search?${query}`)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }
  const search = async (q: string, more = ''): Promise<SearchAnswer['results']> => {
    const whole = await eventually(
      () => ask(`q=${encodeURIComponent(q)}${more}`),
      ({ reading }) => reading.length === 0,
    )
    return whole.results
  }
  const first = async (q: string, more = '') => {
    const [best] = await search(q, more)
    return best && `${best.collection}:${best.name}`
  }

  it.each([
    ['valparaiso', 'comunas:Valparaíso'],
    ['VALPARAÍSO', 'comunas:Valparaíso'],
    ['valparaizo', 'comunas:Valparaíso'],
    ['balparaiso', 'comunas:Valparaíso'],
    ['vlaparaiso', 'comunas:Valparaíso'],
    ['valpa', 'comunas:Valparaíso'],
    ['balpara', 'comunas:Valparaíso'],
    ['viña del mar', 'comunas:Viña del Mar'],
    ['vina', 'comunas:Viña del Mar'],
    ['mar viña', 'comunas:Viña del Mar'],
    ['nunoa', 'comunas:Ñuñoa'],
    ['ñuñoa', 'comunas:Ñuñoa'],
    ['bustos manuel', 'settlements:Manuel Bustos'],
    ['manuel bustso', 'settlements:Manuel Bustos'],
    ['campamento bustos', 'settlements:Manuel Bustos'],
    ['bustos viña', 'settlements:Manuel Bustos'],
    ['510930', 'settlements:Manuel Bustos'],
    ['folio 510930', 'settlements:Manuel Bustos'],
    ['5101', 'comunas:Valparaíso'],
    ['05101', 'comunas:Valparaíso'],
    ['05101011001001', 'blocks:5101011001001'],
    ['5101011001001', 'blocks:5101011001001'],
    ['av libertad', 'streets:AVENIDA LIBERTAD'],
    ["o'higgins", 'regions:O’Higgins'],
    ['ohiggins', 'regions:O’Higgins'],
    ['region metropolitana', 'regions:Metropolitana'],
  ])('finds by %j first %s', async (q, expected) => {
    expect(await first(q)).toBe(expected)
  })

  it('finds nothing where nothing is like it', async () => {
    expect(await search('xyzzyq')).toEqual([])
    expect(await search('%00_;--')).toEqual([])
    expect(await search('99999999999999')).toEqual([])
  })

  it('takes the nearer one of two that fit equally', async () => {
    const here = await search('republica argentina', '&near=-71.6,-33')
    const there = await search('republica argentina', '&near=-70.6,-33.4')
    expect(here.map((found) => found.ids[0])).toEqual([ids.nearSchool, ids.farSchool])
    expect(there.map((found) => found.ids[0])).toEqual([ids.farSchool, ids.nearSchool])
    expect(here.map(({ within }) => within)).toEqual(['Valparaíso', 'Ñuñoa'])
  })

  it('joins the lines of a street, and keeps two streets of one name apart', async () => {
    const [libertad] = await search('libertad')
    expect(libertad?.ids).toHaveLength(2)
    expect(libertad?.bounds).toEqual([-71.55, -33.02, -71.55, -33.01])
    expect((await search('pasaje uno')).map((found) => found.ids.length)).toEqual([1, 1])
  })

  it('says where, with what is marked in the name, and that a place is not known', async () => {
    const [bustos] = await search('bust')
    expect(bustos).toMatchObject({ ids: [ids.bustos], code: '510930', within: 'Viña del Mar', marks: [[7, 11]] })
    expect(bustos?.bounds?.[0]).toBeCloseTo(-71.501, 6)
    expect((await search('sin limite'))[0]?.bounds).toBeNull()
  })

  it('knows a settlement as soon as it is there, and forgets it with it', async () => {
    const { db } = test.database
    const id = await aSettlement(db, { name: 'Zapallar Alto' })
    const found = await eventually(
      () => search('zapallar alto'),
      (results) => results.length > 0,
    )
    expect(found[0]?.ids).toEqual([id])
    await db.deleteFrom('settlement').where('id', '=', id).execute()
    await eventually(
      () => search('zapallar alto'),
      (results) => results.length === 0,
    )
  })

  it.each([
    ['', 'search-empty'],
    ['q=', 'search-empty'],
    ['q=%20%20', 'search-empty'],
    [`q=${'a'.repeat(101)}`, 'search-too-long'],
    ['q=a&near=1', 'search-near-invalid'],
    ['q=a&near=1,2,3', 'search-near-invalid'],
    ['q=a&near=x,y', 'search-near-invalid'],
    ['q=a&near=-200,0', 'search-near-invalid'],
    ['q=a&near=,', 'search-near-invalid'],
    ['q=a&limit=0', 'request-invalid'],
    ['q=a&limit=51', 'request-invalid'],
    ['q=a&limit=x', 'request-invalid'],
    ['q=a&what=1', 'request-invalid'],
  ])('refuses %j with %s', async (query, code) => {
    const answer = await test.app.inject(`/api/search?${query}`)
    expect([answer.statusCode, answer.json().code]).toEqual([400, code])
  })

  it('gives at most as many as asked for', async () => {
    expect(await search('a', '&limit=1')).toHaveLength(1)
  })
})
