import type { BulkEdited, Settlement, SettlementVersion } from '@arraigo/shared/settlements/settlement.schema.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aComuna, aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { settlementsApi, squareAt } from './testing.ts'

describe.each(databaseKinds)('settlements on the %s database', (kind) => {
  let test: TestApp
  let api: ReturnType<typeof settlementsApi>
  beforeAll(async () => {
    test = await startTestApp(kind)
    api = settlementsApi(test)
    await aComuna(test.database.db, { code: '05109', west: -71.6, south: -33.1, east: -71.545, north: -33 })
    await aComuna(test.database.db, { code: '05101', west: -71.545, south: -33.1, east: -71.5, north: -33 })
  })
  afterAll(() => test.close())

  describe('a new one', () => {
    it('is stored with what is said of it, in the comuna where most of it lies; the rest is unknown', async () => {
      const { status, headers, body } = await api.create({
        name: '<b>Villa</b> & Esperanza',
        boundary: squareAt(4.2, 0, 1),
        householdCount: 12,
        householdDate: '2024-05-31',
        changeNote: 'Visita a terreno',
      })
      expect([status, headers.etag, headers.location]).toEqual([201, '"1"', `/api/settlements/${body.id}`])
      expect(body).toMatchObject({
        name: '<b>Villa</b> & Esperanza',
        comunaCode: '05109',
        comunaName: 'Comuna 05109',
        householdCount: 12,
        householdYear: 2024,
        familyCount: null,
        water: 'unknown',
        status: 'identified',
        dataset: null,
        changedBy: 'planificador-local',
        changeNote: 'Visita a terreno',
        lineage: { from: [], into: [] },
        disputedWith: [],
      })
      expect(body.areaM2).toBeGreaterThan(10_000)
      expect((await api.get(body.id)).body).toEqual(body)
      const east = await api.create({ name: 'Este', boundary: squareAt(4.8, 0, 1) })
      expect(east.body.comunaCode).toBe('05101')
    })

    it('keeps every digit of its corners, closes its ring and turns it as GeoJSON wants it, in two dimensions', async () => {
      const open = [
        [-71.5512345678901, -33.0212345678901, 12],
        [-71.5512345678901, -33.0202345678901, 12],
        [-71.5502345678901, -33.0202345678901, 12],
      ]
      const { body } = await api.create({ name: 'Abierto', boundary: { type: 'Polygon', coordinates: [open] } })
      const [a, b, c] = open.map(([longitude, latitude]) => [longitude, latitude])
      expect(body.boundary).toEqual({ type: 'MultiPolygon', coordinates: [[[a, c, b, a]]] })
    })

    it('may have no boundary, and is then in no comuna that anybody knows', async () => {
      const { status, body } = await api.create({ name: 'Sin límite' })
      expect([status, body.boundary, body.areaM2, body.comunaCode]).toEqual([201, null, null, null])
    })

    it('is refused with everything that is wrong with it', async () => {
      const refused = await api.create({
        name: 'X',
        status: 'closed',
        comunaCode: '99999',
        householdDate: '2024-02-31',
        familyDate: '2023-01-01',
        familyYear: 2022,
        strategyReason: 'nul\0o',
        boundary: {
          type: 'Polygon',
          coordinates: [
            [
              [-71.5, -33],
              [-71.6, -333],
              [-71.5, -33],
            ],
          ],
        },
      })
      expect(refused.status).toBe(422)
      expect(refused.problem.issues.map(({ code, path }) => [code, path])).toEqual([
        ['shape-vertex-out-of-range', 'boundary'],
        ['text-not-storable', 'strategyReason'],
        ['day-invalid', 'householdDate'],
        ['comuna-code-invalid', 'comunaCode'],
        ['year-contradicts-day', 'familyYear'],
        ['closed-reason-missing', 'closedReason'],
      ])
      expect(refused.problem.detail).toContain('El vértice 2 no está en la Tierra')
    })

    it('is refused by the rules with the place and a way out, and leaves nothing behind', async () => {
      const bow = [
        [-71.55, -33.02],
        [-71.549, -33.019],
        [-71.549, -33.02],
        [-71.55, -33.019],
        [-71.55, -33.02],
      ]
      const count = () => sql<{ count: number }>`select count(*) from settlement`.execute(test.database.db)
      const before = await count()
      const refused = await api.create({ name: 'Moño', boundary: { type: 'Polygon', coordinates: [bow] } })
      expect([refused.status, api.codes(refused)]).toEqual([422, ['boundary-self-crossing']])
      const { params } = refused.problem.issues[0]!
      expect(params).toMatchObject({ remedies: expect.stringContaining('repair') })
      expect(Number(params?.lng)).toBeCloseTo(-71.5495, 6)
      expect((await count()).rows).toEqual(before.rows)
    })

    it.each([
      [{ type: 'Point', coordinates: [1, 2] }, 400],
      [{ type: 'Polygon', coordinates: [] }, 422],
      [
        {
          type: 'Polygon',
          coordinates: [
            [
              [-71, -33],
              [-71.1, -33],
            ],
          ],
        },
        422,
      ],
      [
        {
          type: 'Polygon',
          coordinates: [
            [
              [-71, null],
              [-71.1, -33],
              [-71, -33.1],
            ],
          ],
        },
        422,
      ],
      [
        {
          type: 'MultiPolygon',
          coordinates: [
            [
              [-71, -33],
              [-71.1, -33],
              [-71, -33.1],
            ],
          ],
        },
        422,
      ],
      [{ type: 'Polygon', coordinates: 7 }, 400],
    ])('%j is no boundary', async (boundary, status) => {
      const refused = await api.create({ name: 'X', boundary })
      expect(refused.status).toBe(status)
      expect(refused.problem.issues.every(({ path }) => path?.startsWith('boundary'))).toBe(true)
    })

    it('that the database could not measure is refused before it tries', { timeout: 20_000 }, async () => {
      const star = Array.from({ length: 1999 }, (_, at) => {
        const angle = (2 * Math.PI * at * 999) / 1999
        return [-71.5 + 0.002 * Math.cos(angle), -33 + 0.002 * Math.sin(angle)]
      })
      const scribble = await api.create({ name: 'X', boundary: { type: 'Polygon', coordinates: [star] } })
      expect([scribble.status, api.codes(scribble)]).toEqual([422, ['boundary-too-intricate']])
      const corners = [
        [-180, -90],
        [180, -90],
        [180, 90],
        [-180, 90],
      ]
      const world = await api.create({ name: 'X', boundary: { type: 'Polygon', coordinates: [corners] } })
      expect([world.status, world.problem.code]).toEqual([422, 'boundary-outside-chile'])
      const flat = [0, 1, 2].map((at) => [-71.5 + at / 1000, -33])
      const line = await api.create({ name: 'X', boundary: { type: 'Polygon', coordinates: [flat] } })
      expect([line.status, line.problem.code]).toEqual([422, 'boundary-empty'])
    })

    it('that goes out and back is stored without the spike, and neighbours can be laid over it', async () => {
      const [[west, south], , [east, north]] = squareAt(40).coordinates[0] as [number[], unknown, number[]]
      const tip = north! + 0.005
      const spiked = [
        [west, south],
        [east, south],
        [east, north],
        [east, tip],
        [east, north],
        [west, north],
        [west, south],
      ]
      const made = await api.create({ name: 'Con punta', boundary: { type: 'Polygon', coordinates: [spiked] } })
      expect([made.status, made.body.boundary?.coordinates[0]?.[0]?.length]).toEqual([201, 5])
      expect((await api.create({ name: 'Encima', boundary: squareAt(40, 0, 2) })).status).toBe(201)
    })

    it('with lists within lists, half characters, and numbers that no row has, is refused in words', async () => {
      const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
      const nested = await api.ask('POST', '', {
        body: `{"name":"X","boundary":{"type":"Polygon","coordinates":${deep}}}`,
        key: crypto.randomUUID(),
      })
      expect([nested.status, nested.problem.code]).toEqual([400, 'body-too-deep'])
      const half = await api.create({ name: 'a\ud800', notes: '\udfff', changeNote: '\ud800' })
      expect([half.status, api.codes(half)]).toEqual([422, Array(3).fill('text-not-storable')])
      const beyond = await api.create({ name: 'X', disputedWith: [1e300] })
      expect(beyond.problem.issues).toMatchObject([{ code: 'number-too-big', path: 'disputedWith[0]' }])
      const late = await api.create({ name: 'X', householdDate: '9999-12-31' })
      expect([late.status, api.codes(late)]).toEqual([422, ['day-out-of-range']])
    })

    it('that says what is wrong inside does not say that it should be nothing', async () => {
      const point = await api.create({ name: 'X', boundary: { type: 'Point', coordinates: [-71, -33] } })
      expect(point.problem.issues.map(({ path }) => path)).toEqual(['boundary.type'])
    })

    it('of 100,000 vertices, of NaN and with a megabyte of notes is refused by name', async () => {
      const ring = (count: number) => Array.from({ length: count }, (_, at) => [-71 + at / 1e6, -33])
      const many = await api.create({ name: 'X', boundary: { type: 'Polygon', coordinates: [ring(60_000)] } })
      expect([many.status, many.problem.issues]).toEqual([
        422,
        [{ code: 'shape-too-many-vertices', path: 'boundary', params: { count: 60_000, limit: 20_000 } }],
      ])
      const huge = await api.create({ name: 'X', boundary: { type: 'Polygon', coordinates: [ring(200_000)] } })
      expect([huge.status, huge.problem.code]).toEqual([413, 'body-too-large'])
      expect(huge.problem.detail).toContain('2 MB')
      const nan = await api.ask('POST', '', { body: '{"name":"X","originYear":NaN}' })
      expect([nan.status, nan.problem.code]).toEqual([400, 'body-not-json'])
      const notes = await api.create({ name: 'X', notes: 'n'.repeat(1_000_000) })
      expect(notes.problem).toMatchObject({
        status: 400,
        code: 'request-invalid',
        issues: [{ code: 'text-too-long', path: 'notes', params: { field: 'notes', limit: 20_000 } }],
        detail: '«Notas» admite hasta 20.000 caracteres. Acorte el texto.',
      })
    })
  })

  describe('an edit', () => {
    const some = async (own: object = {}): Promise<Settlement> =>
      (await api.create({ name: 'Uno', boundary: squareAt(0), ...own })).body

    it('changes what it names and nothing else, and is a new version', async () => {
      const { id } = await some({ notes: 'antes', householdCount: 5 })
      const { status, headers, body } = await api.patch(id, 1, { water: 'shared', householdCount: null })
      expect([status, headers.etag]).toEqual([200, '"2"'])
      expect(body).toMatchObject({ version: 2, water: 'shared', householdCount: null, notes: 'antes', name: 'Uno' })
    })

    it('must say which version it is of, and of something that is there', async () => {
      const { id } = await some()
      expect((await api.ask('PATCH', `/${id}`, { body: { name: 'Y' } })).status).toBe(428)
      expect((await api.patch(9_999_999, 1, { name: 'Y' })).status).toBe(404)
    })

    it('refuses what no field takes, all at once and in words', async () => {
      const { id } = await some()
      const { status, problem } = await api.patch(id, 1, {
        householdCount: -3,
        water: 'bastante',
        nombre: 'x',
        name: 5,
      })
      expect(status).toBe(400)
      expect(problem.issues.map(({ code, path }) => [code, path]).sort()).toEqual([
        ['choice-not-allowed', 'water'],
        ['field-type-wrong', 'name'],
        ['field-unknown', 'nombre'],
        ['number-too-small', 'householdCount'],
      ])
      expect(problem.detail).toContain('«Hogares» no puede ser menor que 0.')
    })

    it('moves neighbours along, all or none', async () => {
      const [one, two] = [await some(), await some({ boundary: squareAt(1) })]
      const neighbours = [{ id: two.id, version: 1, boundary: squareAt(1.5, 0, 0.5) }]
      const saved = await api.patch(one.id, 1, { boundary: squareAt(0, 0, 1.5), neighbours })
      expect(saved.status).toBe(200)
      const moved = (await api.get(two.id)).body
      expect(moved.version).toBe(2)
      expect(saved.body.areaM2! + moved.areaM2!).toBeCloseTo(one.areaM2! + two.areaM2!, 0)
      const late = await api.patch(one.id, 2, { boundary: squareAt(0), neighbours: [{ ...neighbours[0], version: 1 }] })
      expect([late.status, late.problem.conflicts?.map(({ id }) => id)]).toEqual([412, [two.id]])
      expect((await api.get(one.id)).body.version).toBe(2)
    })

    it('keeps disputes of both sides, each pair once, and lets them go', async () => {
      const [one, two] = [await some({ boundary: squareAt(0, 5) }), await some({ boundary: squareAt(0.5, 5) })]
      expect((await api.patch(one.id, 1, { disputedWith: [two.id] })).body.disputedWith).toEqual([two.id])
      expect((await api.get(two.id)).body.disputedWith).toEqual([one.id])
      expect((await api.patch(two.id, 1, { disputedWith: [] })).body.disputedWith).toEqual([])
      expect((await api.get(one.id)).body.disputedWith).toEqual([])
      const refused = await api.patch(one.id, 2, { disputedWith: [one.id, 9_999_999] })
      expect([refused.status, api.codes(refused)]).toEqual([422, ['dispute-unknown', 'dispute-unknown']])
    })

    it('closes with a reason, on the day it says or today, and opening takes both away', async () => {
      const { id } = await some()
      expect(api.codes(await api.patch(id, 1, { status: 'closed' }))).toEqual(['closed-reason-missing'])
      expect(api.codes(await api.patch(id, 1, { closedReason: 'relocated' }))).toEqual(['closed-reason-of-open'])
      expect(api.codes(await api.patch(id, 1, { status: 'closed', closedReason: 'merged' }))).toEqual([
        'closed-as-merged',
      ])
      const closed = (await api.patch(id, 1, { status: 'closed', closedReason: 'relocated' })).body
      expect(closed.closedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
      const opened = (await api.patch(id, 2, { status: 'in-intervention' })).body
      expect(opened).toMatchObject({ closedReason: null, closedOn: null })
    })

    it('is judged by the rules about what it changes: an old fault of the boundary does not stop the rest', async () => {
      const id = await aSettlement(test.database.db, { comunaCode: '05101', place: [-71.58, -33.05] })
      const { boundary } = (await api.get(id)).body
      const patched = await api.patch(id, 1, { householdCount: 12, comunaCode: '05101', boundary })
      expect(patched.status).toBe(200)
      expect(patched.body.boundary).toEqual(boundary)
      const moved = await api.patch(id, 2, { boundary: squareAt(-20, -30) })
      expect([moved.status, moved.problem.issues.map(({ code, path }) => [code, path])]).toEqual([
        422,
        [['boundary-outside-comuna', 'boundary']],
      ])
      const { id: inside } = await some({ boundary: squareAt(-20, -20) })
      const named = await api.patch(inside, 1, { comunaCode: '05101' })
      expect(named.problem.issues.map(({ code, path }) => [code, path])).toEqual([
        ['boundary-outside-comuna', 'comunaCode'],
      ])
      const settlements = [{ id: inside, version: 1 }]
      const bulk = await api.ask('PATCH', '', { body: { settlements, attributes: { comunaCode: '05101' } } })
      expect([bulk.status, api.codes(bulk)]).toEqual([422, ['boundary-outside-comuna']])
      expect((await api.patch(id, 2, { comunaCode: '05109' })).status).toBe(200)
    })

    it('of one that a file closed without a reason asks for none', async () => {
      const id = await aSettlement(test.database.db, { status: 'closed' })
      expect((await api.patch(id, 1, { notes: 'igual' })).status).toBe(200)
    })
  })

  describe('removal and restoring', () => {
    it('removal closes, leaves it readable, and is undone by restoring, with its shape', async () => {
      const { body: one } = await api.create({ name: 'Uno', boundary: squareAt(0, 9), householdCount: 9 })
      const removed = await api.ask('DELETE', `/${one.id}?changeNote=duplicado`, { version: 1 })
      expect(removed.body).toMatchObject({
        status: 'closed',
        closedReason: 'removed',
        changeNote: 'duplicado',
        version: 2,
      })
      expect((await api.get(one.id)).status).toBe(200)
      expect(api.codes(await api.ask('DELETE', `/${one.id}`, { version: 2 }))).toEqual(['settlement-is-no-place'])
      const restored = await api.ask('POST', `/${one.id}/restore`, { version: 2, body: { version: 1 } })
      expect(restored.body).toMatchObject({
        version: 3,
        status: 'identified',
        closedReason: null,
        householdCount: 9,
        boundary: one.boundary,
      })
      const unknown = await api.ask('POST', `/${one.id}/restore`, { version: 3, body: { version: 7 } })
      expect([unknown.status, api.codes(unknown)]).toEqual([404, ['settlement-version-not-found']])
    })

    it('history says field by field what each version changed, and each can be read as it was', async () => {
      const { body: one } = await api.create({ name: 'Uno', boundary: squareAt(0, 12), changeNote: 'dibujado' })
      await api.patch(one.id, 1, { name: 'Dos', householdDate: '2023-04-05', changeNote: 'catastro' })
      const { body: now } = await api.patch(one.id, 2, { boundary: squareAt(0, 12, 2) })
      const { body: history } = await api.ask<SettlementVersion[]>('GET', `/${one.id}/history`)
      expect(history).toMatchObject([
        { version: 3, validTo: null, changes: [{ field: 'boundary', before: one.areaM2, after: now.areaM2 }] },
        {
          version: 2,
          changeNote: 'catastro',
          changedBy: 'planificador-local',
          changes: [
            { field: 'name', before: 'Uno', after: 'Dos' },
            { field: 'householdYear', before: null, after: 2023 },
            { field: 'householdDate', before: null, after: '2023-04-05' },
          ],
        },
        { version: 1, changeNote: 'dibujado', changes: [] },
      ])
      expect(history[1]!.validTo).toBe(history[0]!.validFrom)
      const { body: first } = await api.ask('GET', `/${one.id}/versions/1`)
      expect(first).toEqual({ ...one, comunaName: first.comunaName })
      expect((await api.ask('GET', `/${one.id}/versions/3`)).body).toEqual(now)
      expect((await api.ask('GET', `/${one.id}/versions/9`)).status).toBe(404)
      expect((await api.ask('GET', '/9999999/history')).status).toBe(404)
    })
  })

  it('bulk edits hold for all or none, with every conflict', async () => {
    const made = await Promise.all([0, 1, 2].map((at) => api.create({ name: `B${at}`, boundary: squareAt(at, -20) })))
    const ids = made.map(({ body }) => body.id)
    await api.patch(ids[1]!, 1, { notes: 'otra persona' })
    await api.patch(ids[2]!, 1, { notes: 'otra persona' })
    const settlements = ids.map((id) => ({ id, version: 1 }))
    const late = await api.ask('PATCH', '', { body: { settlements, attributes: { water: 'none' } } })
    expect([late.status, late.problem.conflicts?.map(({ id }) => id)]).toEqual([412, [ids[1], ids[2]]])
    expect((await api.get(ids[0]!)).body).toMatchObject({ version: 1, water: 'unknown' })
    const now = [1, 2, 2].map((version, at) => ({ id: ids[at]!, version }))
    const body = {
      settlements: now,
      attributes: { water: 'none', status: 'closed', closedReason: 'upgraded' },
      changeNote: 'lote',
    }
    const saved = await api.ask<BulkEdited>('PATCH', '', { body })
    expect(saved.body).toEqual([2, 3, 3].map((version, at) => ({ id: ids[at], version })))
    expect((await api.get(ids[2]!)).body).toMatchObject({
      water: 'none',
      closedReason: 'upgraded',
      notes: 'otra persona',
      changeNote: 'lote',
      version: 3,
    })
    const wrong = { settlements: [...now, now[0]], attributes: {} }
    expect(api.codes(await api.ask('PATCH', '', { body: wrong }))).toEqual(['settlement-named-twice', 'edit-empty'])
    const missing = {
      settlements: [
        { id: 9_999_998, version: 1 },
        { id: 9_999_999, version: 1 },
      ],
      attributes: { water: 'none' },
    }
    const nowhere = await api.ask('PATCH', '', { body: missing })
    expect([nowhere.status, nowhere.problem.issues.length]).toEqual([404, 2])
  })
})
