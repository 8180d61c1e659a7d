import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { type Answered, settlementsApi, squareAt } from './testing.ts'

const areaOf = (settlements: readonly Settlement[]) => settlements.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0)

describe.each(databaseKinds)('split and merge on the %s database', (kind) => {
  let test: TestApp
  let api: ReturnType<typeof settlementsApi>
  beforeAll(async () => {
    test = await startTestApp(kind)
    api = settlementsApi(test)
  })
  afterAll(() => test.close())

  let row = 0
  /** On ground of its own, two squares wide. */
  const aWhole = async (own: object = {}) => {
    row += 2
    const { body } = await api.create({ name: 'Entero', comunaCode: '05109', boundary: squareAt(0, row, 2), ...own })
    return { whole: body, at: (east: number, wide = 1) => squareAt(east, row, wide) }
  }
  const split = (id: number, version: number, body: object) =>
    api.ask<Settlement[]>('POST', `/${id}/split`, { version, body })
  const merge = (body: object) => api.ask('POST', '/merge', { body })
  const partsOf = (...settlements: Settlement[]) => settlements.map(({ id, version }) => ({ id, version }))
  const sameGround = async (id: number, boundary: unknown) => {
    const { rows } = await sql<{ same: boolean }>`
      select st_equals(boundary, st_geomfromgeojson(${JSON.stringify(boundary)})) as same from settlement where id = ${id}
    `.execute(test.database.db)
    return rows[0]?.same
  }

  it('pieces are the whole; the one that stays goes on, the others come from it', async () => {
    const { whole, at } = await aWhole({
      code: 'V-1',
      water: 'shared',
      householdCount: 30,
      householdSource: 'Catastro',
      householdYear: 2022,
      familyCount: 33,
    })
    const pieces = [
      { boundary: at(0), name: 'Poniente', householdCount: 12 },
      { boundary: at(1), name: 'Oriente' },
    ]
    const answer = await split(whole.id, 1, { keeps: 1, pieces, changeNote: 'quebrada' })
    expect(answer.status).toBe(200)
    const [west, east] = answer.body as [Settlement, Settlement]
    expect(east).toMatchObject({
      id: whole.id,
      version: 2,
      name: 'Oriente',
      code: 'V-1',
      householdCount: null,
      householdYear: null,
    })
    expect(west).toMatchObject({
      version: 1,
      name: 'Poniente',
      code: null,
      comunaCode: '05109',
      water: 'shared',
      householdCount: 12,
      householdSource: 'Catastro',
      householdYear: 2022,
      familyCount: null,
      changeNote: 'quebrada',
      lineage: { from: [{ id: whole.id, name: 'Oriente', kind: 'split' }], into: [] },
    })
    expect(east.lineage.into).toMatchObject([{ id: west.id, kind: 'split' }])
    expect(areaOf(answer.body)).toBeCloseTo(whole.areaM2!, 1)
  })

  it('split and merged again it is the shape that it was', async () => {
    const { whole, at } = await aWhole()
    const pieces = [
      { boundary: at(0), name: 'A' },
      { boundary: at(1), name: 'B' },
    ]
    const { body } = await split(whole.id, 1, { keeps: 0, pieces })
    const merged = await merge({ into: whole.id, parts: partsOf(...body) })
    expect(merged.status).toBe(200)
    expect(await sameGround(whole.id, whole.boundary)).toBe(true)
    expect(merged.body.areaM2).toBeCloseTo(whole.areaM2!, 1)
  })

  it('a piece lies in the comuna that a file names, also where comunas are not loaded', async () => {
    const id = await aSettlement(test.database.db, { place: [-71.3, -33.3] })
    const { boundary } = (await api.get(id)).body
    const [[west = 0, south = 0] = [], , [east = 0, north = 0] = []] = boundary!.coordinates[0]![0]!
    const half = (from: number, to: number) => ({
      type: 'Polygon',
      coordinates: [
        [
          [from, south],
          [to, south],
          [to, north],
          [from, north],
          [from, south],
        ],
      ],
    })
    const middle = (west + east) / 2
    const pieces = [
      { boundary: half(west, middle), name: 'A' },
      { boundary: half(middle, east), name: 'B' },
    ]
    const { body } = await split(id, 1, { keeps: 0, pieces })
    expect(body.map(({ comunaName }) => comunaName)).toEqual(['Viña del Mar', 'Viña del Mar'])
    await api.patch(id, 2, { comunaCode: '05101' })
    const restored = await api.ask('POST', `/${id}/restore`, { version: 3, body: { version: 1 } })
    expect(restored.body).toMatchObject({ comunaCode: '05109', comunaName: 'Viña del Mar', boundary })
  })

  it('pieces that leave out, go beyond or overlap are refused, with how much', async () => {
    const { whole, at } = await aWhole()
    const refused = await split(whole.id, 1, {
      keeps: 0,
      pieces: [
        { boundary: at(-0.5), name: 'A' },
        { boundary: at(-0.25, 1.25), name: 'B' },
      ],
    })
    expect([refused.status, api.codes(refused)]).toEqual([
      422,
      ['split-leaves-out', 'split-goes-beyond', 'split-overlaps'],
    ])
    const m2 = whole.areaM2! / 2
    const stated = refused.problem.issues.map(({ params }) => Number(params?.areaM2) / m2)
    for (const [index, share] of [1, 0.5, 0.75].entries()) expect(stated[index]).toBeCloseTo(share, 3)
    expect((await api.get(whole.id)).body.version).toBe(1)
    const nothing = await split(whole.id, 1, {
      keeps: 2,
      pieces: [
        { boundary: at(0), name: 'A' },
        { boundary: at(1), name: 'B' },
      ],
    })
    expect(api.codes(nothing)).toEqual(['split-keeps-nothing'])
    const { body: unplaced } = await api.create({ name: 'Sin límite' })
    const bare = await split(unplaced.id, 1, {
      keeps: 0,
      pieces: [
        { boundary: at(0), name: 'A' },
        { boundary: at(1), name: 'B' },
      ],
    })
    expect(api.codes(bare)).toEqual(['split-without-boundary'])
  })

  it('a merge adds counts that are all known, closes the parts and takes over their disputes', async () => {
    const { whole: one } = await aWhole({
      boundary: squareAt(0, 100),
      householdCount: 8,
      householdSource: 'Visita',
      householdYear: 2024,
    })
    const make = async (east: number, own: object): Promise<Settlement> =>
      (await api.create({ name: `M${east}`, comunaCode: '05109', boundary: squareAt(east, 100), ...own })).body
    const two = await make(1, { householdCount: 4, householdSource: 'Catastro', householdYear: 2024, familyCount: 3 })
    const claim = await make(1.5, {})
    const disputed = (await api.patch(two.id, 1, { disputedWith: [claim.id, one.id] })).body
    const merged = await merge({ into: one.id, parts: partsOf(one, disputed), attributes: { name: 'Uno y dos' } })
    expect(merged.body).toMatchObject({
      id: one.id,
      version: 2,
      name: 'Uno y dos',
      householdCount: 12,
      householdSource: null,
      householdYear: 2024,
      familyCount: null,
      disputedWith: [claim.id],
      lineage: { from: [{ id: two.id, kind: 'merge' }] },
    })
    expect(merged.body.areaM2).toBeCloseTo(one.areaM2! + two.areaM2!, 1)
    const closed = (await api.get(two.id)).body
    expect(closed).toMatchObject({ status: 'closed', closedReason: 'merged', disputedWith: [], boundary: two.boundary })
    expect(closed.lineage.into).toMatchObject([{ id: one.id, kind: 'merge' }])
    expect(api.codes(await merge({ into: one.id, parts: partsOf(merged.body, closed) }))).toEqual([
      'settlement-is-no-place',
    ])

    await api.ask('POST', `/${one.id}/restore`, { version: 2, body: { version: 1 } })
    const back = await api.ask('POST', `/${two.id}/restore`, { version: closed.version, body: { version: 2 } })
    expect(back.body).toMatchObject({
      status: 'identified',
      closedReason: null,
      familyCount: 3,
      boundary: two.boundary,
    })
    expect((await api.get(one.id)).body).toMatchObject({ name: 'Entero', householdCount: 8, boundary: one.boundary })
    expect(back.body.lineage.into).toHaveLength(1)
  })

  it('parts that do not touch make a settlement of several parts', async () => {
    const [{ whole: one }, { whole: two }] = [await aWhole(), await aWhole()]
    const { body } = await merge({ into: two.id, parts: partsOf(one, two) })
    expect(body.boundary?.coordinates).toHaveLength(2)
    expect(body.areaM2).toBeCloseTo(one.areaM2! + two.areaM2!, 1)
  })

  it('a boundary drawn for all that leaves one of them out is refused, with how much it keeps', async () => {
    const { whole, at } = await aWhole()
    const other = (await api.create({ name: 'Al lado', comunaCode: '05109', boundary: at(2) })).body
    const drawn = (boundary: object) => merge({ into: whole.id, parts: partsOf(whole, other), boundary })
    const refused = await drawn(at(0, 2.25))
    expect(refused.status).toBe(422)
    expect(refused.problem.issues).toMatchObject([
      { code: 'merge-leaves-out', path: 'boundary', params: { name: 'Al lado', keptPct: 25 } },
    ])
    expect((await drawn(at(0, 2.75))).body).toMatchObject({ id: whole.id, version: 2 })
  })

  it('of two comunas somebody has to say which; of two regions there is none', async () => {
    const [{ whole: one }, { whole: other }, { whole: far }] = [
      await aWhole(),
      await aWhole({ comunaCode: '05101' }),
      await aWhole({ comunaCode: '13101' }),
    ]
    const refused = (answer: Answered<Settlement>) => [answer.status, ...api.codes(answer)]
    const parts = partsOf(one, other)
    expect(refused(await merge({ into: one.id, parts }))).toEqual([422, 'merge-across-comunas'])
    expect(
      refused(await merge({ into: one.id, parts: partsOf(one, far), attributes: { comunaCode: '05109' } })),
    ).toEqual([422, 'merge-across-regions'])
    expect((await merge({ into: one.id, parts, attributes: { comunaCode: '05101' } })).body.comunaCode).toBe('05101')
    expect(refused(await merge({ into: 1_234_567, parts: partsOf(far, far) }))).toEqual([
      422,
      'settlement-named-twice',
      'merge-into-no-part',
    ])
  })
})
