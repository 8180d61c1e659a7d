import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Journey, startJourney } from '../browser.ts'

interface Settlement {
  id: number
  properties: { name: string; household_count?: number | null }
  geometry: { coordinates: number[][][][] } | null
}

let journey: Journey
let target: Settlement
let place: string

beforeAll(async () => {
  journey = await startJourney({ territory: 'demonstration' })
  const answer = await journey.request('/ogc/collections/settlements/items?limit=200&f=json')
  const { features } = (await answer.json()) as { features: Settlement[] }
  const known = features.find(({ geometry, properties }) => geometry !== null && (properties.household_count ?? 0) > 0)
  if (known === undefined) throw new Error('the demonstration has no settlement with households and a place')
  target = known
  place = `16/${middle(target.geometry?.coordinates[0]?.[0] ?? []).join('/')}`
})
afterAll(() => journey?.close())

/** What the map says is in its middle: the name beside the pointer, nothing where nothing is drawn. */
async function nameInTheMiddle(page: Page): Promise<string | null> {
  const box = await page.locator('canvas.maplibregl-canvas').boundingBox()
  if (box === null) return null
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  // From outside, so that it is asked anew.
  await page.mouse.move(x + 300, y - 300)
  await page.mouse.move(x, y)
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
  return page.evaluate('document.querySelector(".map-hover:not([hidden])")?.textContent ?? null') as Promise<
    string | null
  >
}

const expectInTheMiddle = (page: Page, name: string | null) =>
  expect.poll(() => nameInTheMiddle(page), { timeout: 60_000 }).toBe(name)

const layerSwitch = (page: Page, name: string) => page.getByRole('switch', { name: `Mostrar ${name}` })

/** Share of the light that the map gives, 0 black to 1 white. */
async function brightness(page: Page): Promise<number> {
  const picture = (await page.screenshot({ clip: { x: 700, y: 300, width: 200, height: 200 } })).toString('base64')
  return (await page.evaluate(`(async () => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob('${picture}'), (sign) => sign.charCodeAt(0))]))
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
    pen.drawImage(picture, 0, 0)
    const { data } = pen.getImageData(0, 0, picture.width, picture.height)
    let sum = 0
    for (let at = 0; at < data.length; at += 4) sum += data[at] + data[at + 1] + data[at + 2]
    return sum / (data.length / 4) / 3 / 255
  })()`)) as number
}

describe('the layers of the map', () => {
  it('are switched off and on, and the back button takes it back', async () => {
    const page = await journey.open(`/?map=${place}`)
    await expectInTheMiddle(page, target.properties.name)
    await layerSwitch(page, 'Campamentos').press('Space')
    await expect.poll(() => page.url()).toContain('layers=settlements:off')
    await expectInTheMiddle(page, null)
    await page.goBack()
    await expectInTheMiddle(page, target.properties.name)
    expect(page.url()).not.toContain('layers=')
    await page.close()
  })

  it('draw only what a filter leaves, and the address brings the same back', async () => {
    const households = target.properties.household_count ?? 0
    const page = await journey.open(`/?map=${place}`)
    await expectInTheMiddle(page, target.properties.name)
    await page.getByRole('button', { name: 'Opciones de Campamentos' }).click()
    await page.getByRole('button', { name: 'Agregar condición' }).click()
    await page.getByLabel('Dato').selectOption({ label: 'Hogares' })
    await page.getByLabel('Comparación').selectOption({ label: 'más de' })
    await page.getByRole('textbox', { name: 'Valor' }).fill(String(households))
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain(`filter=settlements:household_count:gt:${households}`)
    await expectInTheMiddle(page, null)
    await page.getByLabel('Comparación').selectOption({ label: 'desde' })
    await expectInTheMiddle(page, target.properties.name)
    const shared = page.url()
    await page.close()

    const elsewhere = await journey.open(shared.replace(journey.server.address, '').replace(':ge:', ':lt:'))
    await elsewhere.getByText('Filtro', { exact: true }).first().waitFor()
    await expectInTheMiddle(elsewhere, null)
    await elsewhere.getByRole('button', { name: 'Restablecer' }).click()
    await expectInTheMiddle(elsewhere, target.properties.name)
    expect(elsewhere.url()).not.toContain('filter=')
    await elsewhere.close()
  })

  it('go one place down and up again by their buttons', async () => {
    const page = await journey.open(`/?map=${place}`)
    await page.getByRole('button', { name: 'Opciones de Comunas' }).click()
    await page.getByRole('button', { name: 'Bajar Comunas' }).click()
    await expect.poll(() => page.url()).toContain('order=sites,facilities,hazards,zoning,regions,comunas,buildings')
    await page.getByRole('button', { name: 'Subir Comunas' }).click()
    await expect.poll(() => page.url()).not.toContain('order=')
    await page.close()
  })

  it('select what is clicked, and let go where nothing is', async () => {
    const page = await journey.open(`/?map=${place}`)
    await expectInTheMiddle(page, target.properties.name)
    const canvas = page.locator('canvas.maplibregl-canvas')
    const box = await canvas.boundingBox()
    if (box === null) throw new Error('the map has no canvas')
    await canvas.click({ position: { x: box.width / 2, y: box.height / 2 } })
    await expect.poll(() => page.url()).toContain(`sel=settlements:${target.id}`)
    await page.goto(page.url().replace(place, '16/-40.50000/-80.00000'))
    await page.getByRole('complementary').waitFor()
    await expect
      .poll(
        async () => {
          await canvas.click({ position: { x: 600, y: 500 } })
          return page.url()
        },
        { timeout: 30_000 },
      )
      .not.toContain('sel=')
    await page.close()
  })

  it('are dark on a dark page and light on a light one', async () => {
    for (const isDark of [false, true]) {
      const page = await journey.open(`/?map=${place}`, { isDark })
      await expectInTheMiddle(page, target.properties.name)
      const light = await brightness(page)
      if (isDark) expect(light).toBeLessThan(0.45)
      else expect(light).toBeGreaterThan(0.6)
      await page.close()
    }
  })

  it('say that tiles did not arrive, and ask for them again', async () => {
    const page = await journey.open('/data')
    await page.route(/\/tiles\//, (route) => route.abort())
    await page.goto(`${journey.server.address}/?map=${place}`)
    await page.getByText('Parte del mapa no llegó.').waitFor({ timeout: 30_000 })
    await page.unroute(/\/tiles\//)
    await expectInTheMiddle(page, target.properties.name)
    await expect.poll(() => page.getByText('Parte del mapa no llegó.').count(), { timeout: 30_000 }).toBe(0)
    await page.close()
  })

  it('offer no base map that cannot be reached, and say why', async () => {
    const page = await journey.open(`/?map=${place}`)
    await page.route(/^https:/, (route) => route.abort())
    await page.getByRole('button', { name: /Mapa base/ }).click()
    await page.getByText('No se alcanza desde esta red.').first().waitFor()
    expect(await page.getByRole('radio', { name: /OpenStreetMap/ }).isDisabled()).toBe(true)
    expect(await page.getByRole('radio', { name: /Propio/ }).isChecked()).toBe(true)
    await page.close()
  })
})

/** The generated boundaries are round enough for the middle of their box; latitude first, as the address has it. */
function middle(ring: number[][]): [string, string] {
  const between = (axis: 0 | 1) => {
    const values = ring.map((position) => position[axis] ?? 0)
    return ((Math.min(...values) + Math.max(...values)) / 2).toFixed(7)
  }
  return [between(1), between(0)]
}
