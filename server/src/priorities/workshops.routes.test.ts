import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isMessage } from '@arraigo/shared/messages/messages.ts'
import type {
  AnswerReceipt,
  OpenWorkshop,
  Workshop,
  WorkshopAnswer,
  WorkshopResults,
} from '@arraigo/shared/priorities/workshop.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { workshopDoor } from './workshopDoor.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'
const workshopsUrl = '/api/priorities/rankings/1/workshops'
const secret = () => randomBytes(16).toString('base64url')
const criterion = (key: string) => ({ key, name: { es: key, en: key }, about: { es: '', en: '' }, unit: 'share' })
const aWorkshop = (values: object = {}) => ({
  question: '¿Qué debería pesar más?',
  criteria: ['infrastructure:water', 'households', 'hazard-exposure'].map(criterion),
  asksRole: true,
  allowsAnonymous: true,
  closesAt: null,
  ...values,
})
const anAnswer = (values: Partial<WorkshopAnswer> = {}): WorkshopAnswer => ({
  name: 'Ana',
  role: 'resident',
  kind: 'pairs',
  pairs: [3, 5, null],
  tokens: [],
  revision: 1,
  ...values,
})

describe.each(databaseKinds)('workshops, %s database', (kind) => {
  let own: TestApp
  beforeAll(async () => {
    own = await startTestApp(kind)
  }, 120_000)
  afterAll(() => own?.close())

  const ask = async <T>(method: Method, url: string, payload?: object, headers: Record<string, string> = {}) => {
    const answer = await own.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
    const body = answer.json()
    const issues = (body.issues ?? []) as Issue[]
    expect(issues.map(({ code }) => [code, isMessage(code)])).toEqual(issues.map(({ code }) => [code, true]))
    return { status: answer.statusCode, body: body as T, codes: issues.map(({ code }) => code) }
  }
  const begin = async (values: object = {}) => (await ask<Workshop>('POST', workshopsUrl, aWorkshop(values))).body
  const answerUrl = (token: string, participant: string) =>
    `/api/priorities/workshops/${token}/judgements/${participant}`
  const send = (token: string, participant: string, values: Partial<WorkshopAnswer> = {}) =>
    ask<AnswerReceipt>('PUT', answerUrl(token, participant), anAnswer(values))
  const results = async ({ id }: Workshop) => (await ask<WorkshopResults>('GET', `${workshopsUrl}/${id}/results`)).body
  const change = (workshop: Workshop, version: number, edit: object) =>
    ask<Workshop>('PATCH', `${workshopsUrl}/${workshop.id}`, edit, { 'if-match': `"${version}"` })

  test('half a letter in a name is refused, not kept as another one', async () => {
    const half = String.fromCharCode(0xd800)
    const refused = await ask(
      'POST',
      workshopsUrl,
      aWorkshop({ criteria: [criterion('age'), { ...criterion('density'), unit: half }] }),
    )
    expect(refused).toMatchObject({ status: 422, codes: ['text-not-storable'] })
    const { token } = await begin()
    expect(await send(token, secret(), { name: half })).toMatchObject({ status: 422, codes: ['text-not-storable'] })
  })

  test('its link shows what is asked and nothing else; its answers are for whoever leads it', async () => {
    const began = await ask<Workshop>('POST', workshopsUrl, aWorkshop(), {
      'idempotency-key': '7f6c2f0e-58b1-4f5c-9a53-2c9a6a3b1d10',
    })
    expect(began.status).toBe(201)
    expect(began.body.token).toMatch(/^[\w-]{22}$/)
    const again = await ask<Workshop>('POST', workshopsUrl, aWorkshop(), {
      'idempotency-key': '7f6c2f0e-58b1-4f5c-9a53-2c9a6a3b1d10',
    })
    expect(again.body.id).toBe(began.body.id)
    const { token } = began.body
    const shown = await ask<OpenWorkshop>('GET', `/api/priorities/workshops/${token}`)
    expect(Object.keys(shown.body).sort()).toEqual(
      ['allowsAnonymous', 'asksRole', 'closesAt', 'criteria', 'isOpen', 'question'].sort(),
    )
    expect(shown.body.isOpen).toBe(true)
    for (const url of [`/api/priorities/workshops/${token}/results`, `/api/priorities/rankings/${token}/workshops`])
      expect([404, 400]).toContain((await own.app.inject(url)).statusCode)
    const participant = secret()
    expect(await send(token, participant)).toMatchObject({ status: 200, body: { revision: 1, isSetAside: false } })
    const { participants } = await results(began.body)
    expect(participants).toMatchObject([{ name: 'Ana', role: 'resident', kind: 'pairs', pairs: [3, 5, null] }])
    // Who reads the answers, or the table, cannot answer in somebody's place.
    expect(JSON.stringify(participants)).not.toContain(participant)
    const { rows } = await own.database.pool.query('select participant_hash from workshop_answer')
    expect(JSON.stringify(rows)).not.toContain(participant)
  })

  test('what is sent again counts once; what was sent earlier and arrives later changes nothing', async () => {
    const workshop = await begin()
    const participant = secret()
    const same = { pairs: [1, 2, 3], revision: 4 }
    const twice = await Promise.all([send(workshop.token, participant, same), send(workshop.token, participant, same)])
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect(await send(workshop.token, participant, { pairs: [9, 9, 9], revision: 3 })).toMatchObject({
      status: 200,
      body: { revision: 4 },
    })
    expect((await results(workshop)).participants.map(({ pairs }) => pairs)).toEqual([[1, 2, 3]])
    const tokens = { kind: 'tokens' as const, pairs: [], tokens: [6, 4, 0], revision: 5, name: null }
    await send(workshop.token, participant, tokens)
    expect((await results(workshop)).participants).toMatchObject([{ kind: 'tokens', tokens: [6, 4, 0], name: null }])
  })

  test('thirty phones at once are all kept, and a workshop that closes meanwhile keeps what it said it kept', async () => {
    const workshop = await begin()
    const phones = Array.from({ length: 30 }, secret)
    const sent = await Promise.all(phones.map((phone, at) => send(workshop.token, phone, { name: `P${at}` })))
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(30)
    expect((await results(workshop)).workshop.answers).toBe(30)
    const [closed, ...late] = await Promise.all([
      change(workshop, 1, { isClosed: true }),
      ...phones.map((phone) => send(workshop.token, phone, { pairs: [9, 9, 9], revision: 2 })),
    ])
    expect(closed).toMatchObject({ status: 200, body: { isOpen: false, version: 2 } })
    expect(late.every(({ status }) => status === 200 || status === 409)).toBe(true)
    const kept = (await results(workshop)).participants.filter(({ pairs }) => pairs[0] === 9)
    expect(kept).toHaveLength(late.filter(({ status }) => status === 200).length)
    expect(await send(workshop.token, secret())).toMatchObject({ status: 409, codes: ['workshop-closed'] })
    // The answer to what is kept got lost: sent again it is not refused.
    expect(await send(workshop.token, phones[0] as string, { revision: 1 })).toMatchObject({ status: 200 })
    expect(await change(workshop, 1, { isClosed: false })).toMatchObject({ status: 412 })
    expect(await change(workshop, 2, { isClosed: false })).toMatchObject({ status: 200, body: { isOpen: true } })
    expect(await send(workshop.token, secret())).toMatchObject({ status: 200 })
  }, 30_000)

  test('an end that has come closes it; opened again it is open until it is closed', async () => {
    const past = await ask('POST', workshopsUrl, aWorkshop({ closesAt: '2020-01-01T10:00:00Z' }))
    expect(past).toMatchObject({ status: 422, codes: ['workshop-end-passed'] })
    const workshop = await begin({ closesAt: '2999-01-01T10:00:00Z' })
    expect(workshop).toMatchObject({ isOpen: true, closesAt: '2999-01-01T10:00:00.000Z' })
    await own.database.pool.query(`update workshop set closes_at = now() - interval '1 minute' where id = $1`, [
      workshop.id,
    ])
    expect(await send(workshop.token, secret())).toMatchObject({ status: 409 })
    const opened = await change(workshop, 2, { isClosed: false })
    expect(opened.body).toMatchObject({ isOpen: true, closesAt: null })
  })

  test('an abusive answer is set aside, kept and marked, and stays so when the phone sends again', async () => {
    const workshop = await begin()
    const participant = secret()
    await send(workshop.token, participant, { name: 'Insulto' })
    const [entry] = (await results(workshop)).participants
    const url = `${workshopsUrl}/${workshop.id}/participants`
    const aside = await ask<WorkshopResults>('PATCH', `${url}/${entry?.id}`, { isSetAside: true, note: 'Broma' })
    expect(aside.body.participants).toMatchObject([{ name: 'Insulto', isSetAside: true, setAsideNote: 'Broma' }])
    expect(aside.body.workshop.answers).toBe(0)
    expect((await send(workshop.token, participant, { revision: 2 })).body).toEqual({ revision: 2, isSetAside: true })
    expect(await ask('PATCH', `${url}/999999`, { isSetAside: true })).toMatchObject({ status: 404 })
    const other = await begin()
    const elsewhere = `${workshopsUrl}/${other.id}/participants/${entry?.id}`
    expect(await ask('PATCH', elsewhere, { isSetAside: false })).toMatchObject({ status: 404 })
  })

  test('what does not fit is refused, everything at once, and nothing of it is kept', async () => {
    const twice = ['households', 'households'].map(criterion)
    const refused = await ask('POST', workshopsUrl, aWorkshop({ question: '  ', criteria: twice }))
    expect(refused).toMatchObject({ status: 422, codes: ['text-blank', 'workshop-criterion-twice'] })
    expect(await ask('POST', workshopsUrl, aWorkshop({ criteria: twice.slice(1) }))).toMatchObject({ status: 400 })
    expect(await ask('POST', '/api/priorities/rankings/99/workshops', aWorkshop())).toMatchObject({ status: 404 })
    const workshop = await begin({ allowsAnonymous: false })
    const wrong = await send(workshop.token, secret(), { name: null, role: null, pairs: [1] })
    expect(wrong.codes).toEqual(['workshop-name-missing', 'workshop-role-missing', 'workshop-pairs-count'])
    for (const tokens of [
      [5, 4, 0],
      [10, 1, 0],
      [10, 0],
    ])
      expect((await send(workshop.token, secret(), { kind: 'tokens', tokens })).status).toBe(422)
    for (const bad of [{ pairs: [0, 1, 1] }, { pairs: [-3, 1, 1] }, { pairs: ['3', 1, 1] }, { name: 'a'.repeat(61) }])
      expect((await send(workshop.token, secret(), bad as object)).status).toBe(400)
    expect((await send(workshop.token, 'corto')).status).toBe(400)
    expect(await send(secret(), secret())).toMatchObject({ status: 404, codes: ['workshop-unknown'] })
    const long = await ask('PUT', answerUrl(workshop.token, secret()), { ...anAnswer(), name: 'a'.repeat(40_000) })
    expect(long.status).toBe(413)
    expect((await results(workshop)).participants).toEqual([])
  })

  test('two hundred people are the most', async () => {
    const workshop = await begin()
    await own.database.pool.query(
      `insert into workshop_answer (workshop_id, participant_hash, kind, pairs, tokens, revision)
       select $1, 'h' || n, 'tokens', '{}', '{4,3,3}', 1 from generate_series(1, 199) n`,
      [workshop.id],
    )
    const both = await Promise.all([send(workshop.token, secret()), send(workshop.token, secret())])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.flatMap(({ codes }) => codes)).toEqual(['workshop-full'])
  })

  test('the door of phones answers by any name and leads nowhere else', async () => {
    const { token } = await begin()
    const door = workshopDoor((incoming, response) => own.app.routing(incoming, response))
    door.listen(0, '127.0.0.1')
    await once(door, 'listening')
    const byDoor = async (path: string, method = 'GET', headers: Record<string, string> = {}) => {
      const { port } = door.address() as AddressInfo
      const sent = request({ port, path, method, headers: { host: '192.168.1.7:3100', ...headers } })
      sent.end()
      const [response] = await once(sent, 'response')
      response.resume()
      return response.statusCode as number
    }
    expect(await byDoor(`/api/priorities/workshops/${token}`)).toBe(200)
    expect(await byDoor(workshopsUrl)).toBe(404)
    // A page of another site cannot answer in a visitor's name.
    expect(await byDoor(answerUrl(token, secret()), 'PUT', { origin: 'http://other.example' })).toBe(403)
    door.close()
    // The other door stays shut to names that are not this machine's.
    const headers = { host: '192.168.1.7' }
    const url = `/api/priorities/workshops/${token}`
    expect((await own.app.inject({ url, headers })).statusCode).toBe(403)
    expect((await own.app.inject('/api/priorities/workshop-addresses')).json()).toEqual({ addresses: [] })
  })
})
