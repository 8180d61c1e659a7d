import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from '../accessibility.ts'
import { type Journey, startJourney } from '../browser.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney({ territory: 'demonstration' })
})
afterAll(() => journey?.close())

describe('the shell', () => {
  it('speaks Spanish first, English on request, and remembers it in the address', async () => {
    const page = await journey.open('/')
    await page.getByRole('heading', { name: 'Explorar' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('es-CL')
    await page.getByRole('button', { name: 'Ajustes' }).click()
    await page.getByText('English').click()
    await page.getByRole('heading', { name: 'Explore' }).waitFor()
    expect(page.url()).toContain('lang=en')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.close()
  })

  it('goes between workspaces by keyboard, and Esc lets go of the selection', async () => {
    const page = await journey.open('/?sel=comunas:1')
    await page.getByRole('complementary').getByText('Comuna', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('complementary').count(), { timeout: 10_000 }).toBe(0)
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.getByRole('heading', { name: 'Planes' }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('Ir a Datos').waitFor()
    await page.close()
  })

  it('draws the territory and opens what is clicked on the map', async () => {
    const page = await journey.open('/')
    await expect.poll(() => page.url(), { timeout: 60_000 }).toContain('map=')
    const answer = await journey.request('/ogc/collections/settlements/items?limit=200&f=json')
    const { features } = (await answer.json()) as {
      features: { id: number; geometry: { coordinates: number[][][][] } | null }[]
    }
    const target = features.find(({ geometry }) => geometry !== null)
    const [lng, lat] = middle(target?.geometry?.coordinates[0]?.[0] ?? [])
    await page.goto(`${journey.server.address}/?map=16/${lat}/${lng}`)
    const canvas = page.locator('canvas.maplibregl-canvas')
    const box = await canvas.boundingBox()
    if (box === null) throw new Error('the map has no canvas')
    const middleOfMap = { x: box.width / 2, y: box.height / 2 }
    await expect
      .poll(
        async () => {
          await canvas.click({ position: middleOfMap })
          return page.url()
        },
        { timeout: 60_000 },
      )
      .toContain(`sel=settlements:${target?.id}`)
    await page.close()
  })

  it('fits a phone, with a sheet of three heights', async () => {
    const page = await journey.open('/', { width: 390, height: 844 })
    const panel = page.getByRole('main')
    await page.getByText('Hogares conocidos').waitFor()
    const half = (await panel.boundingBox())?.height ?? 0
    await page.getByRole('button', { name: 'Agrandar el panel' }).click()
    await expect
      .poll(async () => (await panel.boundingBox())?.height ?? 0, { timeout: 10_000 })
      .toBeGreaterThan(half + 200)
    await page.getByRole('button', { name: 'Bajar el panel' }).click()
    await expect
      .poll(async () => (await panel.boundingBox())?.height ?? 0, { timeout: 10_000 })
      .toBeLessThan(half - 200)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    await page.close()
  })

  it.each([
    ['/', false],
    ['/', true],
    ['/data', false],
    ['/data', true],
    ['/data/exports', false],
    ['/plans/new', true],
    ['/?sel=comunas:1', false],
  ])('keeps nobody out of %s (dark: %s)', async (path, isDark) => {
    const page = await journey.open(path, { isDark })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => page.locator('.skeleton').count(), { timeout: 30_000 }).toBe(0)
    expect(await seriousViolations(page)).toEqual([])
    await page.close()
  })

  it('writes no error to the console', () => {
    expect(journey.errors).toEqual([])
  })
})

/** A point surely inside is not needed: the generated boundaries are round enough for the middle of their box. */
function middle(ring: number[][]): [number, number] {
  const xs = ring.map(([x = 0]) => x)
  const ys = ring.map(([, y = 0]) => y)
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
}
