import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isMessage } from '@arraigo/shared/messages/messages.ts'
import type { Ranking, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { canonicalJson } from '@arraigo/shared/priorities/sealed/canonicalJson.ts'
import type {
  SealCheck,
  SealedRanking,
  SealedSummary,
  SealingKey,
} from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

const rankings = '/api/priorities/rankings'
const sealedUrl = '/api/priorities/sealed'
const spec: RankingSpec = {
  in: null,
  standardSet: 'siedu',
  method: 'weighted-sum',
  criteria: (['households', 'infrastructure:water'] as const).map((key, at) => ({
    ...{ key, weight: 2 - at, direction: 'more-first', normalisation: { kind: 'min-max' }, unknown: 'leave-out' },
  })),
  weighting: 'pairwise',
  judgements: [
    {
      ...{ id: 'abc', name: 'María', role: 'resident' },
      keys: ['households', 'infrastructure:water'],
      matrix: [
        [1, 2],
        [0.5, 1],
      ],
    },
  ],
  filters: [],
  exclusions: [],
  weightSpread: 0.5,
}

describe.each(databaseKinds)('rankings that are frozen, %s database', (kind) => {
  let own: TestApp
  let tiny: number
  beforeAll(async () => {
    own = await startTestApp(kind)
    const { db } = own.database
    await aSettlement(db, { name: 'Grande', households: 113, water: 'none' })
    await aSettlement(db, { name: 'Mediano', households: 59, water: 'formal' })
    tiny = await aSettlement(db, { name: 'Diminuto', households: 4, water: 'none' })
  }, 120_000)
  afterAll(() => own?.close())

  const ask = async <T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH',
    url: string,
    body?: object | string,
    headers: Record<string, string> = {},
  ) => {
    const type = typeof body === 'string' ? { 'content-type': 'application/json' } : {}
    const answer = await own.app.inject({
      method,
      url,
      headers: { ...type, ...headers },
      ...(body !== undefined && { payload: body }),
    })
    const read = answer.json()
    const issues = (read.issues ?? []) as Issue[]
    expect(issues.filter(({ code }) => !isMessage(code))).toEqual([])
    return { status: answer.statusCode, body: read as T, codes: issues.map(({ code }) => code), answer }
  }
  const save = async (name: string, change: Partial<RankingSpec> = {}) =>
    (await ask<Ranking>('POST', rankings, { name, spec: { ...spec, ...change } })).body
  const seal = ({ id, version }: Pick<Ranking, 'id' | 'version'>, body: object = {}, key?: string) =>
    ask<SealedSummary>('POST', `${rankings}/${id}/sealed`, body, {
      'if-match': `"${version}"`,
      ...(key !== undefined && { 'idempotency-key': key }),
    })
  const document = async (id: string) => (await own.app.inject(`${sealedUrl}/${id}`)).body
  const verify = async (file: string) => (await ask<SealCheck>('POST', '/api/priorities/verify', file)).body

  test('what is saved is signed, kept letter by letter, listed, downloaded and found valid', async () => {
    const saved = await save('Mesa de Ñuñoa')
    const sealed = await seal(saved, { note: 'Acuerdo del concejo, sesión 12' })
    expect(sealed).toMatchObject({ status: 201, body: { rankingId: saved.id, rankingVersion: 1, ranked: 3 } })
    const text = await document(sealed.body.id)
    const read = JSON.parse(text) as SealedRanking
    expect(text).toBe(canonicalJson(read))
    expect(read).toMatchObject({
      name: 'Mesa de Ñuñoa',
      note: 'Acuerdo del concejo, sesión 12',
      inputs: saved.inputs,
      result: { rows: saved.result?.rows },
    })
    expect(text).not.toContain('María')
    expect(await verify(text)).toEqual({
      isValid: true,
      isSignatureRight: true,
      isKeyKnown: true,
      isReproduced: true,
      issues: [],
    })

    expect((await ask<SealedSummary[]>('GET', `${sealedUrl}?ranking=${saved.id}`)).body).toEqual([sealed.body])
    expect((await ask<SealedSummary[]>('GET', `${sealedUrl}?ranking=99`)).body).toEqual([])
    const file = await own.app.inject(`${sealedUrl}/${sealed.body.id}?download`)
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="mesa-de-nunoa-.{6}\.json"$/)
    expect(file.body).toBe(text)
    expect((await ask<SealingKey>('GET', '/api/priorities/key')).body.publicKey).toBe(read.signature.publicKey)
    expect(await ask('GET', `${sealedUrl}/nadie`)).toMatchObject({ status: 404, codes: ['row-not-found'] })
  })

  test('the version that is known is sealed, once, and stays as it was when the ranking goes on', async () => {
    const saved = await save('Avanza')
    const put = await ask<Ranking>(
      'PUT',
      `${rankings}/${saved.id}`,
      { name: 'Avanza', spec: { ...spec, method: 'topsis' } },
      { 'if-match': '"1"' },
    )
    expect(await seal(saved)).toMatchObject({ status: 412, codes: ['version-conflict'] })
    const key = '7b1a40f2-6f0e-4b8e-9d05-0a8d7a1c7e12'
    const [one, two] = await Promise.all([seal(put.body, {}, key), seal(put.body, {}, key)])
    expect(one.body.id).toBe(two.body.id)
    const text = await document(one.body.id)
    await ask('DELETE', `${rankings}/${saved.id}`, undefined, { 'if-match': '"2"' })
    expect(await document(one.body.id)).toBe(text)
    for (const method of ['PUT', 'PATCH', 'DELETE', 'POST'] as const)
      expect(await ask(method, `${sealedUrl}/${one.body.id}`, {})).toMatchObject({ status: 404 })
  })

  test('saved and sealed at the same moment, what is sealed is one of the two, whole', async () => {
    const saved = await save('Carrera')
    const changed = { name: 'Carrera', spec: { ...spec, method: 'promethee' } }
    const [put, sealed] = await Promise.all([
      ask<Ranking>('PUT', `${rankings}/${saved.id}`, changed, { 'if-match': '"1"' }),
      seal(saved),
    ])
    expect(put.status).toBe(200)
    expect([201, 412]).toContain(sealed.status)
    const again = sealed.status === 201 ? sealed : await seal(put.body)
    const read = JSON.parse(await document(again.body.id)) as SealedRanking
    expect([read.rankingVersion, read.spec.method]).toEqual(
      sealed.status === 201 ? [1, 'weighted-sum'] : [2, 'promethee'],
    )
  })

  test('what speaks against it is said once: closed settlements and those with few households', async () => {
    const saved = await save('Con aviso')
    const { pool } = own.database
    await pool.query(`update parameter set value = 5 where code = 'published-min-households'`)
    await pool.query(`update settlement set status = 'closed', closed_reason = 'upgraded' where id = $1`, [tiny])
    const refused = await seal(saved)
    expect(refused).toMatchObject({ status: 409, codes: ['seal-settlements-gone', 'seal-few-households'] })
    expect(refused.answer.json().issues[0].params).toEqual({ count: 1, names: 'Diminuto' })
    const sealed = await seal(saved, { acknowledged: true })
    expect(sealed.status).toBe(201)
    const { result } = JSON.parse(await document(sealed.body.id)) as SealedRanking
    expect(result.ranked).toBe(3)
    await pool.query(`update parameter set value = 3 where code = 'published-min-households'`)
  })

  test('what cannot be frozen is not: without data, or with a result that its data do not give', async () => {
    expect(await seal({ id: 1, version: 1 })).toMatchObject({ status: 422, codes: ['seal-without-data'] })
    expect(await seal({ id: 999, version: 1 })).toMatchObject({ status: 404 })
    const saved = await save('Tocada')
    const { pool } = own.database
    await pool.query(`update ranking set result = jsonb_set(result, '{rows,0,rank}', '3') where id = $1`, [saved.id])
    const refused = await seal({ id: saved.id, version: 2 }, { acknowledged: true })
    expect(refused).toMatchObject({ status: 422, codes: ['seal-not-reproduced', 'sealed-row-differs'] })
  })

  test('a row that somebody changes by hand is answered as it is, and does not pass', async () => {
    const { body } = await seal(await save('Por la espalda'), { acknowledged: true })
    const { pool } = own.database
    await pool.query(`update sealed_ranking set document = replace(document, '"Grande"', '"Pequeño"') where id = $1`, [
      body.id,
    ])
    const text = await document(body.id)
    expect(text).toContain('Pequeño')
    const check = await verify(text)
    expect(check).toMatchObject({ isValid: false, isSignatureRight: false })
    expect(check.issues.map(({ code }) => code)).toContain('sealed-signature-wrong')
  })

  test('a file is checked as it is sent: what is no document is said, not refused', async () => {
    for (const [file, code] of [
      ['{"format":', 'sealed-not-json'],
      ['', 'sealed-not-json'],
      ['{"format":"x","format":"arraigo-ranking","formatVersion":1}', 'sealed-key-twice'],
    ] as const)
      expect((await verify(file)).issues.map((issue) => issue.code)).toContain(code)
    const lines = `{"format":"arraigo-ranking","formatVersion":1,"note":"${'x'.repeat(600_000)}"}`
    expect((await verify(lines)).issues.map((issue) => issue.code)).toContain('sealed-field-missing')
    const large = await own.app.inject({
      method: 'POST',
      url: '/api/priorities/verify',
      payload: ' '.repeat(20_000_001),
    })
    expect(large.statusCode).toBe(413)
  })

  test('the key is made once, for its owner alone, and is nowhere in the database', async () => {
    const path = join(own.config.dataDir, 'signing-key.pem')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const secret = readFileSync(path, 'utf8').split('\n')[1] as string
    const { rows } = await own.database.pool.query(
      `select count(*)::int as found from sealed_ranking where document like '%' || $1 || '%'`,
      [secret.slice(20)],
    )
    expect(rows).toEqual([{ found: 0 }])
  })

  test('what fails in the middle leaves nothing behind, and may be sent again', async () => {
    const saved = await save('Interrumpida')
    const { pool } = own.database
    const key = '7b1a40f2-6f0e-4b8e-9d05-0a8d7a1c7e13'
    await pool.query(`alter table sealed_ranking add constraint broken check (name <> 'Interrumpida')`)
    expect(await seal(saved, { acknowledged: true }, key)).toMatchObject({ status: 500, codes: ['unexpected'] })
    await pool.query('alter table sealed_ranking drop constraint broken')
    const list = `${sealedUrl}?ranking=${saved.id}`
    expect((await ask<SealedSummary[]>('GET', list)).body).toEqual([])
    expect(await seal(saved, { acknowledged: true }, key)).toMatchObject({ status: 201 })
    expect((await ask<SealedSummary[]>('GET', list)).body).toHaveLength(1)
  })
})
