import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { tilePath } from '@arraigo/shared/tiles/tileLayers.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { eventually } from '../testing/serverProcess.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { decodeTile, tileAt } from './testTiles.ts'

const here = [-71.55, -33.02] as const
const path = tilePath('settlements', tileAt(here, 12))

describe.each(databaseKinds)('a tile over HTTP (%s)', (kind) => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp(kind)
    await aSettlement(test.database.db, { name: 'Primero', place: [...here] })
  }, 60_000)
  afterAll(() => test.close())

  const ask = (url: string, headers: Record<string, string> = {}) => test.app.inject({ url, headers })
  const namesIn = (bytes: Buffer) => decodeTile(bytes).settlements?.map(({ properties }) => properties.name)

  it('is compressed for those who can read that, and plain for the others, with the same content', async () => {
    const [zipped, plain, refused] = await Promise.all([
      ask(path, { 'accept-encoding': 'br, gzip;q=0.5' }),
      ask(path),
      ask(path, { 'accept-encoding': 'gzip;q=0, *' }),
    ])
    expect(zipped.headers).toMatchObject({
      'content-type': 'application/vnd.mapbox-vector-tile',
      'content-encoding': 'gzip',
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    })
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(refused.headers).not.toHaveProperty('content-encoding')
    expect(gunzipSync(zipped.rawPayload)).toEqual(plain.rawPayload)
    expect(namesIn(plain.rawPayload)).toEqual(['Primero'])
  })

  it('is not sent again to who has it, and shows an edit at once', async () => {
    const first = await ask(path)
    const etag = String(first.headers.etag)
    const again = await ask(path, { 'if-none-match': `"other", ${etag}` })
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
    await test.database.db.updateTable('settlement').set({ name: 'Segundo' }).execute()
    const changed = await ask(path, { 'if-none-match': etag })
    expect([changed.statusCode, namesIn(changed.rawPayload)]).toEqual([200, ['Segundo']])
  })

  it('is nothing where nothing is', async () => {
    const answer = await ask(tilePath('settlements', tileAt([-60, -10], 12)))
    expect([answer.statusCode, answer.body, answer.headers['content-type']]).toEqual([204, '', undefined])
    expect((await ask(tilePath('sites', tileAt(here, 12)))).statusCode).toBe(204)
  })

  it('answers HEAD like GET without the tile, and OPTIONS with what it takes', async () => {
    const [head, full] = await Promise.all([test.app.inject({ method: 'HEAD', url: path }), ask(path)])
    expect([head.statusCode, head.body]).toEqual([200, ''])
    expect(head.headers.etag).toBe(full.headers.etag)
    expect(head.headers['content-length']).toBe(full.headers['content-length'])
    const options = await test.app.inject({ method: 'OPTIONS', url: path })
    expect([options.statusCode, options.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS'])
  })

  it.each([
    ['/ogc/collections/settlements/tiles/WebMercatorQuad/3/8/1', 404, ['params/y']],
    ['/ogc/collections/settlements/tiles/WebMercatorQuad/3/9/8', 404, ['params/y', 'params/x']],
    ['/ogc/collections/settlements/tiles/WebMercatorQuad/23/0/0', 404, ['params/z']],
    ['/ogc/collections/settlements/tiles/WebMercatorQuad/3/-1/1', 400, ['params/y']],
    ['/ogc/collections/settlements/tiles/WebMercatorQuad/z/1.5/1e2', 400, ['params/z', 'params/y', 'params/x']],
    ['/ogc/collections/settlements/tiles/WebMercatorQuad/3/%20/9999999999999999999', 400, ['params/y', 'params/x']],
    ['/ogc/collections/settlements/tiles/WorldCRS84Quad/3/1/1', 404, ['params/matrixSet']],
    ['/ogc/collections/indicators/tiles/WebMercatorQuad/3/1/1', 404, ['params/id']],
    ['/ogc/collections/__proto__/tiles/WebMercatorQuad/3/1/1', 404, ['params/id']],
    [
      '/ogc/collections/settlements/tiles/WebMercatorQuad/3/1/1?bbox=1&f=png',
      400,
      ['querystring/bbox', 'querystring/f'],
    ],
  ])('refuses %s with %i and says what is wrong', async (url, status, paths) => {
    const answer = await ask(url)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    const problem = answer.json<{ status: number; detail: string; issues: { path: string }[] }>()
    expect([answer.statusCode, problem.issues.map((issue) => issue.path)]).toEqual([status, paths])
    expect(problem.detail).not.toMatch(/\{|tile-/)
  })

  it('is given to a map that asks for more than a page of the application may', async () => {
    const answers = await Promise.all(Array.from({ length: 1300 }, () => ask(path)))
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  })
})

describe.each(databaseKinds)('two hundred tiles that nobody waits for any more (%s)', (kind) => {
  let test: TestApp
  let port: number
  beforeAll(async () => {
    test = await startTestApp(kind)
    await aSettlement(test.database.db, { place: [...here] })
    await test.app.listen({ port: 0, host: '127.0.0.1' })
    port = (test.app.server.address() as AddressInfo).port
  }, 60_000)
  afterAll(() => test.close())

  const askAndLeave = async () => {
    const { z, x, y } = tileAt(here, 16)
    const requests = Array.from({ length: 200 }, (_, at) =>
      get({ port, path: tilePath('settlements', { z, x: x + (at % 20), y: y + Math.floor(at / 20) }) }).on(
        'error',
        () => {},
      ),
    )
    await Promise.all(requests.map((request) => once(request, 'finish')))
    return () => {
      for (const request of requests) request.destroy()
    }
  }
  const statusOf = async (path: string) => {
    const [answer] = (await once(get({ port, path }), 'response')) as [IncomingMessage]
    answer.resume()
    return answer.statusCode
  }

  const leavesNothingRunning = async () => {
    const blocker = await test.database.pool.connect()
    const stuck = async () => {
      const { rows } = await test.database.pool.query<{ tiles: number }>(
        `select count(*)::int as tiles from pg_stat_activity
         where application_name = 'arraigo tiles' and datname = current_database() and wait_event_type = 'Lock'`,
      )
      return rows[0]!.tiles
    }
    try {
      await blocker.query('begin; lock table settlement in access exclusive mode')
      const leave = await askAndLeave()
      const most = await eventually(stuck, (tiles) => tiles > 0)
      expect(most).toBeLessThanOrEqual(8)
      expect(await statusOf('/api/datasets')).toBe(200)
      leave()
      // The table is still locked: what ends now was stopped.
      expect(await eventually(stuck, (tiles) => tiles === 0)).toBe(0)
      expect(await statusOf('/api/datasets')).toBe(200)
    } finally {
      await blocker.query('rollback')
      blocker.release()
    }
    expect(await statusOf(tilePath('settlements', tileAt(here, 16)))).toBe(200)
  }
  // Of the embedded database, which cannot stop a statement, nothing of the kind is promised.
  if (kind === 'server') {
    it('leave nothing running, and the application answers while they are stuck', leavesNothingRunning)
  }

  it('let the next request pass', async () => {
    const leave = await askAndLeave()
    leave()
    expect(await statusOf('/api/datasets')).toBe(200)
    expect(await statusOf(tilePath('settlements', tileAt(here, 16)))).toBe(200)
  })
})
