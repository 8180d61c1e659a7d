import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './testing/testApp.ts'

describe('the application, whatever is asked of it', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp('server')
  })
  afterAll(() => test.close())

  it('answers only to names of this machine', async () => {
    const foreign = await test.app.inject({ url: '/api/collections', headers: { host: 'evil.example:3000' } })
    expect(foreign.statusCode).toBe(403)
    expect(foreign.json()).toMatchObject({ code: 'foreign-host' })
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']) {
      expect((await test.app.inject({ url: '/api/collections', headers: { host } })).statusCode).toBe(200)
    }
  })

  it('takes null, true and lists in a body for what they are, not for numbers', async () => {
    for (const budgetUf of [null, true, [1000], '1000']) {
      const response = await test.app.inject({
        method: 'POST',
        url: '/api/plans',
        payload: { regionCode: '05', budgetUf },
      })
      expect([budgetUf, response.statusCode]).toEqual([budgetUf, 400])
    }
  })

  it.each([
    '/api/settlements/1e99',
    '/api/settlements/99999999999999999999',
    '/api/imports/0',
    '/api/imports/-1',
    '/api/%ff',
  ])('refuses %s with a problem and no internals', async (url) => {
    const response = await test.app.inject({ url })
    expect([400, 404]).toContain(response.statusCode)
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(response.body).not.toMatch(/select |node_modules|\.ts:/)
  })

  it('says in the reader’s language what does not exist', async () => {
    const ask = async (language: string) =>
      (await test.app.inject({ url: '/api/imports/12345', headers: { 'accept-language': language } })).json<{
        detail: string
      }>().detail
    expect(await ask('es-CL')).toBe('No existe la importación 12345.')
    expect(await ask('en')).toBe('There is no import 12345.')
  })

  it('refuses text that no database can hold', async () => {
    const mapping = { collection: 'settlements', source: 'x', sourceId: [], fields: {}, dataset: { name: 'X' } }
    const response = await test.app.inject({
      method: 'POST',
      url: '/api/import-mappings',
      payload: { name: 'a\u0000b', mapping },
    })
    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({ code: 'text-not-storable' })
  })

  it('describes itself as OpenAPI, every route with its answers', async () => {
    const document = (await test.app.inject({ url: '/api/openapi.json' })).json<{ paths: Record<string, unknown> }>()
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/health', '/api/uploads', '/api/plans', '/api/decisions']),
    )
  })
})
