import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from '../accessibility.ts'
import { type Journey, startJourney } from '../browser.ts'

interface Settlement {
  id: number
  properties: { name: string; household_count?: number | null }
  geometry: { coordinates: number[][][][] } | null
}

/** As long as a busy machine needs. */
const soon = { timeout: 20_000 }

let journey: Journey
let settlements: Settlement[]
/** Two that lie near each other are in view together; the map looks at the first. */
let near: Settlement[]
let place: string

beforeAll(async () => {
  journey = await startJourney({ territory: 'demonstration' })
  const answer = await journey.request('/ogc/collections/settlements/items?limit=500&f=json')
  settlements = ((await answer.json()) as { features: Settlement[] }).features
  const placed = settlements.filter(({ geometry }) => geometry !== null)
  const [first] = placed
  if (first === undefined) throw new Error('the demonstration has no settlement with a place')
  const [lng, lat] = middle(first)
  near = placed.filter((one) => Math.abs(middle(one)[0] - lng) < 0.05 && Math.abs(middle(one)[1] - lat) < 0.04)
  place = `12/${lat.toFixed(5)}/${lng.toFixed(5)}`
})
afterAll(() => journey?.close())

const points = ({ geometry }: Settlement): number[][] => geometry?.coordinates.flat(2) ?? []

function middle(settlement: Settlement): [number, number] {
  const xs = points(settlement).map(([x = 0]) => x)
  const ys = points(settlement).map(([, y = 0]) => y)
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
}

const selectedIn = (page: Page): number[] =>
  (new URL(page.url()).searchParams.get('sel')?.split(':')[1] ?? '').split(',').filter(Boolean).map(Number)

const selection = (page: Page) => expect.poll(() => selectedIn(page), soon)

const table = (page: Page) => page.getByRole('grid', { name: 'Tabla: Campamentos' })
/** Rows in sight, without the header. */
const rows = (page: Page) => table(page).locator('tbody tr')

/** Degrees to pixels of the window, as web Mercator has it, for a map that is not turned. */
async function onScreen(page: Page): Promise<(lngLat: readonly [number, number]) => { x: number; y: number }> {
  const box = await page.locator('canvas.maplibregl-canvas').boundingBox()
  if (box === null) throw new Error('the map has no canvas')
  const [zoom = 0, lat = 0, lng = 0] = (new URL(page.url()).searchParams.get('map') ?? '').split('/').map(Number)
  const worldPx = 512 * 2 ** zoom
  const mercator = ([x, y]: readonly [number, number]) => [
    ((x + 180) / 360) * worldPx,
    ((1 - Math.log(Math.tan(Math.PI / 4 + (y * Math.PI) / 360)) / Math.PI) / 2) * worldPx,
  ]
  const [centreX = 0, centreY = 0] = mercator([lng, lat])
  return (lngLat) => {
    const [x = 0, y = 0] = mercator(lngLat)
    return { x: box.x + box.width / 2 + x - centreX, y: box.y + box.height / 2 + y - centreY }
  }
}

/** Whether any or every corner of a settlement is inside a box on the screen. */
const isInside = (
  settlement: Settlement,
  screen: (lngLat: readonly [number, number]) => { x: number; y: number },
  box: { left: number; top: number; right: number; bottom: number },
) => {
  const inside = points(settlement).map(([lng = 0, lat = 0]) => {
    const { x, y } = screen([lng, lat])
    return x > box.left && x < box.right && y > box.top && y < box.bottom
  })
  return { any: inside.some(Boolean), all: inside.every(Boolean) }
}

