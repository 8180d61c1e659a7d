import { isMessage } from '@arraigo/shared/messages/messages.ts'
import type { Ranking, RankingSpec, RankingSummary } from '@arraigo/shared/priorities/ranking.schema.ts'
import { rankingResult } from '@arraigo/shared/priorities/rankSettlements.ts'
import { canonicalJson } from '@arraigo/shared/priorities/sealed/canonicalJson.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

const url = '/api/priorities/rankings'
const criterion = (key: string, weight: number, high: number): RankingSpec['criteria'][number] => ({
  key,
  weight,
  direction: 'more-first',
  normalisation: { kind: 'goal-posts', low: 0, high },
  unknown: 'leave-out',
})
const spec: RankingSpec = {
  in: null,
  standardSet: 'siedu',
  method: 'weighted-sum',
  criteria: [criterion('households', 7, 160), criterion('infrastructure:water', 3, 1)],
  weighting: 'points',
  judgements: [],
  filters: [],
  exclusions: [],
  weightSpread: 0.5,
}

describe.each(databaseKinds)('rankings that are kept, %s database', (kind) => {
  let own: TestApp
  const ids: Record<string, number> = {}
  beforeAll(async () => {
    own = await startTestApp(kind)
    const { db } = own.database
    ids.large = await aSettlement(db, { name: 'Grande', households: 113, water: 'none' })
    ids.small = await aSettlement(db, { name: 'Pequeño', households: 17, water: 'formal' })
    ids.unknown = await aSettlement(db, { name: 'Sin nada', households: null })
    ids.middle = await aSettlement(db, { name: 'Mediano', households: 59, water: 'none' })
  }, 120_000)
  afterAll(() => own?.close())

  interface Sent {
    version?: number | null
    key?: string
    body?: object
  }
  const ask = async <T = Ranking>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, sent: Sent = {}) => {
    const headers: Record<string, string> = {}
    if (sent.version != null) headers['if-match'] = `"${sent.version}"`
    if (sent.key !== undefined) headers['idempotency-key'] = sent.key
    const answer = await own.app.inject({ method, url: path, headers, ...(sent.body && { payload: sent.body }) })
    const body = answer.json()
    const issues = (body.issues ?? []) as Issue[]
    expect(issues.filter(({ code }) => !isMessage(code))).toEqual([])
    return { status: answer.statusCode, body: body as T, codes: issues.map(({ code }) => code) }
  }
  const draft = (name: string, change: Partial<RankingSpec> = {}) => ({ name, spec: { ...spec, ...change } })
  const save = async (name: string, change: Partial<RankingSpec> = {}) => {
    const { status, body } = await ask('POST', url, { body: draft(name, change) })
    expect(status).toBe(201)
    return body
  }
  const listed = async () => (await ask<RankingSummary[]>('GET', url)).body

  test('the initial one is there, says that it is to be agreed on, and holds for any place', async () => {
    const { body } = await ask('GET', `${url}/1`)
    expect(body).toMatchObject({ isInitial: true, version: 1, spec: { in: null }, inputs: null, result: null })
    expect(body.note).toContain('por acordar')
    expect((await listed())[0]).toMatchObject({ id: 1, isInitial: true, ranked: null, first: [], sealedCount: 0 })
  })

  test('is saved with its data and its order, and listed with who comes first', async () => {
    const saved = await save('Primera')
    expect(saved).toMatchObject({ version: 1, isInitial: false, result: { ranked: 3 } })
    const names = saved.inputs?.settlements.names
    const places = saved.result?.rows.map(({ rank, score }, at) => [names?.[at], rank, score])
    expect(places).toEqual([
      // 0,7 × 113/160 + 0,3 × 1; 0,7 × 17/160; nothing known; 0,7 × 59/160 + 0,3.
      ['Grande', 1, expect.closeTo(79.4375, 9)],
      ['Pequeño', 3, expect.closeTo(7.4375, 9)],
      ['Sin nada', null, null],
      ['Mediano', 2, expect.closeTo(55.8125, 9)],
    ])
    expect((await listed()).find(({ id }) => id === saved.id)).toMatchObject({
      ranked: 3,
      first: ['Grande', 'Mediano', 'Pequeño'],
      criteria: [{ es: 'Hogares' }, { en: expect.stringContaining('water') }],
    })
  })

  test('half a letter is refused with its place, and not an error of the database', async () => {
    const reason = `Se traslada ${String.fromCharCode(0xdc00)}`
    const refused = await ask('POST', url, { body: draft('Con\0', { exclusions: [{ settlementId: 1, reason }] }) })
    expect([refused.status, refused.codes]).toEqual([422, ['text-not-storable', 'text-not-storable']])
  })

  test('what was saved is computed again to the last digit from what is stored', async () => {
    const odd: RankingSpec['criteria'] = [
      {
        ...criterion('households', 1 / 3, 160),
        normalisation: {
          kind: 'curve',
          points: [
            [0.1, 1e-7],
            [0.1 + 0.2, 1 / 3],
            [1e21, 1],
          ],
        },
      },
      {
        ...criterion('infrastructure:water', 5e-324, 0.30000000000000004),
        thresholds: { indifference: 0.1, preference: 2 / 3 },
      },
    ]
    for (const method of ['weighted-sum', 'topsis', 'promethee'] as const) {
      const sent = { criteria: odd, method, weightSpread: 0.1 + 0.2 }
      const { id } = await save(`Dígitos ${method}`, sent)
      const { body } = await ask('GET', `${url}/${id}`)
      expect(body.spec).toEqual({ ...spec, ...sent })
      if (body.inputs === null) throw new Error('saved without data')
      expect(canonicalJson(rankingResult(body.inputs, body.spec))).toBe(canonicalJson(body.result))
    }
  })

  test('every double that there is comes back from the database as it went in', async () => {
    const bits = new DataView(new ArrayBuffer(8))
    let seed = 20_260_131
    const values = Array.from({ length: 4000 }, () => {
      for (const at of [0, 4]) {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
        bits.setUint32(at, seed)
      }
      return bits.getFloat64(0)
    }).filter(Number.isFinite)
    values.push(
      Number.MIN_VALUE,
      Number.MAX_VALUE,
      Number.EPSILON,
      2 ** 53 - 1,
      0.1 + 0.2,
      1e21,
      1e-7,
      123456789012345680000,
    )
    const { id } = await save('Todos los números')
    const { inputs } = (await ask('GET', `${url}/${id}`)).body
    const text = JSON.stringify({ ...inputs, columns: [{ values }] })
    await own.database.pool.query('update ranking set inputs = $2 where id = $1', [id, text])
    const { rows } = await own.database.pool.query('select inputs from ranking where id = $1', [id])
    expect(rows[0].inputs.columns[0].values).toEqual(values)
  })

  test('is changed from the version that is known; what it was stays and comes back', async () => {
    const { id } = await save('Cambiante')
    const path = `${url}/${id}`
    expect(await ask('PUT', path, { body: draft('Cambiante') })).toMatchObject({ status: 428 })
    const changed = await ask('PUT', path, {
      version: 1,
      body: { ...draft('Cambiante', { method: 'topsis' }), changeNote: 'Acta 4' },
    })
    expect(changed).toMatchObject({
      status: 200,
      body: { version: 2, spec: { method: 'topsis' }, changeNote: 'Acta 4' },
    })
    expect(await ask('PUT', path, { version: 1, body: draft('Otro nombre') })).toMatchObject({
      status: 412,
      codes: ['version-conflict'],
      body: { conflicts: [{ yourVersion: 1, current: { version: 2, name: 'Cambiante' } }] },
    })
    const { body: history } = await ask<Ranking[]>('GET', `${path}/history`)
    expect(history.map(({ version, spec: { method }, inputs }) => [version, method, inputs])).toEqual([
      [1, 'weighted-sum', null],
    ])
    const { body: first } = await ask('GET', `${path}/history/1`)
    expect(first).toMatchObject({ version: 1, result: { ranked: 3 } })
    const back = await ask('POST', `${path}/restore`, { version: 2, body: { version: 1 } })
    expect(back).toMatchObject({ status: 200, body: { version: 3, spec: { method: 'weighted-sum' } } })
    expect(back.body.result).toEqual(first.result)
    expect(await ask('POST', `${path}/restore`, { version: 3, body: { version: 9 } })).toMatchObject({ status: 404 })
  })

  test('of two changes at once one is made; sent twice with one key it is made once', async () => {
    const { id } = await save('A la vez')
    const both = await Promise.all(
      ['Una', 'Otra'].map((name) => ask('PUT', `${url}/${id}`, { version: 1, body: draft(name) })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
    const key = '7b1a40f2-6f0e-4b8e-9d05-0a8d7a1c7e11'
    const twice = await Promise.all([0, 1].map(() => ask('POST', url, { key, body: draft('Una sola vez') })))
    expect(new Set(twice.map(({ body }) => body.id)).size).toBe(1)
    expect((await listed()).filter(({ name }) => name === 'Una sola vez')).toHaveLength(1)
  })

  test('removed it is out of the list until it is brought back; its name is free meanwhile', async () => {
    const { id } = await save('De paso')
    const path = `${url}/${id}`
    const removed = await ask('DELETE', path, { version: 1 })
    expect(removed).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await ask('GET', path)).toMatchObject({ status: 404, codes: ['row-not-found'] })
    expect((await listed()).some((one) => one.id === id)).toBe(false)
    const other = await save('de PASO')
    expect(await ask('POST', `${path}/restore`, { version: 2 })).toMatchObject({ codes: ['ranking-name-taken'] })
    await ask('DELETE', `${url}/${other.id}`, { version: 1 })
    expect(await ask('POST', `${path}/restore`, { version: 2 })).toMatchObject({ status: 200, body: { version: 3 } })
  })

  test('the initial one is changed for every place, and never removed', async () => {
    const changed = await ask('PUT', `${url}/1`, { version: 1, body: draft('Priorización inicial', { in: '05' }) })
    expect(changed).toMatchObject({
      status: 200,
      body: { isInitial: true, version: 2, spec: { in: null }, inputs: { in: null } },
    })
    expect(await ask('DELETE', `${url}/1`, { version: 2 })).toMatchObject({
      status: 422,
      codes: ['ranking-initial-kept'],
    })
  })

  test('what cannot be is refused, everything at once, and nothing is stored', async () => {
    const before = await listed()
    const noWeight = spec.criteria.map((one) => ({ ...one, weight: 0 }))
    const wrong = await ask('POST', url, { body: draft('  ', { criteria: noWeight, in: '99' }) })
    expect(wrong.status).toBe(422)
    expect(wrong.codes.sort()).toEqual(['ranking-place-unknown', 'ranking-weights-all-zero', 'text-blank'])
    expect(await ask('POST', url, { body: draft('Priorización INICIAL', { criteria: noWeight }) })).toMatchObject({
      codes: expect.arrayContaining(['ranking-name-taken', 'ranking-weights-all-zero']),
    })
    expect(await ask('POST', url, { body: draft('Con texto', { weightSpread: 'mucho' as never }) })).toMatchObject({
      status: 400,
    })
    const infinite = `{"name":"Infinita","spec":${JSON.stringify(spec).replace('"weight":7', '"weight":1e999')}}`
    const answer = await own.app.inject({
      ...{ method: 'POST', url, payload: infinite, headers: { 'content-type': 'application/json' } },
    })
    expect(answer.statusCode).toBe(400)
    expect(await listed()).toEqual(before)
  })
})
