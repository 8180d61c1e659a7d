import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemandCells, DemandTable, HotSpots, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds } from '../../../../server/src/testing/databases.ts'
import { hasRealData, realFile } from '../../../../server/src/testing/realData.ts'
import { type Journey, startJourney } from '../browser.ts'

const files = [
  'comunas/comunas_ine2017_R05_R08_R13_R16.gpkg',
  'census/zonas2017_R05_R08_R13.gpkg',
  'census/manzanas2024_R05.gpkg',
  'settlements/catastro_campamentos_2024.geojson',
]
/** Census and settlements are read, joined and summed: on a busy machine that takes its time. */
const computingMs = 90_000
const waitingForTiles = { timeout: 60_000, interval: 1000 }
const room = { width: 1280, height: 800 }

if (hasRealData) {
  const kind = databaseKinds.at(-1)
  describe(`housing demand of a region (${kind})`, () => {
    let journey: Journey
    let page: Page

    beforeAll(async () => {
      journey = await startJourney({ kind, files: files.map(realFile) })
      page = await journey.open('/demand?in=05&map=9.6/-33.03/-71.4', room)
      page.setDefaultTimeout(30_000)
    })
    afterAll(() => journey?.close())

    const legend = () => page.getByRole('region', { name: 'Leyenda' })
    const headline = (of = page) => of.locator('.demand-headline strong')
    const shoot = async (name: string): Promise<void> => {
      const folder = process.env.ARRAIGO_SCREENSHOTS
      if (folder === undefined) return
      mkdirSync(folder, { recursive: true })
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: join(folder, `demand-${name}.png`) })
    }
    /** Once it is computed. */
    async function ask<Body>(path: string): Promise<Body> {
      let body: unknown
      const status = async (): Promise<number> => {
        const answer = await journey.request(path)
        body = await answer.json()
        return answer.status
      }
      await expect.poll(status, { timeout: computingMs, interval: 500 }).toBe(200)
      return body as Body
    }
    const comunas = () => ask<DemandTable>('/api/demand/places?of=comunas&in=05')
    const families = ({ families: { value } }: PlaceDemand) => value ?? -1
    /** Share of the middle of the map that has a colour of the ramp from yellow to brown. */
    const warmShare = () => shareOfMap(page, 'data[at] - data[at + 2] > 70')

    it('opens on a heat map of region V, with the figure, its parts and the rule', async () => {
      const { total } = await comunas()
      await expect.poll(() => headline().textContent(), { timeout: computingMs }).toContain(spanish(families(total)))
      await legend().getByText('Familias que necesitan vivienda').first().waitFor()
      await expect.poll(warmShare, waitingForTiles).toBeGreaterThan(0.01)
      // The parts are what the whole is made of, and the page says it.
      const parts = (total.settlementFamilies.value ?? 0) + (total.censusFamilies.value ?? 0)
      expect(parts).toBeCloseTo(families(total), 3)
      expect(await page.locator('.demand-parts').textContent()).toContain(spanish(total.settlementFamilies.value ?? 0))
      await shoot('1-region')
    })

    it('shows where demand concentrates beyond chance', async () => {
      await page.getByRole('link', { name: /^Focos de demanda/ }).click()
      await legend().getByText('Alta, 99 % de confianza').waitFor({ timeout: computingMs })
      const spots = await ask<HotSpots>('/api/demand/hotspots?of=hex7&in=05&measure=families&per=total')
      const hot = spots.level.filter((level) => (level ?? 0) >= 2).length
      expect(hot).toBeGreaterThan(0)
      await expect.poll(() => page.locator('.hotspots-counts dd').first().textContent()).toBe(spanish(hot))
      await expect.poll(warmShare, waitingForTiles).toBeGreaterThan(0.005)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Tabla CSV' }).click(),
      ])
      const csv = readFileSync(await download.path(), 'utf8')
      expect(csv.trim().split('\r\n')).toHaveLength(1 + spots.strongest.length)
      expect(csv).toContain('Viña del Mar')
      await shoot('2-hot-spots')
      await page.getByRole('link', { name: 'Demanda', exact: true }).first().click()
    })

    it('goes into Viña del Mar and changes the component', async () => {
      await page.getByTitle('Entrar en Viña del Mar').click()
      await page.waitForURL(/in=05109/)
      const vina = (await comunas()).places.find(({ code }) => code === '05109') as PlaceDemand
      await expect.poll(() => headline().textContent()).toContain(spanish(families(vina)))
      await page.getByLabel('Medida', { exact: true }).selectOption('irrecoverable')
      await legend().getByText('Viviendas irrecuperables').first().waitFor()
      await expect.poll(warmShare, waitingForTiles).toBeGreaterThan(0.01)
      await shoot('3-comuna')
    })

    it('shows two measures at once, and one beside the other', async () => {
      await page.getByLabel('Otra medida').selectOption('doubled-up')
      await page.locator('.painted-square').waitFor()
      // Turquoise is much of the second measure; neither ramp, ground nor sea has it.
      const turquoise = 'Math.min(data[at + 1], data[at + 2]) - data[at] > 50'
      await expect.poll(() => shareOfMap(page, turquoise), waitingForTiles).toBeGreaterThan(0.002)
      await shoot('4-two-at-once')
      await page.getByLabel('Comparar', { exact: true }).selectOption('beside')
      const divider = page.locator('.map-divider')
      await divider.waitFor()
      expect(await divider.textContent()).toContain('Hogares allegados')
      // All the way to either side: the same place in two measures.
      const seenAt = async (key: string) => {
        for (let press = 0; press < 10; press += 1) await divider.press(key)
        return (await page.screenshot({ clip: mapClip })).toString('base64')
      }
      await expect.poll(() => shareOfMap(page, turquoise), waitingForTiles).toBe(0)
      const first = await seenAt('PageDown')
      await expect.poll(() => seenAt('PageUp'), waitingForTiles).not.toBe(first)
      expect(await divider.getAttribute('aria-valuenow')).toBe('2')
      for (let press = 0; press < 6; press += 1) await divider.press('PageDown')
      await shoot('5-beside')
    })

    it('lists comunas in order, and gives them away as a workbook', async () => {
      await page.goto(`${journey.server.address}/demand/region?in=05`)
      const { places, total } = await comunas()
      const most = places.toSorted((a, b) => families(b) - families(a))[0] as PlaceDemand
      const table = page.getByRole('table', { name: 'Demanda por lugar' })
      const firstRow = table.locator('tbody tr').first()
      await expect.poll(() => firstRow.textContent(), { timeout: computingMs }).toContain(most.name)
      await table
        .getByRole('columnheader', { name: /^Lugar/ })
        .getByRole('button')
        .click()
      const first = places.map(({ name }) => name ?? '').toSorted((a, b) => a.localeCompare(b, 'es'))[0] ?? ''
      await expect.poll(() => firstRow.textContent()).toContain(first)
      await shoot('6-dashboard')

      await page.getByRole('button', { name: 'Exportar' }).click()
      const href = await page.getByRole('link', { name: /XLSX/ }).getAttribute('href')
      await page.keyboard.press('Escape')
      expect(href).toContain('public')
      const answer = await journey.request(href ?? '')
      const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
      const text = Object.values(parts)
        .map((part) => new TextDecoder().decode(part))
        .join('')
      expect(text).toContain('Viña del Mar')
      expect(text).toContain('Resguardado')
      expect(total.settlements).toBeGreaterThan(300)
    })

    it('is compared with the Metropolitan region, and the link shows the same elsewhere', async () => {
      await page.goto(`${journey.server.address}/demand/compare?in=05`)
      await page.getByLabel('Agregar una región').selectOption('13')
      await page.waitForURL(/with=13/)
      const compared = page.locator('.dash-compared')
      await expect
        .poll(() => compared.locator('thead').textContent(), { timeout: computingMs })
        .toMatch(/Metropolitana/)
      const said = await compared.locator('tbody tr').first().textContent()
      await shoot('7-compared')
      const elsewhere = await journey.open(page.url().slice(journey.server.address.length), room)
      await expect
        .poll(() => elsewhere.locator('.dash-compared tbody tr').first().textContent(), { timeout: computingMs })
        .toBe(said)
      await elsewhere.close()
    })

    it('hides small figures from the public, as such and never as zero', async () => {
      const shown = 'in=05109&of=blocks&audience=public'
      const cells = await ask<DemandCells>('/api/demand/cells?of=blocks&in=05109&measures=families&audience=public')
      const hidden = cells.suppressed.families ?? []
      expect(hidden.length).toBeGreaterThan(0)
      expect(hidden.every((at) => cells.values.families?.[at] === null)).toBe(true)
      await page.goto(`${journey.server.address}/demand?${shown}&map=14/-33.03/-71.53`)
      const row = legend().getByRole('listitem').filter({ hasText: 'Resguardado' }).first()
      await expect.poll(() => row.textContent(), { timeout: computingMs }).toContain(spanish(hidden.length))
      await shoot('8-public')
      expect(journey.errors).toEqual([])
    })
  })
}

/** Right of the panel, left of the legend. */
const mapClip = { x: 520, y: 150, width: 440, height: 480 }

/** Share of the map's pixels of which a condition holds, which sees `data` and `at`. */
async function shareOfMap(page: Page, condition: string): Promise<number> {
  const picture = (await page.screenshot({ clip: mapClip })).toString('base64')
  return (await page.evaluate(`(async () => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob('${picture}'), (sign) => sign.charCodeAt(0))]))
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
    pen.drawImage(picture, 0, 0)
    const { data } = pen.getImageData(0, 0, picture.width, picture.height)
    let count = 0
    for (let at = 0; at < data.length; at += 4) if (${condition}) count += 1
    return count / (data.length / 4)
  })()`)) as number
}

const spanish = (count: number): string => new Intl.NumberFormat('es-CL', { maximumFractionDigits: 0 }).format(count)
