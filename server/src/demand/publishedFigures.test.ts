import type { DemandCells, DemandState, DemandTable } from '@arraigo/shared/demand/demand.schema.ts'
import { type Audience, demandMeasures } from '@arraigo/shared/demand/demandMeasures.ts'
import { propertyOf } from '@arraigo/shared/demand/hexagonColumns.ts'
import { hideSmallFigures } from '@arraigo/shared/demand/privacy/testing/hideSmallFigures.ts'
import { type Publication, subtractTotals } from '@arraigo/shared/demand/privacy/testing/subtractTotals.ts'
import type { FeatureCollection } from 'geojson'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { askPublication, type Get } from './testing/askPublication.ts'

const least = { people: 5, households: 3 }
const rule = ['irrecoverable', 'doubled-up', 'overcrowded-nuclei']

describe.each(databaseKinds)('what the public is answered, %s database', (kind) => {
  let own: TestApp
  let zoneOfBlock: Map<number, number>
  beforeAll(async () => {
    own = await startTestApp(kind, {}, 'demonstration')
    const { rows } = await own.database.pool.query<{ block: number; zone: number }>(
      `select b.id::int as block, z.id::int as zone from block b
       join zone z on z.boundary && b.boundary and st_intersects(z.boundary, st_pointonsurface(b.boundary))`,
    )
    zoneOfBlock = new Map(rows.map(({ block, zone }) => [block, zone]))
  })
  afterAll(() => own?.close())

  const get: Get = async <Body>(url: string) => {
    for (;;) {
      const answer = await own.app.inject(url)
      if (answer.statusCode === 200) return answer.json<Body>()
      if (answer.statusCode !== 202 && answer.statusCode !== 503) throw new Error(`${url}: ${answer.body}`)
      if (answer.statusCode === 202) expect(answer.json<DemandState>().phase).not.toBe('failed')
    }
  }
  const publication = async (audience: Audience): Promise<Publication> => ({
    ...(await askPublication(get, audience, 4)),
    zoneOfBlock,
  })

  test('an attacker’s script that subtracts all published totals finds no figure below the thresholds', async () => {
    const published = await publication('public')
    expect(subtractTotals(published, rule, least)).toEqual([])
    const shown = published.places.filter(({ of, families }) => of === 'comunas' && families.value !== null)
    expect(shown.length).toBeGreaterThan(0)
    const hidden = published.places.filter(({ families }) => families.how === 'suppressed')
    expect(hidden.length).toBeGreaterThan(0)
    expect(hidden.every(({ families: { value, low, high } }) => value === null && low === null && high === null)).toBe(
      true,
    )
  }, 90_000)

  test('the same script finds figures below the thresholds where nothing is protected, or only small figures are hidden', async () => {
    const whole = await publication('internal')
    const leaks = subtractTotals(whole, rule, least).map(({ how }) => how)
    expect(leaks.some((how) => how.startsWith('blocks'))).toBe(true)
    expect(leaks.some((how) => how.startsWith('hex9'))).toBe(true)
    expect(leaks.some((how) => how.startsWith('parts of'))).toBe(true)

    const primary = subtractTotals(hideSmallFigures(whole, least), rule, least).map(({ how }) => how)
    expect(primary.some((how) => /^(blocks|hex9) \d/.test(how))).toBe(false)
    expect(primary.some((how) => how.startsWith('zone - blocks'))).toBe(true)
    expect(primary.some((how) => how.startsWith('hex8 - hex9'))).toBe(true)
    expect(primary.some((how) => how.startsWith('parts of'))).toBe(true)
  }, 90_000)

  test('a hexagon has one public figure, asked alone, beside others or as a collection; rates are of its own people', async () => {
    const cells = (measures: string) =>
      get<DemandCells>(`/api/demand/cells?of=hex8&measures=${measures}&audience=public`)
    const all = await cells(demandMeasures.join(','))
    for (const measure of demandMeasures) {
      const alone = await cells(measure)
      expect(alone.values[measure], measure).toEqual(all.values[measure])
      expect(alone.suppressed[measure], measure).toEqual(all.suppressed[measure])
      expect(alone.people).toEqual(all.people)
    }
    const collection = await get<FeatureCollection>('/ogc/collections/demand/items?resolution=8&limit=10000')
    const entryOf = new Map(all.ids.map((id, at) => [id, at]))
    expect(collection.features.length).toBe(all.ids.length)
    for (const { id, properties } of collection.features) {
      for (const measure of demandMeasures) {
        const [own, shown] = [properties![propertyOf(measure)], all.values[measure]![entryOf.get(Number(id))!]!]
        expect(own === null, `${measure} of ${id}`).toBe(shown === null)
        if (own !== null) expect(Math.abs(own - shown), `${measure} of ${id}`).toBeLessThan(0.0051)
      }
    }
    const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
    expect(sum(all.peopleOf!.irrecoverable!)).toBeCloseTo(sum(all.people), 0)
    expect(all.peopleOf!.families).toBeUndefined()
  }, 60_000)

  test.each([
    '/api/need/contrast?in=05',
    '/api/demand/rule/effect?components=irrecoverable',
    '/api/demand/origin?of=zones&id=1',
    '/api/demand/settlement?id=1',
  ])('%s has small figures and no public form', async (url) => {
    const answer = await own.app.inject(`${url}&audience=public`)
    expect(answer.statusCode, answer.body).toBe(422)
    expect(answer.json().code).toBe('demand-internal-only')
  })

  test('another threshold holds at once for places and hexagons', async () => {
    const hidden = async () => {
      const { places } = await get<DemandTable>('/api/demand/places?of=zones&audience=public')
      const cells = await get<DemandCells>('/api/demand/cells?of=hex8&measures=families&audience=public')
      const shown = cells.values.families!.filter((value) => value !== null && value > 0)
      return {
        zones: places.filter(({ families }) => families.how === 'suppressed').length,
        hexagons: cells.suppressed.families!.length,
        least: Math.min(...shown.map(Number)),
      }
    }
    const before = await hidden()
    const answer = await own.app.inject({
      method: 'PATCH',
      url: '/api/parameters/published-min-households',
      headers: { 'if-match': '"1"' },
      payload: { value: 40, source: 'Resolución 12' },
    })
    expect(answer.statusCode, answer.body).toBe(200)
    const after = await hidden()
    expect(before.least).toBeLessThan(40)
    expect(after.least).toBeGreaterThanOrEqual(40)
    expect(after.zones).toBeGreaterThan(before.zones)
    expect(after.hexagons).toBeGreaterThan(before.hexagons)
  }, 60_000)
})
