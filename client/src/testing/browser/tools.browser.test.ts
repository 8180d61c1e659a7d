import { readFile } from 'node:fs/promises'
import { geodesicDistanceM } from '@arraigo/shared/coverage/geodesic.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { metresPerPx } from '../../map/tools/mapScale.ts'
import { type Journey, startJourney } from '../browser.ts'

interface Item {
  id: number
  properties: { name: string }
  geometry: { coordinates: [number, number][][][] } | null
}
type Box = [west: number, south: number, east: number, north: number]

let journey: Journey
let settlements: { id: number; name: string; box: Box }[]

beforeAll(async () => {
  journey = await startJourney({ territory: 'demonstration' })
  const answer = await journey.request('/ogc/collections/settlements/items?limit=1000&f=json')
  const { features } = (await answer.json()) as { features: Item[] }
  settlements = features.flatMap(({ id, properties: { name }, geometry }) =>
    geometry === null ? [] : [{ id, name, box: boxOf(geometry.coordinates.flat(2)) }],
  )
})
afterAll(() => journey?.close())

const boxOf = (points: readonly [number, number][]): Box => {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

const isDrawn = (page: Page) => page.locator('canvas.maplibregl-canvas').waitFor()
const total = (page: Page) =>
  page
    .locator('.measure-total')
    .textContent()
    .then((text) => text ?? '')

describe('the search', () => {
  it('takes a typing error, selects what was meant and goes there', async () => {
    const unique = settlements.find(
      ({ name }) => name.length > 9 && settlements.filter((other) => other.name === name).length === 1,
    )
    if (unique === undefined) throw new Error('the demonstration has no settlement with a long name of its own')
    const page = await journey.open('/?map=6/-36/-72')
    const field = page.getByRole('combobox')
    await field.waitFor()
    await page.keyboard.press('/')
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    // The last two letters of the name swapped.
    await page.keyboard.type(unique.name.replace(/(.)(.)$/, '$2$1').toUpperCase())
    await page.getByRole('option', { name: unique.name }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url(), { timeout: 20_000 }).toContain(`sel=settlements:${unique.id}`)
    await page.getByRole('complementary').getByText(unique.name).first().waitFor()
    const [west, south, east, north] = unique.box
    const place = async () => new URL(page.url()).searchParams.get('map')?.split('/').map(Number) ?? []
    await expect.poll(async () => (await place())[0] ?? 0, { timeout: 20_000 }).toBeGreaterThan(12)
    const [, lat = 0, lng = 0] = await place()
    expect(geodesicDistanceM(lng, lat, (west + east) / 2, (south + north) / 2)).toBeLessThan(3000)

    await page.getByRole('button', { name: 'Borrar la búsqueda' }).click()
    await page.getByRole('option', { name: unique.name }).waitFor()
    await page.close()
  })

  it('marks coordinates with the numbers both ways', async () => {
    const page = await journey.open('/?map=6/-36/-72')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('33°02\'42"S 71°37\'12"O')
    await page.getByRole('option').waitFor()
    await page.keyboard.press('Enter')
    const card = page.getByRole('region', { name: 'Lugar marcado' })
    await card.getByText('33,04500° S 71,62000° O').waitFor()
    await card.getByText('19S 255340 6340673').waitFor()
    await expect.poll(() => page.url(), { timeout: 20_000 }).toContain('map=15/-33.045')
    await page.close()
  })

  it('says that nothing has the name', async () => {
    const page = await journey.open('/?map=6/-36/-72')
    await page.getByRole('combobox').fill('xyzzyq')
    await page.getByText('Nada de lo cargado se llama así.').waitFor()
    await page.close()
  })
})

describe('measuring', () => {
  it('agrees with the geodesic between typed places, and takes points back', async () => {
    const page = await journey.open('/?map=14/-33.04/-71.615')
    await isDrawn(page)
    await page.getByRole('button', { name: 'Medir distancia' }).click()
    const typed = page.getByRole('textbox', { name: 'Punto por coordenadas' })
    for (const place of ['-33,04 -71,62', '-33,04 -71,61', '-33,05 -71,61']) {
      await typed.fill(place)
      await typed.press('Enter')
    }
    // PostGIS: 934.11 m and 1109.05 m.
    expect(await total(page)).toBe('2,04 km')
    await page.getByRole('button', { name: 'Quitar el último punto' }).click()
    expect(await total(page)).toBe('934 m')
    await page.getByRole('button', { name: 'Medir superficie' }).click()
    for (const place of ['-33,04 -71,62', '-33,04 -71,61', '-33,05 -71,61', '-33,05 -71,62']) {
      await typed.fill(place)
      await typed.press('Enter')
    }
    // PostGIS: 1,035,917 m².
    expect(await total(page)).toBe('1,04 km²')
    await page.close()
  })

  it('measures what is clicked, without selecting it, until Esc', async () => {
    const zoom = 16
    const page = await journey.open(`/?map=${zoom}/-33.04/-71.6`)
    await isDrawn(page)
    await page.getByRole('button', { name: 'Medir distancia' }).click()
    await page.mouse.click(700, 500)
    await page.mouse.click(900, 500)
    await expect.poll(() => total(page)).toMatch(/ m$/)
    const metres = Number((await total(page)).replace(' m', '').replace(',', '.'))
    expect(metres / (200 * metresPerPx(zoom, -33.04))).toBeCloseTo(1, 1)
    expect(page.url()).not.toContain('sel=')
    await page.keyboard.press('Backspace')
    expect(await total(page)).toBe('—')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.measure-total').count()).toBe(0)
    await page.close()
  })
})

describe('a page on paper', () => {
  it.each([
    [2000, 'landscape'],
    [10_000, 'portrait'],
  ])('is true to 1:%d', async (scale, orientation) => {
    // What is measured has to be whole on the page, and large enough for a per cent to be some pixels.
    const widthM = ({ box: [w, s, e] }: { box: Box }) => geodesicDistanceM(w, s, e, s)
    const heightM = ({ box: [w, s, , n] }: { box: Box }) => geodesicDistanceM(w, s, w, n)
    const most = 0.16 * scale
    const target = settlements
      .filter((one) => widthM(one) < most && heightM(one) < most)
      .toSorted((a, b) => widthM(b) - widthM(a))[0]
    if (target === undefined) throw new Error('no settlement fits on the page')
    const [west, south, east, north] = target.box
    const [lng, lat] = [(west + east) / 2, (south + north) / 2]
    const page = await journey.open(`/?map=14/${lat}/${lng}&sel=settlements:${target.id}&layers=streets:off`)
    await page.evaluate('window.print = () => { document.body.dataset.printed = "yes" }')
    await isDrawn(page)
    // From the link the map has its middle behind the panels: look at it from where the page is made.
    await page.getByRole('button', { name: 'Ver en el mapa' }).click()
    await page.getByRole('button', { name: 'Imprimir o guardar imagen' }).click()
    await page.getByLabel('Escala', { exact: true }).selectOption(String(scale))
    await page.getByLabel('Orientación', { exact: true }).selectOption(orientation)
    await page.getByRole('button', { name: 'Imprimir o guardar PDF' }).click()
    await page.locator('body[data-printed]').waitFor({ timeout: 90_000 })

    const drawn = await accentBox(page)
    // The edge of what is selected is three CSS pixels wide, half of it outside.
    const edgeMm = (3 * 25.4) / 96
    expect((drawn.widthMm - edgeMm) / ((widthM(target) / scale) * 1000)).toBeCloseTo(1, 1.7)
    expect((drawn.heightMm - edgeMm) / ((heightM(target) / scale) * 1000)).toBeCloseTo(1, 1.7)
    await page
      .getByText(`1:${new Intl.NumberFormat('es-CL').format(scale)}`, { exact: true })
      .last()
      .waitFor()

    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
    const [, widthPt, heightPt] = /MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? []
    const a4 = orientation === 'landscape' ? [297, 210] : [210, 297]
    expect([widthPt, heightPt].map((points) => Math.round((Number(points) / 72) * 25.4))).toEqual(a4)
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.close()
  })
})

/** Width and height on paper of everything in the colour of the selection. */
const accentBox = (page: Page): Promise<{ widthMm: number; heightMm: number }> =>
  page.evaluate(async () => {
    const picture = document.querySelector<HTMLImageElement>('.print-map')
    if (picture === null) throw new Error('no sheet')
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = picture.naturalWidth
    canvas.height = picture.naturalHeight
    const pen = canvas.getContext('2d')
    if (pen === null) throw new Error('no canvas')
    pen.drawImage(picture, 0, 0)
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
    // #c2410c, the light theme's --map-accent.
    const box = { left: canvas.width, right: 0, top: canvas.height, bottom: 0 }
    for (let at = 0; at < data.length; at += 4) {
      const isAccent =
        Math.abs((data[at] ?? 0) - 0xc2) < 24 &&
        Math.abs((data[at + 1] ?? 0) - 0x41) < 24 &&
        Math.abs((data[at + 2] ?? 0) - 0x0c) < 24
      if (!isAccent) continue
      const x = (at / 4) % canvas.width
      const y = Math.floor(at / 4 / canvas.width)
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
    }
    // What the browser lays out for the page, not what the code meant.
    const { width, height } = picture.getBoundingClientRect()
    const mm = 25.4 / 96
    return {
      widthMm: ((box.right - box.left + 1) / canvas.width) * width * mm,
      heightMm: ((box.bottom - box.top + 1) / canvas.height) * height * mm,
    }
  })

describe('the view as a picture', () => {
  it('is twice as fine as the screen, with a map on it', async () => {
    const page = await journey.open('/?map=12/-33.03/-71.55')
    await isDrawn(page)
    await page.getByRole('button', { name: 'Imprimir o guardar imagen' }).click()
    await page.getByRole('textbox', { name: 'Título', exact: true }).fill('Campamentos de la costa')
    const download = page.waitForEvent('download', { timeout: 90_000 })
    await page.getByRole('button', { name: 'Guardar imagen (PNG)' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('campamentos-de-la-costa.png')
    const png = await readFile(await file.path())
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
    const visible = await page.evaluate(
      '[innerWidth - document.querySelector(".panel").getBoundingClientRect().right, innerHeight]',
    )
    const [visibleWidth = 0, visibleHeight = 0] = visible as number[]
    // Beside and around the map are the legend (216), three margins (16) and the lines above and below.
    expect(width).toBe(2 * (Math.round(visibleWidth) + 216 + 3 * 16))
    expect(height).toBeGreaterThan(2 * visibleHeight)
    const colours = await page.evaluate(
      async (address) => {
        const picture = new Image()
        picture.src = address
        await picture.decode()
        const canvas = new OffscreenCanvas(picture.width, picture.height)
        const pen = canvas.getContext('2d')
        if (pen === null) throw new Error('no canvas')
        pen.drawImage(picture, 0, 0)
        const seen = new Set<number>()
        const { data } = pen.getImageData(40, 120, 1200, 1200)
        for (let at = 0; at < data.length; at += 4)
          seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
        return seen.size
      },
      `data:image/png;base64,${png.toString('base64')}`,
    )
    expect(colours).toBeGreaterThan(50)
    await page.close()
  })
})

describe('the connection', () => {
  it('writes no error to the console while it is there', () => {
    expect(journey.errors).toEqual([])
  })

  it('is said when it breaks, and heals by itself', async () => {
    const page = await journey.open('/?map=12/-33.03/-71.55')
    await page.getByText('Hogares conocidos').waitFor()
    await page.getByRole('combobox').waitFor()
    await journey.killServer()
    const banner = page.getByText('Sin conexión con el servidor.')
    await banner.waitFor({ timeout: 30_000 })
    // What nobody asked before cannot be shown: it says why, and waits for no answer.
    await page.getByRole('combobox').fill('bellavista')
    await page.getByText('No hay conexión con el servidor; la búsqueda se repite').waitFor({ timeout: 30_000 })
    await journey.startServerAgain()
    await banner.waitFor({ state: 'detached', timeout: 60_000 })
    await page.getByRole('option').or(page.getByText('Nada de lo cargado se llama así.')).first().waitFor()
    await page.close()
  })
})
