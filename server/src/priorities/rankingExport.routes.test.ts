import { isMessage } from '@arraigo/shared/messages/messages.ts'
import type { RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { parse } from 'csv-parse/sync'
import type { FeatureCollection } from 'geojson'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { EvaluatedWorkbook } from '../testing/evaluateWorkbook.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

const spec: RankingSpec = {
  in: null,
  standardSet: 'siedu',
  method: 'weighted-sum',
  criteria: [
    {
      key: 'households',
      weight: 3,
      direction: 'more-first',
      normalisation: { kind: 'min-max' },
      unknown: 'leave-out',
    },
    {
      key: 'infrastructure:water',
      weight: 1,
      direction: 'more-first',
      normalisation: { kind: 'goal-posts', low: 0, high: 1 },
      unknown: 'leave-out',
    },
  ],
  weighting: 'points',
  judgements: [],
  filters: [],
  exclusions: [],
  weightSpread: 0.5,
}

describe.each(databaseKinds)('a ranking as a file, %s database', (kind) => {
  let own: TestApp
  beforeAll(async () => {
    own = await startTestApp(kind)
    const { db } = own.database
    await aSettlement(db, { name: 'Grande', households: 100, water: 'none' })
    await aSettlement(db, { name: '=Mediano', households: 60, water: 'formal' })
    await aSettlement(db, { name: 'Sin lugar', households: 20, water: 'none', place: null })
    await aSettlement(db, { name: 'Cerrado', households: 500, closedReason: 'relocated' })
  }, 120_000)
  afterAll(() => own?.close())

  const ask = (format: string, change: Partial<RankingSpec> = {}) =>
    own.app.inject({
      method: 'POST',
      url: '/api/priorities/export',
      payload: { name: 'Agua primero', spec: { ...spec, ...change }, format, lang: 'es' },
    })

  test('CSV: in order, closed ones are not in it', async () => {
    const answer = await ask('csv')
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="priorizacion-agua-primero-suma-.*csv"$/,
    )
    const rows: Record<string, string>[] = parse(answer.body, { columns: true, bom: true })
    expect(rows.map((row) => [row.Lugar, row.Campamento, row.Puntaje])).toEqual([
      ['1', 'Grande', '100'],
      ['2', "'=Mediano", '37.5'],
      ['3', 'Sin lugar', '25'],
    ])
  })

  test('XLSX: what is stored is what its formulas give', async () => {
    const book = new EvaluatedWorkbook((await ask('xlsx', { method: 'promethee' })).rawPayload)
    expect([4, 5, 6].map((line) => book.stored('Orden', `C${line}`))).toEqual(['Grande', '=Mediano', 'Sin lugar'])
    for (const line of [4, 5, 6])
      expect(book.computed('Orden', `F${line}`)).toBeCloseTo(Number(book.stored('Orden', `F${line}`)), 12)
  })

  test('GeoJSON: boundaries with rank, score and what each criterion adds', async () => {
    const answer = await ask('geojson')
    const { features, ...about } = answer.json<FeatureCollection & { method: string }>()
    expect(about).toMatchObject({ name: 'Agua primero', method: 'weighted-sum', ranked: 3 })
    expect(features.map(({ geometry }) => geometry?.type ?? null)).toEqual(['MultiPolygon', 'MultiPolygon', null])
    expect(features[0]!.properties).toMatchObject({ rank: 1, score: 100, value_1: 100, points_1: 75, points_2: 25 })
  })

  test('what is wrong with it is said at once', async () => {
    const [first, second] = spec.criteria
    const answer = await ask('csv', {
      standardSet: 'no-hay',
      criteria: [
        { ...first!, weight: 0 },
        { ...second!, weight: 0 },
      ],
    })
    expect(answer.statusCode).toBe(422)
    const { issues } = answer.json<{ issues: Issue[] }>()
    expect(issues.map(({ code }) => code)).toEqual(['ranking-weights-all-zero', 'coverage-set-unknown'])
    expect(issues.every(({ code }) => isMessage(code))).toBe(true)
  })
})
