import type { DemandCells, DemandState, Density, HotSpots } from '@arraigo/shared/demand/demand.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../platform/database.ts'
import { aComuna, aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

/** Settlements every 500 m or so, large ones in the south-west; one on Easter Island, one too small to be published. */
const side = 10
const step = 0.005
const [west, south] = [-71.55, -33.05]
const isLarge = (column: number, row: number) => column < 3 && row < 3

async function someSettlements(db: Db): Promise<void> {
  await aComuna(db, { code: '05109', west: -71.6, south: -33.1, east: -71.4, north: -32.9 })
  await aComuna(db, { code: '05201', west: -109.5, south: -27.2, east: -109.2, north: -27 })
  for (let row = 0; row < side; row += 1)
    for (let column = 0; column < side; column += 1)
      await aSettlement(db, {
        households: isLarge(column, row) ? 400 : 12,
        place: [west + column * step, south + row * step],
      })
  await aSettlement(db, { households: 2, place: [-71.495, -32.998] })
  await aSettlement(db, { households: 60, comunaCode: '05201', place: [-109.43, -27.15] })
}

describe.each(databaseKinds)('concentrations and density, %s database', (kind) => {
  let own: TestApp
  beforeAll(async () => {
    own = await startTestApp(kind)
    await someSettlements(own.database.db)
  })
  afterAll(() => own?.close())

  const get = async <Body>(url: string): Promise<Body> => {
    for (;;) {
      const answer = await own.app.inject(url)
      if (answer.statusCode === 200) return answer.json<Body>()
      if (answer.statusCode !== 202) throw new Error(`${url}: ${answer.body}`)
      expect(answer.json<DemandState>().phase).not.toBe('failed')
    }
  }
  const refused = async (url: string) => {
    const answer = await own.app.inject(url)
    return [answer.statusCode, answer.json().issues.map(({ code }: { code: string }) => code)]
  }

  test('large settlements beside each other are a hot spot, the island alone is not tested', async () => {
    const spots = await get<HotSpots>('/api/demand/hotspots?of=hex8&in=05&measure=settlement-families')
    const cells = await get<DemandCells>('/api/demand/cells?of=hex8&in=05&measures=settlement-families')
    expect(spots.ids).toEqual(cells.ids)
    expect(spots.leftOut).toEqual({ unknown: 0, suppressed: 0, isolated: 1 })
    expect(spots.tests).toBe(spots.ids.length - 1)
    const [first] = spots.strongest
    expect(first).toMatchObject({ comunaCode: '05109', comunaName: 'Comuna 05109', level: 3 })
    expect(Math.abs((first?.longitude ?? 0) - (west + step))).toBeLessThan(0.012)
    expect(Math.abs((first?.latitude ?? 0) - (south + step))).toBeLessThan(0.012)
    const values = cells.values['settlement-families'] ?? []
    const hot = spots.level.flatMap((level, at) => ((level ?? 0) > 1 ? [values[at] ?? 0] : []))
    expect(Math.max(...hot)).toBeGreaterThanOrEqual(400)
    // Few and very uneven: said, and probabilities are not taken from the normal distribution.
    expect(spots.warnings.map(({ code }) => code)).toContain('hotspots-skewed')
    expect([spots.method, spots.permutations]).toEqual(['permutation', 9999])
  })

  test('families are compared with a word about the census that is not there', async () => {
    const spots = await get<HotSpots>('/api/demand/hotspots?of=hex8&in=05&measure=families')
    expect(spots.warnings[0]).toEqual({
      code: 'hotspots-partly-known',
      params: { partly: spots.tests, cells: spots.tests },
    })
  })

  test('what cannot be compared is refused or explained', async () => {
    expect(await refused('/api/demand/hotspots?of=regions&measure=families')).toEqual([422, ['hotspots-of-regions']])
    expect(await refused('/api/demand/hotspots?of=blocks&measure=families')).toEqual([
      422,
      ['hotspots-blocks-everywhere'],
    ])
    expect(await refused('/api/demand/density?measure=unknown-share')).toEqual([422, ['density-of-share']])
    const comunas = await get<HotSpots>('/api/demand/hotspots?of=comunas&in=05&measure=families')
    expect([comunas.tests, comunas.warnings[0]?.code]).toEqual([0, 'hotspots-too-few'])
    const nothing = await get<HotSpots>('/api/demand/hotspots?of=hex8&in=05&measure=irrecoverable')
    expect(nothing.warnings[0]?.code).toBe('hotspots-nothing-known')
    expect(new Set(nothing.z)).toEqual(new Set([null]))
  })

  test('the density of all bands holds every family, islands on ground of their own', async () => {
    const density = await get<Density>('/api/demand/density?in=05&measure=families&bandwidthM=800&classes=9')
    expect([density.bandwidthM, density.cellM]).toEqual([800, 100])
    expect(density.bands.features.map(({ properties }) => properties?.from)).toEqual(density.breaks)
    const [least] = density.bands.features
    const longitudes = JSON.stringify(least?.geometry).match(/-\d+\.\d+(?=,)/g) ?? []
    expect(longitudes.some((text) => Number(text) < -109)).toBe(true)
    expect(longitudes.every((text) => Number(text) < -109 || Number(text) > -72)).toBe(true)
    // Quartic kernels of 400 families on a lattice of 467 m by 555 m: about as many per km² in the middle.
    expect(density.maximum / (400 / (0.467 * 0.555))).toBeCloseTo(1, 0)
  })

  test('a hexagon with too few families is not compared for the public, and the same question is answered once', async () => {
    const asked = '/api/demand/hotspots?of=hex8&in=05&measure=families&audience=public'
    const spots = await get<HotSpots>(asked)
    const all = await get<HotSpots>('/api/demand/hotspots?of=hex8&in=05&measure=families')
    expect(spots.suppressed).toHaveLength(1)
    const [hidden = -1] = spots.suppressed
    expect([spots.z[hidden], spots.level[hidden]]).toEqual([null, null])
    expect(all.z[all.ids.indexOf(spots.ids[hidden] ?? -1)]).not.toBeNull()
    expect(spots.leftOut).toEqual({ ...all.leftOut, suppressed: 1 })
    expect(await get<HotSpots>(asked)).toEqual(spots)
  })
})
