import type { Profile, ProfileRequest } from '@arraigo/shared/profile/profile.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchChanges } from '../platform/changes.ts'
import { aBlock, aHazard, aSettlementIn, type Box, drawn } from '../testing/boxes.ts'
import { aComuna, aFacility } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { judgeBoundary } from './judgeBoundary.ts'
import { openProfiles } from './makeProfile.ts'

/** Steps of a thousandth of a degree from a corner: 0.09344 by 0.1109 km, 1.0364 ha each. */
const grid = (west: number, south: number, east: number, north: number): Box => ({
  west: -71.5 + west / 1000,
  south: -33 + south / 1000,
  east: -71.5 + east / 1000,
  north: -33 + north / 1000,
})
const cellHa = 1.0364

describe.each(databaseKinds)('the profile of a boundary, %s database', (kind) => {
  let test_: TestApp
  let otherId: number

  beforeAll(async () => {
    test_ = await startTestApp(kind)
    const { db } = test_.database
    // Two comunas that meet at 0: 05109 to the east with everything, 05101 to the west with nothing loaded.
    await aComuna(db, { code: '05109', ...grid(0, -100, 100, 100) })
    await aComuna(db, { code: '05101', ...grid(-100, -100, 0, 100) })
    await aBlock(db, grid(10, 0, 12, 1), 297)
    await aBlock(db, grid(20, 0, 21, 1), 100)
    await aBlock(db, grid(21, 0, 22, 1), null)
    await aBlock(db, grid(30, 0, 31, 1), null)
    await aHazard(db, grid(40, 0, 41, 1), 'flood', 'Estero')
    await aHazard(db, grid(40, 0, 40.5, 1), 'flood', 'Quebrada')
    for (const households of [10, 20, 30, 40, 50])
      await aSettlementIn(db, grid(60 + households, 10, 61 + households, 11), households)
    otherId = await aSettlementIn(db, grid(50, 0, 52, 1), null, 'El Peral')
    await aFacility(db, { kind: 'school', place: [-71.5 + 0.0105, -33 + 0.0105] })
    await aFacility(db, { kind: 'hospital', place: [-73, -37] })
  })
  afterAll(() => test_?.close())

  async function profileOf(box: Box, own: Partial<ProfileRequest> = {}): Promise<Profile> {
    const answer = await test_.app.inject({
      method: 'POST',
      url: '/api/profile',
      payload: { boundary: drawn(box), ...own },
    })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }

  test('half of a block is half of its people, said with its file, year and version', async () => {
    const { byBlocks, areaM2, sources } = await profileOf(grid(10, 0, 11, 1))
    expect(areaM2).toBeCloseTo(cellHa * 10_000, -2)
    expect(byBlocks.people).toMatchObject({ low: 0, high: 297 })
    expect(byBlocks.people?.mid).toBeCloseTo(148.5, 3)
    expect(byBlocks.households?.mid).toBeCloseTo(50, 3)
    expect(byBlocks).toMatchObject({ blockCount: 1, unknown: null, basis: { collection: 'blocks' } })
    expect(byBlocks.basis.version).toBeGreaterThan(1)
    expect(sources.filter(({ id }) => byBlocks.basis.datasetIds.includes(id))).toMatchObject([{ collection: 'blocks' }])
  })

  test('a block of unknown population is none of nobody', async () => {
    const half = (await profileOf(grid(20, 0, 22, 1))).byBlocks
    expect(half).toMatchObject({ blockCount: 2, unknownBlockCount: 1 })
    expect(half.people?.mid).toBeCloseTo(100, 3)
    expect(half.knownShare).toBeCloseTo(0.5, 3)
    expect(half.unknown).toEqual({ code: 'profile-blocks-partly-known', params: { pct: 50 } })
    const all = (await profileOf(grid(30, 0, 31, 1))).byBlocks
    expect(all).toMatchObject({ people: null, unknown: { code: 'profile-block-population-unknown' } })
  })

  test('no block here, and no block loaded in the comuna, are two ways not to know', async () => {
    expect((await profileOf(grid(10, 50, 11, 51))).byBlocks).toMatchObject({
      people: null,
      households: null,
      unknown: { code: 'profile-outside-blocks' },
    })
    expect((await profileOf(grid(-11, 50, -10, 51))).byBlocks).toMatchObject({
      people: null,
      unknown: { code: 'profile-no-blocks-loaded', params: { comunas: 'Comuna 05101' } },
    })
  })

  test('households by the quartiles of the comuna’s settlements, the range said', async () => {
    const { byDensity } = await profileOf(grid(10, 50, 12, 51))
    expect(byDensity).toMatchObject({ settlementCount: 5, place: { level: 'comuna', code: '05109' } })
    // Five settlements of one cell with 10 to 50 households: twice the area has 40, 60, 80.
    expect(byDensity.households?.low).toBeCloseTo(40, 0)
    expect(byDensity.households?.mid).toBeCloseTo(60, 0)
    expect(byDensity.households?.high).toBeCloseTo(80, 0)
    expect(byDensity.people?.mid).toBeCloseTo(60 * 2.97, 0)
  })

  test('where the comuna has none its region answers', async () => {
    const { byDensity } = await profileOf(grid(-11, 50, -10, 51))
    expect(byDensity).toMatchObject({ settlementCount: 5, place: { level: 'region', code: '05', name: 'Valparaíso' } })
  })

  test('on the border of two comunas each has half', async () => {
    const { comunas, hazards } = await profileOf(grid(-1, 50, 1, 51))
    expect(comunas.inside.map(({ code }) => code)).toEqual(['05101', '05109'])
    for (const { share } of comunas.inside) expect(share).toBeCloseTo(0.5, 6)
    expect(comunas.outsideShare).toBe(0)
    expect(hazards).toMatchObject({ coverage: 'partial', unknown: { params: { comunas: 'Comuna 05101' } } })
  })

  test('in no comuna: how far the nearest is', async () => {
    const { comunas, findings } = await profileOf(grid(101, 50, 102, 51))
    expect(comunas).toMatchObject({ inside: [], outsideShare: 1, nearest: { code: '05109' } })
    expect(comunas.nearest?.distanceM).toBeCloseTo(93.4, 0)
    expect(findings.map(({ code }) => code)).toContain('boundary-no-comuna')
  })

  test('hazards that overlap count once; none touched is no safety, none loaded is unknown', async () => {
    const touched = (await profileOf(grid(40, 0, 42, 1))).hazards
    expect(touched).toMatchObject({ coverage: 'loaded', kindsLoaded: ['flood'] })
    expect(touched.kinds).toMatchObject([{ kind: 'flood', count: 2 }])
    expect(touched.kinds[0]?.share).toBeCloseTo(0.5, 6)
    expect(touched.touched.map(({ name, share }) => [name, Number(share?.toFixed(6))])).toEqual([
      ['Estero', 0.5],
      ['Quebrada', 0.25],
    ])
    expect((await profileOf(grid(10, 50, 11, 51))).hazards).toMatchObject({
      coverage: 'loaded',
      kinds: [],
      unknown: null,
    })
    const unknown = await profileOf(grid(-11, 50, -10, 51))
    expect(unknown.hazards).toMatchObject({
      coverage: 'none-loaded',
      kindsLoaded: [],
      unknown: { code: 'profile-hazards-not-loaded', params: { comunas: 'Comuna 05101' } },
    })
    expect(unknown.zoning.unknown?.code).toBe('profile-zoning-not-loaded')
  })

  test('a settlement that it overlaps, with both shares; itself does not count', async () => {
    const box = grid(51, 0, 55, 1)
    const { overlaps, findings } = await profileOf(box)
    expect(overlaps.settlements).toMatchObject([{ settlementId: otherId, name: 'El Peral', isDisputed: false }])
    expect(overlaps.settlements[0]?.share).toBeCloseTo(0.25, 6)
    expect(overlaps.settlements[0]?.shareOfOther).toBeCloseTo(0.5, 6)
    expect(overlaps.settlements[0]?.sharedM2).toBeCloseTo(cellHa * 10_000, -2)
    expect(findings).toMatchObject([{ code: 'boundary-overlap', otherId, remedies: ['clip', 'dispute'] }])
    expect((await profileOf(box, { settlementId: otherId })).overlaps.settlements).toEqual([])
    const disputed = await profileOf(box, { disputedWith: [otherId] })
    expect(disputed.overlaps.settlements).toMatchObject([{ isDisputed: true }])
    expect(disputed.findings).toEqual([])
  })

  test('the nearest facility of each kind by an estimate; none loaded, and none near, are unknown', async () => {
    const { facilities } = await profileOf(grid(10, 20, 11, 21))
    const of = (kind: string) => facilities.nearest.find((one) => one.kind === kind)
    // From the middle of the cell to the school ten cells below: 0.01° of latitude.
    expect(of('school')?.straightM).toBeCloseTo(1109.2, 0)
    expect(of('school')?.distanceM).toBeCloseTo(1109.2 * 1.3, 0)
    expect(of('school')?.name).toBe('Equipamiento')
    expect(of('hospital')).toMatchObject({ distanceM: null, unknown: { code: 'profile-facility-far' } })
    expect(of('park')).toMatchObject({ distanceM: null, unknown: { code: 'profile-facility-none-loaded' } })
  })

  test('what the form says counts before what is stored', async () => {
    const box = grid(50, 0, 52, 1)
    const stored = await profileOf(box, { settlementId: otherId })
    expect(stored.recorded).toMatchObject({ name: 'El Peral', householdCount: null })
    expect(stored.unknowns.map(({ code }) => code)).toContain('profile-households-unknown')
    const draft = await profileOf(box, { settlementId: otherId, householdCount: 5, comunaCode: '05101' })
    expect(draft.unknowns.map(({ code }) => code)).not.toContain('profile-households-unknown')
    expect(draft.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['boundary-outside-comuna', 'forbids'],
      ['boundary-few-households', 'warns'],
    ])
    expect((await profileOf(box, { comunaCode: '13101' })).unknowns.map(({ code }) => code)).toContain(
      'profile-comuna-not-loaded',
    )
  })

  test('a line that is not finished, and nonsense, get an answer and no figures', async () => {
    const unfinished = [
      {
        type: 'Polygon',
        coordinates: [
          [
            [-71.5, -33],
            [-71.4, -33],
          ],
        ],
      },
      { type: 'Polygon', coordinates: [] },
      { type: 'MultiPolygon', coordinates: [[['a', null]]] },
    ]
    for (const boundary of unfinished) {
      const answer = await test_.app.inject({ method: 'POST', url: '/api/profile', payload: { boundary } })
      expect(answer.statusCode, answer.body).toBe(200)
      const profile = answer.json() as Profile
      expect(profile).toMatchObject({ areaM2: null, byBlocks: { people: null }, comunas: { outsideShare: null } })
      expect(profile.findings.some(({ severity }) => severity === 'forbids')).toBe(true)
      expect(profile.unknowns[0]?.code).toBe('profile-not-measurable')
    }
  })

  test('a boundary that crosses itself is profiled mended, and forbidden', async () => {
    const { west, south, east, north } = grid(10, 0, 11, 1)
    const ring = [
      [west, south],
      [east, north],
      [east, south],
      [west, north],
      [west, south],
    ]
    const boundary = { type: 'Polygon' as const, coordinates: [ring] }
    const answer = await test_.app.inject({ method: 'POST', url: '/api/profile', payload: { boundary } })
    const profile = answer.json() as Profile
    expect(profile.isMended).toBe(true)
    expect(profile.areaM2).toBeCloseTo((cellHa * 10_000) / 2, -2)
    // Half of the left half of a block of 297 people.
    expect(profile.byBlocks.people?.mid).toBeCloseTo(297 / 4, 1)
    const findings = await judgeBoundary(test_.database.db, boundary, {
      settlementId: null,
      comunaCode: null,
      householdCount: null,
    })
    expect(findings).toMatchObject([{ code: 'boundary-self-crossing', severity: 'forbids', remedies: ['repair'] }])
    expect(profile.findings).toEqual(findings)
  })

  test('what is judged at the save is what the profile says, with disputes that are stored', async () => {
    const { db } = test_.database
    const id = await aSettlementIn(db, grid(51, 0, 53, 1), 4, 'Nuevo')
    const asked = { settlementId: id, comunaCode: '05109', householdCount: 4 }
    const before = await judgeBoundary(db, drawn(grid(51, 0, 53, 1)), asked)
    expect(before.map(({ code }) => code)).toEqual(['boundary-overlap', 'boundary-few-households'])
    expect((await profileOf(grid(51, 0, 53, 1), { settlementId: id })).findings).toEqual(before)
    await db
      .insertInto('settlement_dispute')
      .values({ settlement_id: Math.min(id, otherId), other_id: Math.max(id, otherId), decided_by: 'test' })
      .execute()
    const after = await judgeBoundary(db, drawn(grid(51, 0, 53, 1)), asked)
    expect(after.map(({ code }) => code)).toEqual(['boundary-few-households'])
    expect(await judgeBoundary(db, drawn(grid(51, 0, 53, 1)), { ...asked, disputedWith: [] })).toEqual(before)
    await db.deleteFrom('settlement').where('id', '=', id).execute()
  })

  test('questions that nobody waits for any more leave the line, and the newest is answered', async () => {
    const { database } = test_
    const profiles = openProfiles(database, watchChanges(database))
    const boundary = drawn(grid(10, 0, 11, 1))
    const nobody = new AbortController()
    const left = Array.from({ length: 20 }, () => profiles.of({ boundary }, nobody.signal))
    const newest = profiles.of({ boundary }, new AbortController().signal)
    nobody.abort(new Error('left'))
    const outcomes = await Promise.allSettled(left)
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(18)
    expect((await newest).byBlocks.people?.mid).toBeCloseTo(148.5, 3)
  })

  test('a facility loaded since is found at the next question', async () => {
    const park = async () =>
      (await profileOf(grid(10, 20, 11, 21))).facilities.nearest.find(({ kind: one }) => one === 'park')
    expect((await park())?.distanceM).toBeNull()
    await aFacility(test_.database.db, { kind: 'park', place: [-71.49, -32.98] })
    expect((await park())?.distanceM).toBeGreaterThan(0)
  })
})
