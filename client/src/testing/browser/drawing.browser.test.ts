import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { metresPerPx } from '../../map/tools/mapScale.ts'
import { type Journey, startJourney } from '../browser.ts'

const zoom = 17
const lat = -33.039
const place = `map=${zoom}/${lat}/-71.519`
/** Corners on the page, right of the panel. */
const corners = { left: 700, right: 1000, top: 300, bottom: 600 }
const { left, right, top, bottom } = corners

let journey: Journey
let page: Page

beforeAll(async () => {
  journey = await startJourney()
  page = await journey.open(`/settlements?${place}`)
})
afterAll(() => journey?.close())

const click = (x: number, y: number) => page.mouse.click(x, y)
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const toolbar = () => page.getByRole('toolbar', { name: 'Herramientas de dibujo' })
const profile = () => page.getByRole('heading', { name: 'Perfil del polígono' })
const tab = (name: string) => page.getByRole('tab', { name })

const stored = async (id: number): Promise<Settlement> =>
  (await journey.request(`/api/settlements/${id}`)).json() as Promise<Settlement>

/** What the address has selected after a save. */
async function selectedIds(): Promise<number[]> {
  await page.waitForURL(/sel=settlements/)
  return (/sel=settlements:([\d,]+)/.exec(page.url())?.[1] ?? '').split(',').map(Number)
}

async function openEditor(id: number): Promise<void> {
  await page.goto(`${journey.server.address}/settlements/${id}/edit?${place}`)
  await tab('Datos').click()
}

/** The map comes to rest where the shape is, which lies in the middle of what no panel covers. */
async function middleOfMap(): Promise<{ x: number }> {
  const panel = await page.locator('.panel').boundingBox()
  const start = (panel?.x ?? 0) + (panel?.width ?? 0)
  return { x: start + (1440 - start) / 2 }
}

let id = 0

describe('a settlement', () => {
  it('is drawn, kept when the page is left, taken back and put again, and saved', async () => {
    await page.getByRole('link', { name: 'Dibujar asentamiento' }).waitFor()
    await page.locator('canvas.maplibregl-canvas').waitFor()
    await page.keyboard.press('d')
    await page.getByRole('heading', { name: 'Dibujar asentamiento' }).waitFor()
    await toolbar().waitFor()
    await page.locator('.is-drawing').waitFor({ state: 'attached' })
    for (const [x, y] of [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ] as const)
      await click(x, y)
    await page.keyboard.press('Enter')
    await profile().waitFor()
    await page.getByRole('textbox', { name: 'Nombre' }).fill('Las <b>Lomas</b>')
    await page.getByText(/ha$/).first().waitFor()
    // Written to the browser within a second of the last step: the dialog of leaving says so, too.
    await button('Cancelar').click()
    await button('Salir y conservarlo').click()
    await page.getByRole('heading', { name: '1 borrador' }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: /Las <b>Lomas/ }).click()
    await page.getByText(/Se recuperó su borrador de las/).waitFor()
    // Steps survive with the draft.
    await button(/^Deshacer/).click()
    await profile().waitFor({ state: 'detached' })
    await button(/^Rehacer/).click()
    await profile().waitFor()
    await page.keyboard.press('Control+s')
    ;[id = 0] = await selectedIds()
    const saved = await stored(id)
    const sideM = (right - left) * metresPerPx(zoom, lat)
    expect(saved.name).toBe('Las <b>Lomas</b>')
    expect(saved.version).toBe(1)
    expect(saved.areaM2).toBeGreaterThan(sideM ** 2 * 0.97)
    expect(saved.areaM2).toBeLessThan(sideM ** 2 * 1.03)
    await page.getByRole('heading', { name: 'Las <b>Lomas</b>' }).waitFor()
    expect(await page.getByRole('heading', { name: '1 borrador' }).count()).toBe(0)
  })

  it('that is changed without a connection is sent when it is back', async () => {
    await openEditor(id)
    const households = page.getByRole('textbox', { name: 'Hogares', exact: true })
    await households.fill('-3')
    await button('Guardar').click()
    await page.getByText('No puede ser menor que 0.').waitFor()
    await households.fill('40')
    await page.context().setOffline(true)
    await button('Guardar').click()
    await page.getByText('Se enviará cuando vuelva la conexión').waitFor()
    expect((await stored(id)).householdCount).toBeNull()
    await page.context().setOffline(false)
    await selectedIds()
    expect(await stored(id)).toMatchObject({ householdCount: 40, version: 2 })
  })

  it('that somebody else saved meanwhile is put together from both versions', async () => {
    await openEditor(id)
    await page.getByRole('textbox', { name: 'Nombre' }).fill('Lomas Altas')
    await page.getByRole('textbox', { name: 'Hogares', exact: true }).fill('50')
    const other = await journey.request(`/api/settlements/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': '"2"' },
      body: JSON.stringify({ householdCount: 60, tenure: 'state' }),
    })
    expect(other.status).toBe(200)
    await button('Guardar').click()
    await page.getByRole('heading', { name: /hay dos versiones/ }).waitFor()
    const save = button('Guardar lo elegido')
    expect(await save.isDisabled()).toBe(true)
    await page.getByRole('radiogroup', { name: 'Hogares', exact: true }).getByText('50').click()
    await save.click()
    await selectedIds()
    expect(await stored(id)).toMatchObject({ name: 'Lomas Altas', householdCount: 50, tenure: 'state', version: 4 })
  })

  it('is split in two and made one again, with all that it was', async () => {
    const whole = await stored(id)
    await page.goto(`${journey.server.address}/settlements/${id}/edit?tool=split&${place}`)
    await toolbar().waitFor()
    await page.waitForURL((url) => !url.searchParams.has('tool'))
    const middle = await middleOfMap()
    await click(middle.x, 150)
    await click(middle.x, 850)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '2 partes' }).waitFor()
    await button('Guardar').click()
    const pieces = await selectedIds()
    expect(pieces).toHaveLength(2)
    const [first, second] = await Promise.all(pieces.map(stored))
    if (first === undefined || second === undefined) throw new Error('no pieces')
    expect((first.householdCount ?? 0) + (second.householdCount ?? 0)).toBe(50)
    expect((first.areaM2 ?? 0) + (second.areaM2 ?? 0)).toBeCloseTo(whole.areaM2 ?? 0, -1)

    await page.getByRole('link', { name: 'Unir los 2' }).click()
    await page.getByRole('heading', { name: 'Unir campamentos' }).waitFor()
    await button('Unir 2 campamentos').click()
    await page.getByText(/Se unieron en/).waitFor()
    const merged = await stored(id)
    expect(merged).toMatchObject({ name: 'Lomas Altas', householdCount: 50 })
    expect(merged.areaM2).toBeCloseTo(whole.areaM2 ?? 0, -1)

    await page.getByRole('link', { name: 'Historial' }).click()
    await page.getByRole('heading', { name: /Lomas Altas/ }).waitFor()
    // Drawn, counted, changed by somebody else, put together, split, made one.
    await page.locator('.version strong').getByText('Versión 6', { exact: true }).waitFor()
    expect(await page.locator('.version').count()).toBe(6)
    await button('Deshacer').click()
    await page.getByText(/Se unieron en/).waitFor({ state: 'detached' })
    expect(await stored(id)).toMatchObject({ status: first.status, householdCount: first.householdCount })
    expect(await stored(second.id)).toMatchObject({ status: 'identified', closedReason: null })
  })
})
