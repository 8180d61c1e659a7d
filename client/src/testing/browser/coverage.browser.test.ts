import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CoverageTable, PlaceCoverage, Proposal } from '@arraigo/shared/coverage/coverage.schema.ts'
import { serviceName } from '@arraigo/shared/coverage/serviceNames.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds } from '../../../../server/src/testing/databases.ts'
import { hasRealData, realFile } from '../../../../server/src/testing/realData.ts'
import { type Journey, startJourney } from '../browser.ts'
import { neighbourhoodNames, neighbourhoodsFile } from '../neighbourhoodsFile.ts'

const files = [
  'comunas/comunas_ine2017_R05_R08_R13_R16.gpkg',
  'census/manzanas2024_R05.gpkg',
  'streets/calles_vina_valparaiso.gpkg',
  'services/deis_establecimientos_20260310.csv',
  'services/parvularia_r5.geojson',
]
const health = 'primary-health'
/** Streets are read, joined and walked, blocks sampled and counted: on a busy machine that takes its time. */
const computingMs = 90_000

if (hasRealData) {
  // The other journeys on real files take the last database.
  describe(`services of five neighbourhoods of Viña del Mar (${databaseKinds[0]})`, () => {
    let journey: Journey
    let page: Page
    let places = ''
    /** The neighbourhood that lacks health most. */
    let worst: PlaceCoverage
    let link = ''

    beforeAll(async () => {
      journey = await startJourney({ files: files.map(realFile) })
      page = await journey.open('/data')
      page.setDefaultTimeout(30_000)
    })
    afterAll(() => journey?.close())

    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
    const shoot = async (name: string, of = page): Promise<void> => {
      const folder = process.env.ARRAIGO_SCREENSHOTS
      if (folder === undefined) return
      mkdirSync(folder, { recursive: true })
      await of.waitForLoadState('networkidle')
      await of.screenshot({ path: join(folder, `coverage-${name}.png`) })
    }
    /** Once it is computed with what was imported. */
    const table = async (): Promise<CoverageTable> => {
      let known: CoverageTable | null = null
      const ask = async (): Promise<number> => {
        const answer = await journey.request('/api/coverage?collection=neighbourhoods&region=05')
        known = answer.status === 200 ? ((await answer.json()) as CoverageTable) : null
        return known?.places.length ?? 0
      }
      await expect.poll(ask, { timeout: computingMs, interval: 500 }).toBe(neighbourhoodNames.length)
      return known as unknown as CoverageTable
    }
    const coverageOf = ({ services }: PlaceCoverage, service: string) => services.find((one) => one.service === service)
    const gapOf = (place: PlaceCoverage, service: string): number => coverageOf(place, service)?.gapPeople ?? -1

    it('imports the neighbourhoods that a municipality drew', async () => {
      await page.setInputFiles('input[type=file]', neighbourhoodsFile())
      await page.getByLabel('¿Qué son las filas?').selectOption('neighbourhoods')
      await page.getByLabel('Columna para Nombre').selectOption('nombre')
      await page.getByRole('cell', { name: 'Forestal' }).first().waitFor()
      await button('Importar').click()
      await page.getByText('Guardada', { exact: true }).waitFor()
      const { places: measured, basis } = await table()
      expect(measured.map(({ name }) => name).sort()).toEqual(neighbourhoodNames.toSorted())
      expect(basis.datasetIds.length).toBeGreaterThanOrEqual(files.length)
      // People come from the census blocks inside, walks from the streets.
      for (const place of measured) {
        expect(place.peopleSource).toBe('blocks')
        expect(place.people).toBeGreaterThan(500)
      }
      const estimated = measured.map((place) => coverageOf(place, health)?.estimateShare ?? 1)
      expect(Math.min(...estimated)).toBeLessThan(0.1)
    })

    it('compares the five and finds the worst gap', async () => {
      await page.goto(`${journey.server.address}/coverage/compare?of=neighbourhoods&in=05&map=12.2/-33.005/-71.56`)
      for (const name of neighbourhoodNames) await page.getByRole('checkbox', { name, exact: true }).check()
      await page.waitForURL((url) => (url.searchParams.get('places')?.split(',').length ?? 0) === 5)
      places = new URL(page.url()).searchParams.get('places') ?? ''
      const said = page.locator('.compare-worst')
      await expect.poll(() => said.textContent(), { timeout: 20_000 }).toMatch(/La mayor brecha/)
      const { places: measured, standards } = await table()
      const gaps = measured.flatMap((place) =>
        standards.map(({ service }) => ({ place, service, gap: gapOf(place, service) })),
      )
      const greatest = gaps.toSorted((a, b) => b.gap - a.gap)[0]
      if (greatest === undefined) throw new Error('no gap')
      const words = (await said.textContent()) ?? ''
      expect(words).toContain(serviceName('es', greatest.service).toLocaleLowerCase('es'))
      expect(words).toContain(greatest.place.name)
      expect(words).toContain(spanish(greatest.gap))
      worst = measured.toSorted((a, b) => gapOf(b, health) - gapOf(a, health))[0] as PlaceCoverage
      await shoot('1-compared')
    })

    it('saves the comparison as a table', async () => {
      const href = await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')
      const csv = await (await journey.request(href ?? '')).text()
      for (const name of neighbourhoodNames) expect(csv).toContain(name)
      expect(csv).toContain(serviceName('es', health))
    })

    it('colours the map by a service, with its legend and the share beside the pointer', async () => {
      const [west = 0, south = 0, east = 0, north = 0] = worst.bounds ?? []
      const centre = [(south + north) / 2, (west + east) / 2 - 0.005]
      const search = new URLSearchParams({
        of: 'neighbourhoods',
        in: '05',
        service: health,
        places,
        map: `14/${centre.join('/')}`,
      })
      await page.goto(`${journey.server.address}/coverage/what-if?${search}`)
      const legend = page.getByRole('region', { name: 'Leyenda' })
      await legend.getByText(/a 1\.500 m o menos/).waitFor()
      await legend.getByText('80 a 100%').waitFor()
      await page.waitForLoadState('networkidle')
      const label = page.locator('.map-hover')
      const wanted = new RegExp(`${worst.name} · .*% a 1\\.500 m o menos`)
      const [x, y] = await middleOfMap()
      // Not quicker than a slow machine draws: each move is answered with the next frame.
      const pointAt = async (): Promise<string | null> => {
        await page.mouse.move(x + Math.random() * 4, y)
        return label.textContent()
      }
      await expect.poll(pointAt, { timeout: 30_000, interval: 1500 }).toMatch(wanted)
    })

    it('puts a health centre where it lacks, moves it, and sees the gap close', async () => {
      const [x, y] = await middleOfMap()
      await page.getByLabel('Qué poner').selectOption(health)
      await button('Poner equipamiento').click()
      await page.mouse.click(x, y)
      await page.keyboard.press('Escape')
      const people = page.locator('.what-if-people')
      await expect.poll(() => people.textContent(), { timeout: computingMs }).toMatch(/^\+[1-9]/)
      const first = await people.textContent()
      await shoot('2-placed')

      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x - 60, y + 40, { steps: 6 })
      await page.mouse.move(x - 90, y + 50, { steps: 6 })
      await page.mouse.up()
      await expect.poll(() => people.textContent(), { timeout: computingMs }).not.toBe(first)
      await page.keyboard.press('Control+z')
      await expect.poll(() => people.textContent(), { timeout: computingMs }).toBe(first)

      const changed = page.locator('.changed-place', { hasText: worst.name ?? '' }).first()
      const shares = (await changed.locator('.row-figure').first().textContent()) ?? ''
      const [before = 0, after = 0] = [...shares.matchAll(/(\d+)%/g)].map(([, digits]) => Number(digits))
      expect(before).toBe(Math.round(100 * (coverageOf(worst, health)?.share ?? 0)))
      expect(after).toBeGreaterThan(before)
    })

    it('keeps it in the browser until it is saved, and opens the link elsewhere', async () => {
      await page.reload()
      await page.locator('.placed').waitFor()
      const people = page.locator('.what-if-people')
      await people.waitFor()
      const said = await people.textContent()
      await page.getByRole('textbox', { name: 'Nombre de la propuesta' }).fill('Centro de salud familiar')
      await button('Guardar propuesta').click()
      await page.waitForURL(/proposal=\d+/)
      await page.getByText('Guardada', { exact: true }).waitFor()
      const [saved] = (await (await journey.request('/api/proposals')).json()) as Proposal[]
      expect(saved?.elements).toHaveLength(1)
      expect(saved?.elements[0]).toMatchObject({ type: 'facility', kind: health })
      link = page.url().slice(journey.server.address.length)
      await shoot('3-saved')

      const elsewhere = await journey.open(link)
      await elsewhere.locator('.placed').waitFor()
      await expect.poll(() => elsewhere.locator('.what-if-people').textContent(), { timeout: 30_000 }).toBe(said)
      expect(await elsewhere.getByRole('textbox', { name: 'Nombre de la propuesta' }).inputValue()).toBe(
        'Centro de salud familiar',
      )
      await shoot('4-elsewhere', elsewhere)
      await elsewhere.close()
    })

    it('removes the proposal, and takes that back', async () => {
      await button('Eliminar Centro de salud familiar').click()
      await page.getByText('Aún no hay propuestas guardadas.').waitFor()
      await page.locator('.room-top').getByRole('button', { name: 'Deshacer' }).click()
      await page.getByRole('link', { name: 'Abrir Centro de salud familiar' }).click()
      await page.locator('.placed').waitFor()
      expect(journey.errors).toEqual([])
    })

    /** Of the part that no panel covers. */
    async function middleOfMap(): Promise<[number, number]> {
      const [map, panel] = await Promise.all([
        page.locator('canvas.maplibregl-canvas').boundingBox(),
        page.locator('.panel').boundingBox(),
      ])
      if (map === null || panel === null) throw new Error('no map')
      const left = panel.x + panel.width
      return [Math.round((left + map.x + map.width) / 2), Math.round(map.y + map.height / 2)]
    }
  })
}

const spanish = (count: number): string => new Intl.NumberFormat('es-CL', { maximumFractionDigits: 0 }).format(count)
