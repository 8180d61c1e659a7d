import { randomUUID } from 'node:crypto'
import type { DatedStandard, EarlierStandard } from '@arraigo/shared/coverage/standards.schema.ts'
import { isMessage } from '@arraigo/shared/messages/messages.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchChanges } from '../platform/changes.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

describe.each(databaseKinds)('standards, %s database', (kind) => {
  let own: TestApp
  beforeAll(async () => {
    own = await startTestApp(kind)
  })
  afterAll(() => own?.close())

  const ask = async <T>(method: Method, url: string, payload?: object, headers: Record<string, string> = {}) => {
    const answer = await own.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
    const body = answer.json()
    return { status: answer.statusCode, headers: answer.headers, body: body as T, codes: codesOf(body) }
  }
  const codesOf = ({ issues = [] }: { issues?: Issue[] }) => issues.map(({ code }) => code)
  const match = (version: number) => ({ 'if-match': `"${version}"` })
  const list = async (setName = 'siedu') =>
    (await ask<DatedStandard[]>('GET', '/api/standards')).body.filter((standard) => standard.setName === setName)
  const standardOf = async (service: string, setName = 'siedu') =>
    (await list(setName)).find((standard) => standard.service === service) as DatedStandard
  const history = async (set: string) =>
    (await ask<EarlierStandard[]>('GET', `/api/standards/history?set=${encodeURIComponent(set)}`)).body

  test('are those of SIEDU and DS 49, each with source and year', async () => {
    const siedu = await list()
    expect(siedu.map(({ service, maxDistanceM }) => [service, maxDistanceM])).toEqual([
      ['early-education', 400],
      ['basic-education', 1000],
      ['primary-health', 1500],
      ['plaza', 400],
      ['park', 3000],
      ['transit', 400],
    ])
    expect(siedu.every(({ source, validFromYear }) => source !== '' && validFromYear === 2018)).toBe(true)
    expect(await list('ds49-location')).toHaveLength(6)
  })

  test('a change counts at once for who follows changes, and what it was stays with who changed it', async () => {
    const changes = watchChanges(own.database)
    const before = (await changes.now()).version('standards')
    const plaza = await standardOf('plaza')
    const edit = { maxDistanceM: 500, source: ' Plan regulador 2026 ', validFromYear: 2026, changeNote: 'Acuerdo 12' }
    const edited = await ask<DatedStandard>('PATCH', `/api/standards/${plaza.id}`, edit, match(plaza.version))
    expect(edited).toMatchObject({ status: 200, headers: { etag: `"${plaza.version + 1}"` } })
    expect(edited.body).toMatchObject({
      maxDistanceM: 500,
      source: 'Plan regulador 2026',
      facilityKinds: ['plaza'],
      changedBy: 'planificador-local',
      changeNote: 'Acuerdo 12',
    })
    expect((await changes.now()).version('standards')).toBe(before + 1)
    expect(await history('siedu')).toMatchObject([
      { service: 'plaza', maxDistanceM: 400, validFromYear: 2018, changedBy: 'arraigo', removed: false },
    ])
  })

  test('somebody else’s change is not overwritten: the answer says what is there now', async () => {
    const park = await standardOf('park')
    const url = `/api/standards/${park.id}`
    await ask('PATCH', url, { maxDistanceM: 2500 }, match(park.version))
    const late = await ask<{ conflicts: unknown }>('PATCH', url, { maxDistanceM: 2000 }, match(park.version))
    expect(late).toMatchObject({ status: 412, codes: ['version-conflict'] })
    expect(late.body.conflicts).toMatchObject([{ yourVersion: park.version, current: { maxDistanceM: 2500 } }])
    expect(await ask('DELETE', url, undefined, match(park.version))).toMatchObject({ status: 412 })
    expect(await ask('PATCH', url, { maxDistanceM: 2000 })).toMatchObject({ status: 428, codes: ['version-missing'] })
    expect((await standardOf('park')).maxDistanceM).toBe(2500)
    // Two at once: one of them is the first.
    const both = await Promise.all(
      [2100, 2200].map((maxDistanceM) => ask('PATCH', url, { maxDistanceM }, match(park.version + 1))),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  test.each([
    ['zero', { maxDistanceM: 0 }, ['number-too-small']],
    ['negative', { maxDistanceM: -400 }, ['number-too-small']],
    ['text', { maxDistanceM: '400 m' }, ['field-type-wrong']],
    // What JSON makes of NaN.
    ['NaN', { maxDistanceM: Number.NaN }, ['field-type-wrong']],
    ['farther than a day’s walk', { maxDistanceM: 1e9 }, ['number-too-big']],
    ['no kinds', { facilityKinds: [] }, ['list-too-short']],
    ['an unknown kind', { facilityKinds: ['school', 'casino'] }, ['choice-not-allowed']],
    ['a kind twice', { facilityKinds: ['school', 'school'] }, ['standard-kind-twice']],
    ['an empty source', { source: '' }, ['text-too-short']],
    ['a blank source', { source: '  ' }, ['text-blank']],
    ['a year that cannot be', { validFromYear: 20266 }, ['number-too-big']],
    ['nothing', {}, ['edit-empty']],
    ['a field that is none', { distance: 3 }, ['field-unknown']],
    [
      'much at once',
      { maxDistanceM: 0, facilityKinds: ['casino'], source: '', validFromYear: 1 },
      ['choice-not-allowed', 'number-too-small', 'number-too-small', 'text-too-short'],
    ],
  ])('a standard of %s is refused in words, and nothing changes', async (_, edit, codes) => {
    const before = await standardOf('transit')
    const refused = await ask<{ detail: string }>('PATCH', `/api/standards/${before.id}`, edit, match(before.version))
    expect([400, 422]).toContain(refused.status)
    expect(refused.codes.sort()).toEqual(codes)
    expect(refused.codes.filter((code) => !isMessage(code))).toEqual([])
    expect(refused.body.detail).not.toMatch(/\{|maxDistanceM|facilityKinds|validFromYear/)
    expect(await standardOf('transit')).toEqual(before)
  })

  test('a service is added by its name, once, and sent twice it is stored once', async () => {
    const posta = {
      setName: 'siedu',
      name: 'Atención de salud rural',
      facilityKinds: ['other-health', 'primary-health'],
      maxDistanceM: 5000,
      validFromYear: 2026,
      source: 'Acuerdo 13',
    }
    const headers = { 'idempotency-key': randomUUID() }
    const added = await ask<DatedStandard>('POST', '/api/standards', posta, headers)
    expect(added).toMatchObject({ status: 201 })
    expect(added.body).toMatchObject({
      service: 'atencion-de-salud-rural',
      name: 'Atención de salud rural',
      confidence: 'to-confirm',
      version: 1,
    })
    expect((await ask<DatedStandard>('POST', '/api/standards', posta, headers)).body.id).toBe(added.body.id)
    expect(await ask('POST', '/api/standards', posta)).toMatchObject({ status: 409, codes: ['standard-exists'] })
    const unnamed = await ask('POST', '/api/standards', { ...posta, name: '¡!', source: ' ' })
    expect(unnamed).toMatchObject({ status: 422, codes: ['text-blank', 'standard-service-unnamed'] })
    expect(await list()).toHaveLength(7)
  })

  test('a removed service goes out with its history, and the official one can be added again', async () => {
    const transit = await standardOf('transit')
    const url = `/api/standards/${transit.id}`
    expect(await ask('DELETE', `${url}?changeNote=Sin%20paraderos`, undefined, match(transit.version))).toMatchObject({
      status: 200,
    })
    expect(await standardOf('transit')).toBeUndefined()
    expect(await ask('DELETE', url, undefined, match(transit.version))).toMatchObject({ status: 404 })
    const [last, before] = (await history('siedu')).filter(({ service }) => service === 'transit')
    expect(last).toMatchObject({ removed: true, changedBy: 'planificador-local', changeNote: 'Sin paraderos' })
    expect(before).toMatchObject({ removed: false, changedBy: 'arraigo', changeNote: null })
    const official = (await ask<DatedStandard[]>('GET', '/api/standards/official')).body
    expect(official).toHaveLength(12)
    const published = official.find(({ setName, service }) => setName === 'siedu' && service === 'transit') as object
    expect(await ask('POST', '/api/standards', published)).toMatchObject({ status: 201 })
    expect(await standardOf('transit')).toMatchObject({ maxDistanceM: 400, confidence: 'confirmed' })
  })

  test('a set is copied under a name of its own and ends with its last standard, but never the one of default', async () => {
    const copied = await ask<DatedStandard[]>('POST', '/api/standard-sets', {
      name: ' Cerro ',
      copyOf: 'ds49-location',
    })
    expect(copied.status).toBe(201)
    expect(copied.body.map(({ setName, maxDistanceM }) => [setName, maxDistanceM])).toEqual(
      (await list('ds49-location')).map(({ maxDistanceM }) => ['Cerro', maxDistanceM]),
    )
    const again = await ask('POST', '/api/standard-sets', { name: 'Cerro', copyOf: 'siedu' })
    expect(again).toMatchObject({ status: 409, codes: ['standard-set-exists'] })
    const ofNothing = await ask('POST', '/api/standard-sets', { name: 'Otro', copyOf: 'nada' })
    expect(ofNothing).toMatchObject({ status: 404, codes: ['row-not-found'] })
    const removeAll = async (set: string) => {
      const answers = []
      for (const { id, version } of await list(set)) {
        answers.push(await ask('DELETE', `/api/standards/${id}`, undefined, match(version)))
      }
      return answers.map(({ status }) => status)
    }
    expect(await removeAll('Cerro')).toEqual([200, 200, 200, 200, 200, 200])
    expect(await list('Cerro')).toEqual([])
    expect((await removeAll('siedu')).slice(-2)).toEqual([200, 409])
    expect(await list()).toHaveLength(1)
  })
})
