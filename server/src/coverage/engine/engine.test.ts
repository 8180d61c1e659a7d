import type { CoverageTable, CoverageValues, WhatIf } from '@arraigo/shared/coverage/coverage.schema.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../platform/database.ts'
import { answerSoon } from '../../platform/engine/answerSoon.ts'
import { aFacility } from '../../testing/builders.ts'
import { databaseKinds, openTestDatabase } from '../../testing/databases.ts'
import { type CoverageEngine, coverageEngine } from './engine.ts'

describe.each(databaseKinds)('the engine on the demonstration territory, %s database', (kind) => {
  let database: Database
  let engine: CoverageEngine
  let middle: [number, number]
  let firstMadeAt: number

  beforeAll(async () => {
    database = await openTestDatabase(kind, 'demonstration')
    engine = coverageEngine(database)
    const { rows } = await sql<{ x: number; y: number }>`
      select st_x(st_centroid(st_extent(boundary))) as x, st_y(st_centroid(st_extent(boundary))) as y from settlement`.execute(
      database.db,
    )
    middle = [rows[0]!.x, rows[0]!.y]
  }, 120_000)
  afterAll(async () => {
    await engine?.end()
    await database?.close()
  })

  const table = (of: CoverageEngine, collection: string, set = 'siedu') =>
    of.ask<CoverageTable>('table', { set, collection, mostPlaces: 100_000 })
  /** Every figure of the settlements and zones; of the many blocks and the comunas, those of the services edited below. */
  const everything = async (of: CoverageEngine) => {
    const answers: object[] = []
    for (const collection of ['settlements', 'zones']) {
      const { places, medians } = await table(of, collection)
      answers.push({ collection, places, medians })
    }
    for (const collection of ['blocks', 'comunas', 'neighbourhoods'])
      for (const service of ['basic-education', 'plaza']) {
        const { basis: _, ...values } = await of.ask<CoverageValues>('values', { set: 'siedu', collection, service })
        answers.push({ collection, ...values })
      }
    return answers
  }
  /** What an engine that has seen nothing before says. */
  const afresh = async () => {
    const other = coverageEngine(database)
    try {
      return await everything(other)
    } finally {
      await other.end()
    }
  }

  const networkMadeAt = async () => {
    const { made_at } = await database.db.selectFrom('walking_network').select('made_at').executeTakeFirstOrThrow()
    return made_at.getTime()
  }

  test('whoever does not wait is told how far it is, and gets the answer later', async () => {
    const soon = await answerSoon(engine, 'table', { set: 'siedu', collection: 'settlements', mostPlaces: 5000 }, 0)
    expect(soon).toHaveProperty('state.phase')
    const { places, standards, basis } = await table(engine, 'settlements')
    firstMadeAt = await networkMadeAt()
    expect(places.length).toBeGreaterThan(5)
    expect(standards.map(({ service }) => service)).toContain('primary-health')
    expect(basis.datasetIds.length).toBeGreaterThan(3)
    expect(engine.state()).toMatchObject({ phase: 'ready', network: { toleranceM: 1.5 } })
    const services = places.flatMap((place) => place.services)
    // Known, or said why not; somebody is within a standard and somebody beyond one; streets are walked.
    expect(services.every(({ share, unknown }) => (share === null) === (unknown !== null))).toBe(true)
    expect(services.some(({ share }) => share === 1)).toBe(true)
    expect(services.some(({ share }) => share !== null && share < 1)).toBe(true)
    expect(services.some(({ share, estimateShare }) => share !== null && estimateShare === 0)).toBe(true)
  })

  test('the people of a comuna are those of its blocks; a settlement’s are its households', async () => {
    const comunas = await table(engine, 'comunas')
    const blocks = await table(engine, 'blocks')
    const sum = (of: CoverageTable) => of.places.reduce((people, place) => people + (place.people ?? 0), 0)
    expect(sum(comunas)).toBeGreaterThan(0)
    expect(sum(comunas)).toBeCloseTo(sum(blocks), 3)
    const settlements = (await table(engine, 'settlements')).places.filter(({ households }) => households !== null)
    for (const { people, households } of settlements) expect(people).toBeCloseTo(2.97 * households!, 6)
  })

  test('after facilities come, move and go and a settlement is drawn anew, it says what one says that starts then', async () => {
    const { db } = database
    const [x, y] = middle
    await everything(engine)
    const school = await aFacility(db, { kind: 'school', place: [x, y], comunaCode: null })
    // Measured with the school where it is at first, so that moving it has something to take back.
    await everything(engine)
    const plaza = await aFacility(db, { kind: 'plaza', place: [x + 0.002, y], comunaCode: null })
    await db
      .updateTable('facility')
      .set({ location: sql<string>`st_setsrid(st_makepoint(${x + 0.004}, ${y + 0.001}), 4326)` })
      .where('id', '=', school)
      .execute()
    expect(await everything(engine)).toEqual(await afresh())
    await db.deleteFrom('facility').where('id', '=', plaza).execute()
    await sql`update settlement set boundary = st_multi(st_translate(boundary, 0.003, 0.001)), household_count = 77
      where id = (select min(id) from settlement where boundary is not null and status <> 'closed')`.execute(db)
    await sql`update settlement set status = 'closed', closed_reason = 'upgraded'
      where id = (select max(id) from settlement where boundary is not null and status <> 'closed')`.execute(db)
    const now = await everything(engine)
    expect(now).toEqual(await afresh())
    expect(now[0]).toMatchObject({
      places: [{ households: 77 }, ...(now[0] as CoverageTable).places.slice(1).map(() => ({}))],
    })
  }, 120_000)

  test('a standard that changes changes what depends on it', async () => {
    const before = (await table(engine, 'settlements')).medians.find(({ service }) => service === 'basic-education')
    await database.db
      .updateTable('standard')
      .set({ max_distance_m: 50 })
      .where('service', '=', 'basic-education')
      .execute()
    const after = (await table(engine, 'settlements')).medians.find(({ service }) => service === 'basic-education')
    expect(after!.share!).toBeLessThan(before!.share!)
    expect(after!.medianM).toBe(before!.medianM)
  })

  test('what a facility would change is what it changes', async () => {
    const coordinates = [middle[0] - 0.003, middle[1] + 0.002] as [number, number]
    const places = (await table(engine, 'settlements')).places.map(({ id }) => ({ collection: 'settlements', id }))
    const whatIf = await engine.ask<WhatIf>('what-if', {
      elements: [{ type: 'facility', kind: 'primary-health', geometry: { type: 'Point', coordinates } }],
      places,
    })
    const before = (await table(engine, 'settlements')).places
    const id = await aFacility(database.db, { kind: 'primary-health', place: coordinates, comunaCode: null })
    const now = (await table(engine, 'settlements')).places
    const of = (rows: typeof now, place: number) =>
      rows[place]!.services.find(({ service }) => service === 'primary-health')!
    now.forEach((_, place) => {
      const said = whatIf.places[place]!.services[0]!
      const { share, medianM, p90M } = of(now, place)
      expect(said.before.share).toBe(of(before, place).share)
      expect(said.after).toMatchObject({ share, medianM, p90M })
      if (share !== null) expect(share).toBeGreaterThanOrEqual(of(before, place).share! - 1e-9)
    })
    await database.db.deleteFrom('facility').where('id', '=', id).execute()
  })

  test('the network was made once and read by all who started later; another tolerance makes another', async () => {
    expect(await networkMadeAt()).toBe(firstMadeAt)
    await database.db.updateTable('parameter').set({ value: 2.5 }).where('code', '=', 'node-tolerance-m').execute()
    await table(engine, 'settlements')
    expect(await networkMadeAt()).toBeGreaterThan(firstMadeAt)
    expect(engine.state().network?.toleranceM).toBe(2.5)
  })

  test('a thread that ends is said, and the next question starts another', async () => {
    const asked = table(engine, 'settlements')
    const refused = expect(asked).rejects.toMatchObject({ status: 503, issues: [{ code: 'coverage-thread-ended' }] })
    await engine.end()
    await refused
    expect((await table(engine, 'settlements')).places.length).toBeGreaterThan(5)
  })

  test.each([
    ['a set that is none', 'table', { set: 'x', collection: 'zones', mostPlaces: 1 }, 422, 'coverage-set-unknown'],
    [
      'a service that is none',
      'values',
      { set: 'siedu', collection: 'zones', service: 'x' },
      422,
      'coverage-service-unknown',
    ],
    [
      'places that are none',
      'table',
      { set: 'siedu', collection: 'zones', ids: [987654], mostPlaces: 1 },
      404,
      'coverage-place-unknown',
    ],
    ['a walk from nowhere', 'path', { service: 'primary-health' }, 400, 'coverage-path-start-missing'],
  ])('%s is refused', async (_, kind, request, status, code) => {
    await expect(engine.ask(kind, request)).rejects.toMatchObject({ status, issues: [{ code }] })
  })

  test('a health centre in the sea is measured and said to be there', async () => {
    const geometry = { type: 'Point', coordinates: [middle[0] - 1, middle[1]] }
    const { findings, services } = await engine.ask<WhatIf>('what-if', {
      elements: [{ type: 'facility', kind: 'primary-health', geometry }],
    })
    expect(findings).toMatchObject([{ code: 'proposal-outside-comunas', params: { element: 1 } }])
    expect(services).toMatchObject([{ service: 'primary-health', newlyCoveredPeople: 0 }])
  })
})
