import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aComuna, aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

describe.each(databaseKinds)('demand as a file, %s database', (kind) => {
  let own: TestApp

  beforeAll(async () => {
    own = await startTestApp(kind)
    const { db } = own.database
    await aComuna(db, { code: '05109', west: -71.7, south: -33.2, east: -71.4, north: -32.9 })
    await aComuna(db, { code: '05101', west: -71.8, south: -33.2, east: -71.7, north: -32.9 })
    await aSettlement(db, { name: 'Uno', households: 100, place: [-71.55, -33.02] })
    await aSettlement(db, { name: 'Dos', households: null, place: [-71.45, -33.1] })
  })
  afterAll(() => own?.close())

  const file = (query: string) => own.app.inject({ url: `/api/demand/export?${query}` })

  test('is public unless the internal figures are asked for, and its name says so', async () => {
    const answer = await file('of=comunas&in=05&format=csv&lang=es')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toMatch(
      /filename="demanda-region-valparaiso-comunas-publico-\d{4}-\d\d-\d\d\.csv"/,
    )
    const internal = await file('of=comunas&in=05&format=csv&lang=en&audience=internal&measure=people')
    expect(internal.headers['content-disposition']).toContain(
      'demand-inhabitants-region-valparaiso-comunas-internal-use-',
    )
    expect(internal.body).toContain(',internal,')
  })

  test('is a workbook with figures, ranges, gaps, rule and sources', async () => {
    const answer = await file('of=comunas&in=05&format=xlsx&lang=es&audience=internal')
    const parts = unzipSync(answer.rawPayload)
    const text = (name: string) => new TextDecoder().decode(parts[name])
    expect([...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Cifras',
      'Rangos',
      'Sin dato y resguardado',
      'Regla y parámetros',
      'Fuentes',
    ])
    // The comuna with the settlement comes first.
    expect(text('xl/worksheets/sheet1.xml')).toMatch(/<c r="C5"[^>]*><v>100<\/v>/)
    expect(text('xl/sharedStrings.xml')).toContain('published-min-people')
  })

  test('is GeoJSON with boundaries, and with the reason of every null', async () => {
    const answer = (await file('of=comunas&in=05&format=geojson&audience=internal')).json()
    const [first, second] = answer.features
    expect(first).toMatchObject({
      geometry: { type: 'MultiPolygon' },
      properties: {
        code: '05109',
        families: 100,
        settlements: 2,
        settlements_unknown: 1,
        people: null,
        people_how: 'unknown',
      },
    })
    expect(second.properties.code).toBe('05101')
    expect(answer).toMatchObject({ audience: 'internal', rule: { version: 1 } })
    const regions = (await file('of=regions&in=05&format=geojson')).json()
    expect(regions.features).toHaveLength(1)
    expect(regions.features[0].geometry.type).toBe('MultiPolygon')
  })

  test('says what is wrong with the question', async () => {
    expect((await file('of=streets&format=csv')).statusCode).toBe(400)
    expect((await file('of=comunas&in=5&format=csv')).statusCode).toBe(400)
    expect((await file('of=comunas&format=pdf')).statusCode).toBe(400)
  })
})
