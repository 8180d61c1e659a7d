import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aComuna, aFacility, aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

/** The cells hold no quotes and no line breaks here. */
const rowsOf = (csv: string) => {
  const [titles = [], ...rows] = csv
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"|"$/g, '')))
  return rows.map((row) => Object.fromEntries(titles.map((title, at) => [title, row[at] ?? ''])))
}

describe.each(databaseKinds)('a comparison as a file, %s database', (kind) => {
  let own: TestApp
  let near: number
  let far: number

  beforeAll(async () => {
    own = await startTestApp(kind)
    const { db } = own.database
    await aComuna(db, { code: '05109', west: -71.7, south: -33.2, east: -71.4, north: -32.9 })
    near = await aSettlement(db, { name: '=HYPERLINK("x")', households: 100, place: [-71.55, -33.02], water: 'none' })
    far = await aSettlement(db, { name: 'Lejos', households: null, place: [-71.45, -33.1] })
    await aFacility(db, { kind: 'school', place: [-71.55, -33.021] })
  })
  afterAll(() => own?.close())

  const file = (query: string) => own.app.inject({ url: `/api/coverage/export?${query}` })

  test('has a row for each place and service, unknown is empty with its reason and never zero', async () => {
    const answer = await file(`format=csv&places=settlements:${far},${near}&lang=es`)
    expect(answer.headers['content-disposition']).toContain('comparacion-cobertura.csv')
    const rows = rowsOf(answer.body)
    // In the order in which they were chosen.
    expect([...new Set(rows.map((row) => row.Lugar))]).toEqual(['Lejos', `'=HYPERLINK(""x"")`])
    const rowOf = (place: string, service: string) =>
      rows.find((row) => row.Lugar?.includes(place) && row.Servicio === service)
    expect(rowOf('HYPERLINK', 'Educación básica')).toMatchObject({
      Personas: '297',
      'Estándar (m)': '1000',
      'Dentro del estándar (%)': '100',
      'Personas dentro': '297',
      'Personas más lejos': '0',
      'Estimado por línea recta (%)': '100',
      'Por qué sin dato': '',
    })
    // Somebody counted no households there: the surface is measured, people stay unknown.
    expect(rowOf('Lejos', 'Educación básica')).toMatchObject({
      Personas: '',
      'Dentro del estándar (%)': '0',
      'Personas más lejos': '',
    })
    const plaza = rowOf('HYPERLINK', 'Plaza')
    expect(plaza).toMatchObject({
      'Dentro del estándar (%)': '',
      'Personas más lejos': '',
      'Distancia mediana (m)': '',
    })
    expect(plaza?.['Por qué sin dato']).toMatch(/^Sin dato: no hay equipamientos de plaza/)
    expect(rowOf('HYPERLINK', 'Agua')?.['Nivel registrado']).toBe('no tiene')
    expect(rowOf('HYPERLINK', 'Electricidad')).toMatchObject({
      'Nivel registrado': '',
      'Por qué sin dato': 'Sin dato: ninguna fuente lo dice.',
    })
  })

  test('is a workbook of the same figures, with standards and sources beside', async () => {
    const answer = await file(`format=xlsx&places=settlements:${near}&lang=en`)
    const parts = unzipSync(answer.rawPayload)
    const text = (name: string) => new TextDecoder().decode(parts[name])
    const shared = [...text('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)</g)].map(([, one]) => one)
    expect(shared).toEqual(
      expect.arrayContaining(['Within the standard (%)', 'Basic education', 'INE, SIEDU, matriz de indicadores']),
    )
    expect(shared.filter((one) => one?.startsWith('Unknown: no facilities for plaza'))).toHaveLength(1)
    expect(text('xl/worksheets/sheet1.xml')).toContain('<v>297</v>')
  })

  test('calls a service that somebody added as they did, also where it says that nobody knows', async () => {
    const added = await own.app.inject({
      method: 'POST',
      url: '/api/standards',
      payload: {
        setName: 'siedu',
        name: 'Posta rural ñ',
        facilityKinds: ['park'],
        maxDistanceM: 900,
        validFromYear: 2026,
        source: 'Acta del concejo',
      },
    })
    expect(added.statusCode).toBe(201)
    const rows = rowsOf((await file(`format=csv&places=settlements:${near}&lang=en`)).body)
    const row = rows.find((one) => one.Service === 'Posta rural ñ')
    expect(row).toMatchObject({ 'Standard (m)': '900', 'Within the standard (%)': '' })
    expect(Object.values(row!)).toContain('Unknown: no facilities for Posta rural ñ are loaded in the region.')
  })

  test('says what is wrong with the question', async () => {
    const codes = async (query: string) => {
      const answer = await file(query)
      return [answer.statusCode, answer.json().code]
    }
    expect(await codes('format=csv&places=streets:1')).toEqual([422, 'coverage-no-places'])
    expect(await codes('format=csv&places=settlements:987654')).toEqual([404, 'coverage-place-unknown'])
    expect((await codes('format=pdf&places=settlements:1'))[0]).toBe(400)
  })
})
