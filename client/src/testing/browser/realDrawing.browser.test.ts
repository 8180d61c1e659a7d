import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { Position } from 'geojson'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds } from '../../../../server/src/testing/databases.ts'
import { hasRealData, realFile } from '../../../../server/src/testing/realData.ts'
import { type Journey, startJourney } from '../browser.ts'

const files = [
  'comunas/comunas_ine2017_R05_R08_R13_R16.gpkg',
  'settlements/catastro_campamentos_2024.geojson',
  'census/manzanas2024_R05.gpkg',
  'hazards/puntos_criticos_valparaiso_2026.geojson',
]
const zoom = 17
/** Of MapLibre's tiles of 512 pixels. */
const worldPx = 512 * 2 ** zoom
const mercator = ([lng = 0, lat = 0]: Position): [number, number] => [
  ((lng + 180) / 360) * worldPx,
  ((1 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI) / 2) * worldPx,
]
const lngLat = ([x, y]: readonly [number, number]): [number, number] => [
  (x / worldPx) * 360 - 180,
  (Math.atan(Math.exp(Math.PI * (1 - (2 * y) / worldPx))) * 360) / Math.PI - 90,
]

if (hasRealData) {
  // The other journeys draw on the first database.
  describe(`beside a real settlement (${databaseKinds.at(-1)})`, () => {
    let journey: Journey
    let page: Page
    let neighbour: Settlement
    /** Two neighbouring vertices of it, the ground being free beyond them. */
    let shared: readonly [Position, Position]
    let centre: [number, number]
    let beyond: (vertex: Position) => [number, number]
    let id = 0

    beforeAll(async () => {
      journey = await startJourney({ kind: databaseKinds.at(-1), files: files.map(realFile) })
      neighbour = await settlementOfCode('510958')
      const ring = neighbour.boundary?.coordinates[0]?.[0] ?? []
      shared = [ring[6] ?? [], ring[7] ?? []]
      const [a, b] = shared.map(mercator) as [[number, number], [number, number]]
      // The side on which the settlement is not: away from the middle of its vertices.
      const middle = mercator(meanOf(ring))
      const [across, along] = [b[1] - a[1], a[0] - b[0]]
      const way = (a[0] - middle[0]) * across + (a[1] - middle[1]) * along > 0 ? 0.6 : -0.6
      beyond = (vertex) => {
        const [x, y] = mercator(vertex)
        return lngLat([x + across * way, y + along * way])
      }
      // The map's middle is under the panel's edge: what is drawn goes to the right of it.
      const [x, y] = mercator(meanOf([...shared, ...shared.map(beyond)]))
      centre = lngLat([x - 220, y])
      page = await journey.open(`/settlements?map=${zoom}/${centre[1]}/${centre[0]}`)
      page.setDefaultTimeout(20_000)
    })
    afterAll(() => journey?.close())

    const settlementOfCode = async (code: string): Promise<Settlement> => {
      const answer = await journey.request(`/ogc/collections/settlements/items?f=json&filter=code='${code}'`)
      const { features } = (await answer.json()) as { features: { id: number }[] }
      return stored(features[0]?.id ?? 0)
    }
    const stored = async (one: number): Promise<Settlement> =>
      (await journey.request(`/api/settlements/${one}`)).json() as Promise<Settlement>
    /** Where a place is on the page, by what the address says that the map shows. */
    const onPage = async (place: Position): Promise<[number, number]> => {
      const box = await page.locator('canvas.maplibregl-canvas').boundingBox()
      const [, at, lat, lng] = /map=([\d.]+)\/([-\d.]+)\/([-\d.]+)/.exec(page.url()) ?? []
      if (box === null) throw new Error('no map')
      const scale = 2 ** (Number(at) - zoom)
      const [x, y] = mercator(place)
      const [x0, y0] = mercator([Number(lng), Number(lat)])
      return [box.x + box.width / 2 + (x - x0) * scale, box.y + box.height / 2 + (y - y0) * scale]
    }
    const openEditor = async (search = ''): Promise<void> => {
      await page.goto(`${journey.server.address}/settlements/${id}/edit?map=15/${centre[1]}/${centre[0]}${search}`)
      await page.getByRole('toolbar', { name: 'Herramientas de dibujo' }).waitFor()
      // It flies to the shape, and reads its neighbours' edges there.
      await page.waitForURL((url) => !url.searchParams.get('map')?.startsWith('15/'))
      await page.waitForLoadState('networkidle')
    }
    /** Part of the way from one place to another, without snapping. */
    const drag = async (from: Position, to: Position, share: number): Promise<void> => {
      const start = await onPage(from)
      const end = await onPage(between(from, to, share))
      await page.mouse.move(...start, { steps: 3 })
      await page.keyboard.down('Alt')
      await page.mouse.down()
      await page.mouse.move(...end, { steps: 8 })
      await page.mouse.up()
      await page.keyboard.up('Alt')
    }
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
    const selectedIds = async (): Promise<number[]> => {
      await page.waitForURL(/sel=settlements/)
      return (/sel=settlements:([\d,]+)/.exec(page.url())?.[1] ?? '').split(',').map(Number)
    }
    const shoot = async (name: string): Promise<void> => {
      const folder = process.env.ARRAIGO_SCREENSHOTS
      if (folder === undefined) return
      mkdirSync(folder, { recursive: true })
      await page.screenshot({ path: join(folder, `${name}.png`) })
    }

    it('draws with the neighbour’s own vertices, sees what it means and saves it', async () => {
      await page.getByRole('link', { name: 'Dibujar asentamiento' }).waitFor()
      await page.locator('canvas.maplibregl-canvas').waitFor()
      await page.keyboard.press('d')
      await page.getByRole('toolbar', { name: 'Herramientas de dibujo' }).waitFor()
      await page.waitForLoadState('networkidle')
      const [a, b] = shared
      for (const [place, off] of [
        [a, 5],
        [b, 5],
        [beyond(b), 0],
        [beyond(a), 0],
      ] as const) {
        const [x, y] = await onPage(place)
        await page.mouse.move(x + off, y + off, { steps: 3 })
        await page.mouse.click(x + off, y + off)
      }
      await shoot('1-drawn')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Perfil del polígono' }).waitFor()
      await page.getByText('Superposición con otros campamentos: ninguna').waitFor()
      await page.getByRole('textbox', { name: 'Nombre' }).fill('Junto a Villa Libertad')
      await page.waitForLoadState('networkidle')
      await shoot('2-profile')
      await page.keyboard.press('Control+s')
      ;[id = 0] = await selectedIds()
      const saved = await stored(id)
      const ring = saved.boundary?.coordinates[0]?.[0] ?? []
      expect(ring).toEqual(expect.arrayContaining([a, b]))
      expect(ring).toHaveLength(5)
      expect(saved.comunaCode).toBe('05109')
      expect(saved.areaM2).toBeGreaterThan(5_000)
      await shoot('3-saved')
    })

    it('moves a shared vertex in both, takes that back and does it again', async () => {
      await openEditor()
      const [a] = shared
      const before = await stored(id)
      await drag(a, beyond(a), 0.3)
      await shoot('4-shared-edge')
      await page.keyboard.press('Control+z')
      expect(await button(/^Rehacer/).isDisabled()).toBe(false)
      await page.keyboard.press('Control+Shift+z')
      await page.getByRole('tab', { name: 'Datos' }).click()
      await page.getByRole('textbox', { name: 'Hogares', exact: true }).fill('40')
      await button('Guardar').click()
      await selectedIds()
      const [mine, theirs] = await Promise.all([stored(id), stored(neighbour.id)])
      expect(mine).toMatchObject({ householdCount: 40, version: 2 })
      expect(theirs.version).toBe(neighbour.version + 1)
      const moved = verticesOf(mine).filter((vertex) => !isAmong(vertex, before))
      expect(moved).toHaveLength(1)
      expect(moved.every((vertex) => isAmong(vertex, theirs))).toBe(true)
      expect([isAmong(a, mine), isAmong(a, theirs)]).toEqual([false, false])
      shared = [moved[0] ?? [], shared[1]]
    })

    it('meets another boundary saved meanwhile and takes the changes of both', async () => {
      await openEditor()
      const [a, b] = [beyond(shared[0]), beyond(shared[1])]
      const before = await stored(id)
      const mineVertex = nearest(verticesOf(before), b)
      const theirVertex = nearest(verticesOf(before), a)
      await drag(mineVertex, shared[1], 0.25)
      const theirPlace = between(theirVertex, shared[0], 0.25)
      const other = await journey.request(`/api/settlements/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'if-match': `"${before.version}"` },
        body: JSON.stringify({ boundary: withVertex(before, theirVertex, theirPlace) }),
      })
      expect(other.status).toBe(200)
      await button('Guardar').click()
      await page.getByRole('heading', { name: /hay dos versiones/ }).waitFor()
      await page.getByText('Partes de ambos').click()
      await shoot('5-conflict')
      await button('Guardar lo elegido').click()
      await selectedIds()
      const saved = await stored(id)
      expect(saved.version).toBe(before.version + 2)
      expect([isAmong(mineVertex, saved), isAmong(theirVertex, saved), isAmong(theirPlace, saved)]).toEqual([
        false,
        false,
        true,
      ])
    })

    it('is split, made one again and has its history', async () => {
      const whole = await stored(id)
      const [one, other] = shared
      await openEditor('&tool=split')
      await page.waitForURL((url) => !url.searchParams.has('tool'))
      // Across, from beyond the free side to inside the neighbour, through the middle of the shared edge.
      const start = meanOf([beyond(beyond(one)), beyond(beyond(other))])
      const end = between(start, meanOf(shared), 1.3)
      for (const place of [start, end]) {
        const [x, y] = await onPage(place)
        await page.mouse.click(x, y)
      }
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: '2 partes' }).waitFor()
      await page.waitForLoadState('networkidle')
      await shoot('6-split')
      await button('Guardar').click()
      const pieces = await selectedIds()
      expect(pieces).toHaveLength(2)
      const saved = await Promise.all(pieces.map(stored))
      expect(saved.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0)).toBeCloseTo(whole.areaM2 ?? 0, 0)
      expect(saved.reduce((sum, { householdCount }) => sum + (householdCount ?? 0), 0)).toBe(40)
      await page.getByRole('link', { name: 'Unir los 2' }).click()
      await button('Unir 2 campamentos').click()
      await page.getByText(/Se unieron en/).waitFor()
      const merged = await stored(id)
      expect(merged.areaM2).toBeCloseTo(whole.areaM2 ?? 0, 0)
      await page.getByRole('link', { name: 'Historial' }).click()
      await page.getByRole('button', { name: /^Versión 7/ }).waitFor()
      await shoot('7-history')
    })
  })
}

const meanOf = (places: readonly Position[]): [number, number] => [
  places.reduce((sum, [lng = 0]) => sum + lng, 0) / places.length,
  places.reduce((sum, [, lat = 0]) => sum + lat, 0) / places.length,
]

const between = (from: Position, to: Position, share: number): Position =>
  [0, 1].map((axis) => Math.round(((from[axis] ?? 0) + ((to[axis] ?? 0) - (from[axis] ?? 0)) * share) * 1e7) / 1e7)

/** Each once: the last of a ring is its first. */
const verticesOf = ({ boundary }: Settlement): Position[] =>
  (boundary?.coordinates.flat() ?? []).flatMap((ring) => ring.slice(1))

const isSame = (one: Position, other: Position): boolean =>
  Math.abs((one[0] ?? 0) - (other[0] ?? 0)) < 1e-8 && Math.abs((one[1] ?? 0) - (other[1] ?? 0)) < 1e-8

const isAmong = (vertex: Position, settlement: Settlement): boolean =>
  verticesOf(settlement).some((one) => isSame(one, vertex))

const nearest = (vertices: readonly Position[], to: Position): Position =>
  vertices.toSorted((one, other) => farness(one, to) - farness(other, to))[0] ?? []

const farness = (one: Position, other: Position): number =>
  Math.hypot((one[0] ?? 0) - (other[0] ?? 0), (one[1] ?? 0) - (other[1] ?? 0))

const withVertex = ({ boundary }: Settlement, vertex: Position, place: Position) => ({
  type: 'MultiPolygon',
  coordinates: boundary?.coordinates.map((rings) =>
    rings.map((ring) => ring.map((one) => (isSame(one, vertex) ? place : one))),
  ),
})
