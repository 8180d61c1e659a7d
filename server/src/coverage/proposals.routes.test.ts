import { randomUUID } from 'node:crypto'
import type { Proposal } from '@arraigo/shared/coverage/coverage.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

const centre = {
  type: 'facility',
  kind: 'primary-health',
  name: 'CESFAM Reñaca Alto',
  capacity: 20000,
  geometry: { type: 'Point', coordinates: [-71.501234567890123, -32.98] },
}
const street = {
  type: 'street',
  kind: null,
  geometry: {
    type: 'LineString',
    coordinates: [
      [-71.5, -32.98],
      [-71.501, -32.981],
    ],
  },
}

describe.each(databaseKinds)('proposals, %s database', (kind) => {
  let own: TestApp
  beforeAll(async () => {
    own = await startTestApp(kind)
  })
  afterAll(() => own?.close())

  const ask = async (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    { body, version, key }: { body?: object; version?: number; key?: string } = {},
  ) => {
    const answer = await own.app.inject({
      method,
      url: `/api/proposals${path}`,
      headers: {
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { payload: body }),
    })
    const read = answer.json()
    const codes = (read.issues ?? []).map(({ code }: { code: string }) => code)
    return { status: answer.statusCode, headers: answer.headers, body: read, codes }
  }
  const names = async () => ((await ask('GET', '')).body as Proposal[]).map(({ name }) => name)

  test('are saved as they were drawn, once for one key, and listed last changed first', async () => {
    const key = randomUUID()
    const body = { name: ' Salud ', note: ' ', elements: [centre, street] }
    const saved = await ask('POST', '', { body, key })
    expect(saved).toMatchObject({ status: 201, body: { version: 1, name: 'Salud', note: null } })
    expect(saved.headers.location).toBe(`/api/proposals/${saved.body.id}`)
    expect(saved.body.elements).toEqual([centre, street])
    expect((await ask('POST', '', { body, key })).body.id).toBe(saved.body.id)
    await ask('POST', '', { body: { name: 'Calle', elements: [street] } })
    expect(await names()).toEqual(['Calle', 'Salud'])
    await ask('PATCH', `/${saved.body.id}`, { version: 1, body: { note: 'Etapa 1' } })
    expect(await names()).toEqual(['Salud', 'Calle'])
    expect((await ask('GET', `/${saved.body.id}`)).body).toMatchObject({ version: 2, note: 'Etapa 1', name: 'Salud' })
    expect((await ask('GET', `/${saved.body.id}/history`)).body).toMatchObject([{ version: 1, note: null }])
  })

  test('a change of an older version is refused with what is there now', async () => {
    const { body } = await ask('POST', '', { body: { name: 'Paradero', elements: [centre] } })
    await ask('PATCH', `/${body.id}`, { version: 1, body: { elements: [street] } })
    expect(await ask('PATCH', `/${body.id}`, { version: 1, body: { name: 'Otro' } })).toMatchObject({
      status: 412,
      body: { conflicts: [{ yourVersion: 1, current: { version: 2, name: 'Paradero', elements: [street] } }] },
    })
    expect(await ask('PATCH', `/${body.id}`, { body: { name: 'Otro' } })).toMatchObject({ status: 428 })
    expect(await ask('PATCH', `/${body.id}`, { version: 2, body: {} })).toMatchObject({ codes: ['edit-empty'] })
    expect(await ask('PATCH', `/${body.id}`, { version: 2, body: { nombre: 'x' } })).toMatchObject({
      codes: ['field-unknown'],
    })
  })

  test('a removed one is gone until it is restored, as it was', async () => {
    const { body } = await ask('POST', '', { body: { name: 'Por quitar', elements: [centre] } })
    const removed = await ask('DELETE', `/${body.id}`, { version: 1 })
    expect(removed).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await names()).not.toContain('Por quitar')
    expect(await ask('GET', `/${body.id}`)).toMatchObject({ status: 404, codes: ['row-not-found'] })
    expect(await ask('PATCH', `/${body.id}`, { version: 2, body: { name: 'x' } })).toMatchObject({ status: 404 })
    expect(await ask('DELETE', `/${body.id}`, { version: 2 })).toMatchObject({ status: 404 })
    const restored = await ask('POST', `/${body.id}/restore`, { version: 2 })
    expect(restored).toMatchObject({ status: 200, body: { version: 3, name: 'Por quitar', elements: [centre] } })
    expect(await names()).toContain('Por quitar')
  })

  test('what nobody can measure is refused, every element at once, with which one it is', async () => {
    const elements = [
      { ...centre, kind: 'casino', capacity: 0, geometry: { type: 'Point', coordinates: [-32.98, -71.5] } },
      { ...centre, kind: null, geometry: street.geometry },
      { ...street, geometry: { type: 'LineString', coordinates: [street.geometry.coordinates[0]] } },
      centre,
    ]
    const refused = await ask('POST', '', { body: { name: ' ', elements } })
    expect(refused.status).toBe(422)
    expect(refused.codes).toEqual([
      'text-blank',
      'proposal-kind-unknown',
      'proposal-capacity',
      'proposal-outside-chile',
      'proposal-kind-missing',
      'proposal-not-a-point',
      'proposal-street-points',
    ])
    expect(refused.body.issues.at(-1)).toMatchObject({ path: 'elements[2].geometry', params: { element: 3, count: 1 } })
    expect(await ask('POST', '', { body: { name: 'Vacía', elements: [] } })).toMatchObject({ status: 400 })
  })
})