describe('the table', () => {
  it('orders on the server, selects one and many, and the way back takes each step back', async () => {
    const page = await journey.open('/?table=settlements:all')
    await page.getByText(`${settlements.length} filas`).waitFor()
    await page.getByRole('button', { name: 'Hogares', exact: true }).click()
    await expect.poll(() => page.url(), soon).toContain('-household_count')
    const most = settlements.toSorted(
      (a, b) => (b.properties.household_count ?? -1) - (a.properties.household_count ?? -1),
    )
    await expect.poll(() => rows(page).first().textContent(), soon).toContain(most[0]?.properties.name)

    await rows(page).nth(0).locator('td').nth(2).click()
    await selection(page).toEqual([most[0]?.id])
    await page.getByRole('complementary').getByRole('heading', { name: most[0]?.properties.name }).waitFor()
    await rows(page)
      .nth(2)
      .locator('td')
      .nth(2)
      .click({ modifiers: ['Shift'] })
    await expect.poll(() => selectedIn(page).length, soon).toBe(3)
    await page.getByRole('heading', { name: '3 seleccionados' }).waitFor()
    const known = most.slice(0, 3).map(({ properties }) => properties.household_count ?? 0)
    const sum = known.reduce((all, count) => all + count, 0)
    await page
      .locator('.inspector .figure', { hasText: 'Hogares' })
      .getByText(new Intl.NumberFormat('es-CL').format(sum), { exact: true })
      .waitFor()

    await page.goBack()
    await selection(page).toEqual([most[0]?.id])
    await page.goForward()
    await expect.poll(() => selectedIn(page).length, soon).toBe(3)
    await page.close()
  })

  it('is worked with the keyboard alone', async () => {
    const page = await journey.open('/?table=settlements:all')
    await rows(page).first().waitFor()
    await table(page).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await expect.poll(() => selectedIn(page).length, soon).toBe(1)
    await page.keyboard.press('End')
    await page.keyboard.press('Space')
    await expect.poll(() => selectedIn(page).length, soon).toBe(2)
    await expect.poll(() => rows(page).last().getAttribute('aria-rowindex'), soon).toBe(String(settlements.length + 1))
    await page.keyboard.press('Control+a')
    await expect.poll(() => selectedIn(page).length, soon).toBe(settlements.length)
    await page.close()
  })

  it('follows the map, and says what is elsewhere where nothing is', async () => {
    const page = await journey.open(`/?table=settlements&map=${place}`)
    const count = page.locator('.drawer-count')
    await expect.poll(() => count.textContent(), { timeout: 30_000 }).toMatch(/^\d+ de \d+ en el mapa/)
    const [shown = 0, all = 0] = ((await count.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? []
    expect(all).toBe(settlements.length)
    expect(shown).toBeGreaterThan(0)
    expect(shown).toBeLessThan(all)
    await page.goto(`${journey.server.address}/?table=settlements&map=14/-40/-90`)
    await page.getByText('No hay campamentos en esta parte del mapa').waitFor()
    await page.getByRole('button', { name: 'Ver todo, esté donde esté' }).click()
    await page.getByText(`${settlements.length} filas`).waitFor()
    await page.close()
  })

  it('shows every row of a long collection, however far one scrolls', async () => {
    const page = await journey.open('/?table=facilities:full:all')
    const grid = page.getByRole('grid', { name: 'Tabla: Equipamientos' })
    await grid.locator('tbody tr').first().waitFor()
    const count = Number(await grid.getAttribute('aria-rowcount'))
    expect(count).toBeGreaterThan(100)
    expect(await grid.locator('tbody tr').count()).toBeLessThan(80)
    await grid.focus()
    await page.keyboard.press('End')
    const last = grid.locator(`tbody tr[aria-rowindex="${count}"]`)
    await last.waitFor()
    await expect.poll(() => last.locator('.cell-wait').count(), soon).toBe(0)
    await page.close()
  })
})

describe('selecting on the map', () => {
  it('with a box takes what the box touches, and nothing else', async () => {
    const page = await journey.open(`/?map=${place}`)
    const tool = page.getByRole('button', { name: 'Seleccionar con un rectángulo' })
    await tool.click()
    await page.getByText('Arrastre sobre el mapa').waitFor()
    const screen = await onScreen(page)
    const box = { left: 560, top: 200, right: 1100, bottom: 700 }
    await page.mouse.move(box.left, box.top)
    await page.mouse.down()
    await page.mouse.move(800, 500)
    await page.mouse.move(box.right, box.bottom)
    await page.mouse.up()
    await expect.poll(() => selectedIn(page).length, soon).toBeGreaterThan(0)
    const selected = new Set(selectedIn(page))
    const inside = near.filter((one) => isInside(one, screen, box).all)
    expect(inside.length).toBeGreaterThan(0)
    for (const { id, properties } of inside) expect(selected.has(id), properties.name).toBe(true)
    const selectedOnes = settlements.filter(({ id }) => selected.has(id))
    const grown = { left: box.left - 2, top: box.top - 2, right: box.right + 2, bottom: box.bottom + 2 }
    for (const one of selectedOnes) expect(isInside(one, screen, grown).any, one.properties.name).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByText('Arrastre sobre el mapa').waitFor({ state: 'detached' })
    expect(selectedIn(page).length).toBe(selected.size)
    await page.close()
  })

  it('with a polygon takes the one inside, by Enter', async () => {
    const [target] = near as [Settlement]
    const page = await journey.open(`/?map=15/${middle(target)[1]}/${middle(target)[0]}`)
    await page.getByRole('button', { name: 'Seleccionar con un polígono' }).click()
    await page.getByText('Marque las esquinas').waitFor()
    const screen = await onScreen(page)
    const { x, y } = screen(middle(target))
    for (const [dx, dy] of [
      [-6, -6],
      [8, -6],
      [0, 9],
    ] as const) {
      await page.mouse.click(x + dx * 3, y + dy * 3)
    }
    await page.keyboard.press('Enter')
    await expect.poll(() => selectedIn(page), soon).toContain(target.id)
    await page.close()
  })

  it('says so where a selected row is gone', async () => {
    const page = await journey.open('/?sel=settlements:999999')
    await page.getByRole('complementary').getByText('ya no está entre los datos').waitFor()
    await page.close()
    expect(journey.errors.splice(0).every((error) => error.includes('404'))).toBe(true)
  })
})

describe('the room', () => {
  it('has sides that are resized and folded by keyboard, and remembers them', async () => {
    const page = await journey.open('/')
    const panel = page.getByRole('main')
    const widthOf = async () => (await panel.boundingBox())?.width ?? 0
    await expect.poll(widthOf, soon).toBe(360)
    const edge = page.getByRole('separator', { name: 'Ancho del panel' })
    await edge.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(widthOf, soon).toBe(408)
    await page.reload()
    await expect.poll(widthOf, soon).toBe(408)
    const box = await edge.boundingBox()
    if (box === null) throw new Error('the edge is nowhere')
    await page.mouse.move(box.x + 4, 600)
    await page.mouse.down()
    await page.mouse.move(box.x - 56, 600)
    await page.mouse.up()
    await expect.poll(widthOf, soon).toBe(348)
    await page.getByRole('button', { name: 'Ocultar el panel' }).click()
    await expect.poll(() => panel.isVisible(), soon).toBe(false)
    await page.getByRole('button', { name: 'Mostrar el panel' }).click()
    await expect.poll(() => panel.isVisible(), soon).toBe(true)
    await page.close()
  })

  it('takes steps between workspaces back, and keeps the place', async () => {
    const page = await journey.open(`/?map=${place}`)
    await page.getByRole('link', { name: 'Cobertura' }).click()
    await page.getByRole('heading', { name: 'Cobertura' }).waitFor()
    await page.getByText('Registros cargados').click()
    await page.getByRole('button', { name: /^Escuela o liceo/ }).click()
    await expect.poll(() => page.url(), soon).toContain('facilities:kind:in:school')
    await page.getByRole('link', { name: 'Demanda' }).click()
    await page.getByRole('heading', { name: 'Demanda' }).waitFor()
    await page.goBack()
    await page.goBack()
    await expect.poll(() => page.url(), soon).not.toContain('school')
    await page.goBack()
    await page.getByRole('heading', { name: 'Explorar' }).waitFor()
    expect(page.url()).toContain('map=12')
    await page.close()
  })

  it.each([
    [1440, 900],
    [1280, 720],
    [390, 844],
  ])('has nothing over anything else at %i × %i', async (width, height) => {
    const page = await journey.open(`/?map=${place}&sel=settlements:${near[0]?.id}&table=settlements`, {
      width,
      height,
    })
    await rows(page).first().waitFor()
    await page.getByRole('complementary').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(await overlaps(page)).toEqual([])
    await page.close()
  })

  it('shows what is selected on a phone as a sheet that grows and makes room', async () => {
    const page = await journey.open(`/?map=${place}&sel=settlements:${near[0]?.id}`, { width: 390, height: 844 })
    const details = page.getByRole('complementary')
    const heightOf = async () => (await details.boundingBox())?.height ?? 0
    await page.getByRole('button', { name: 'Agrandar la ficha' }).click()
    await expect.poll(heightOf, soon).toBeGreaterThan(650)
    await page.getByRole('button', { name: 'Bajar la ficha' }).click()
    await expect.poll(heightOf, soon).toBeLessThan(200)
    await page.close()
  })

  it('keeps standing where a part of it does not come', async () => {
    const page = await journey.open('/data')
    await page.route(/CoverageWorkspace/, (route) => route.abort())
    await page.getByRole('link', { name: 'Cobertura' }).click()
    await page.getByText('No se pudo mostrar esta parte').waitFor()
    await page.getByRole('link', { name: 'Planes' }).click()
    await page.getByRole('heading', { name: 'Planes' }).waitFor()
    await page.close()
    const own = journey.errors.splice(0)
    expect(own.filter((error) => !/CoverageWorkspace|ERR_FAILED/.test(error))).toEqual([])
  })

  it('has seven workspaces that fit a phone', async () => {
    const page = await journey.open('/', { width: 390, height: 844 })
    const links = page.getByRole('navigation').getByRole('link')
    await expect.poll(() => links.count(), soon).toBe(7)
    for (const link of await links.all()) {
      const box = await link.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
      expect(box?.width).toBeGreaterThan(30)
      expect(await link.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
    }
    await page.close()
  })

  it.each([false, true])('keeps nobody out of any workspace (dark: %s)', async (isDark) => {
    const ids = near.slice(0, isDark ? 1 : 2).map(({ id }) => id)
    const page = await journey.open(`/?table=settlements:all&sel=settlements:${ids.join(',')}`, { isDark })
    await rows(page).first().waitFor()
    for (const link of await page.getByRole('navigation').getByRole('link').all()) {
      await link.click()
      const name = (await link.textContent()) ?? ''
      await page.getByRole('heading', { level: 1, name }).waitFor()
      await expect.poll(() => page.locator('.skeleton').count(), soon).toBe(0)
      expect(await seriousViolations(page), name).toEqual([])
    }
    await page.close()
  })

  it('writes no error to the console', () => {
    expect(journey.errors).toEqual([])
  })
})

/** Parts of the room that lie over each other although both are to be seen. */
const overlaps = (page: Page): Promise<unknown> =>
  page.evaluate(`(() => {
    const names = ['.rail', '.panel', '.inspector', '.drawer', '.room-search', '.room-tools', '.room-legend', '.map-readout', '.chips']
    const parts = names.flatMap((name) => {
      const element = document.querySelector(name)
      if (element === null || getComputedStyle(element).visibility === 'hidden') return []
      const box = element.getBoundingClientRect()
      return box.width * box.height === 0 ? [] : [{ name, box }]
    })
    const isOver = ({ box: a }, { box: b }) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
    // A phone shows one sheet at a time over the map, and everything that floats there with it.
    const isSheet = (name) => innerWidth < 720 && ['.panel', '.inspector', '.drawer'].includes(name)
    return parts.flatMap((one, at) =>
      parts.slice(at + 1).filter((other) => !isSheet(one.name) && !isSheet(other.name) && isOver(one, other)).map((other) => one.name + ' ' + other.name))
  })()`)
