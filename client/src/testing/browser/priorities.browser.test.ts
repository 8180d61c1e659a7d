import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { keysOf } from '@arraigo/shared/priorities/keysOf.ts'
import type { Ranking, RankingInputs } from '@arraigo/shared/priorities/ranking.schema.ts'
import { prepareRanking, scoreRanking } from '@arraigo/shared/priorities/rankSettlements.ts'
import type { SealedSummary } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds } from '../../../../server/src/testing/databases.ts'
import { hasRealData, realFile } from '../../../../server/src/testing/realData.ts'
import { type Journey, startJourney } from '../browser.ts'

const files = [
  'comunas/comunas_ine2017_R05_R08_R13_R16.gpkg',
  'census/zonas2017_R05_R08_R13.gpkg',
  'settlements/catastro_campamentos_2024.geojson',
  'services/deis_establecimientos_20260310.csv',
  'hazards/tsunami_evacuation_areas_R05_R08_R16.geojson',
]
/** Coverage and need are computed for the first time: on a busy machine that takes its time. */
const computingMs = 90_000
const soon = { timeout: 20_000 }
const name = 'Valparaíso, comité técnico'

if (hasRealData) {
  const kind = databaseKinds.at(-1)
  describe(`a ranking of the settlements of a region (${kind})`, () => {
    let journey: Journey
    let page: Page
    let id = 0

    beforeAll(async () => {
      journey = await startJourney({ kind, files: files.map(realFile) })
      page = await journey.open('/priorities?in=05', { width: 1280, height: 900 })
      page.setDefaultTimeout(30_000)
    })
    afterAll(() => journey?.close())

    const shoot = async (what: string): Promise<void> => {
      const folder = process.env.ARRAIGO_SCREENSHOTS
      if (folder === undefined) return
      mkdirSync(folder, { recursive: true })
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: join(folder, `priorities-${what}.png`) })
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
    const rows = () => page.locator('.order-row')
    const namesShown = async () => (await page.locator('.order-name').allInnerTexts()).map((text) => text.trim())
    const backToRanking = async () => {
      await page.getByRole('link', { name, exact: true }).click()
      await rows().nth(4).waitFor()
    }
    /** Names in order, by the program's own rules from what the server gives. */
    const firstNames = async ({ spec }: Pick<Ranking, 'spec'>, count: number): Promise<string[]> => {
      const criteria = keysOf(spec).map(encodeURIComponent).join()
      const inputs = await ask<RankingInputs>(
        `/api/priorities/inputs?in=05&set=${spec.standardSet}&criteria=${criteria}`,
      )
      const prepared = prepareRanking(inputs, { ...spec, in: '05' })
      const { order } = scoreRanking(prepared, prepared.weights)
      return Array.from(order.subarray(0, count), (row) => inputs.settlements.names[row] ?? '')
    }

    it('shows an order at once, on list and map', async () => {
      await page.getByRole('link', { name: 'Ver el orden inicial' }).click()
      await rows().nth(4).waitFor({ timeout: computingMs })
      const [first] = await firstNames(await ask<Ranking>('/api/priorities/rankings/1'), 1)
      await expect.poll(async () => (await namesShown())[0], soon).toContain(first)
      const legend = page.getByRole('region', { name: 'Leyenda' })
      await legend.getByText('Lugar en la priorización · Valparaíso').waitFor()
      expect(await legend.getByText('1.º – 10.º').count()).toBe(1)
      await shoot('1-initial')
    })

    it('becomes one of one’s own, with another criterion and another curve', async () => {
      await page.getByRole('button', { name: 'Guardar como…' }).click()
      await page.getByLabel('Nombre de la priorización').fill(name)
      await page.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click()
      await page.getByRole('heading', { name }).waitFor()
      id = Number(new URL(page.url()).pathname.split('/')[2])
      await page.getByRole('button', { name: 'Cambiar nombre y nota' }).click()
      await page.getByRole('textbox', { name: 'Nota' }).fill('Acordada en la mesa de vivienda')
      await page.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click()
      await page.getByText('Acordada en la mesa de vivienda').waitFor()
      expect(await ask<Ranking>(`/api/priorities/rankings/${id}`)).toMatchObject({ name, version: 2 })
      await page.getByRole('link', { name: /^Criterios/ }).click()
      await page.getByRole('button', { name: 'Agregar criterio' }).click()
      await page.getByRole('button', { name: 'Agregar Densidad de hogares' }).click()
      await page.getByRole('button', { name: 'Ajustar Hogares', exact: true }).click()
      await page.getByRole('button', { name: 'Convertir en curva propia' }).click()
      await page.getByRole('slider').nth(1).focus()
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift+ArrowLeft')
      await page.getByText(/cambian? de lugar respecto de lo guardado/).waitFor()
      await shoot('2-curve')
    })

    it('is weighed by pairs; what contradicts itself is said, and mended', async () => {
      await page.getByRole('link', { name: 'A los criterios' }).click()
      await page.getByRole('link', { name: 'Cambiar los pesos' }).click()
      await page.getByText('Pares', { exact: true }).click()
      await page.getByText('Matriz completa').click()
      const size = await page.locator('.judgement-grid tbody tr').count()
      await page.getByText('Pegar desde una planilla').click()
      await page.getByLabel('Matriz copiada').fill(contradiction(size))
      await page.getByRole('button', { name: 'Usar esta matriz' }).click()
      await page.getByText(/se contradicen/).waitFor()
      await shoot('3-contradiction')
      const mend = page.getByRole('button', { name: /^Cambiar a/ })
      await mend.click()
      for (let answer = 0; answer < size && (await mend.count()) > 0; answer += 1) await mend.click()
      await page.getByText(/son coherentes entre sí/).waitFor()
      await shoot('4-mended')
    })

    it('follows the hand that drags a weight', async () => {
      await backToRanking()
      const before = await namesShown()
      const thumb = page.locator('.weight', { hasText: /^Densidad/ }).locator('.weight-thumb')
      // Waits until what is above it has arrived and it stands still.
      await thumb.hover()
      const knob = await thumb.boundingBox()
      if (knob === null) throw new Error('no slider')
      const map = () =>
        page.screenshot({ clip: { x: 480, y: 120, width: 420, height: 560 } }).then((one) => one.toString('base64'))
      const mapBefore = await map()
      await page.mouse.move(knob.x + 8, knob.y + 8)
      await page.mouse.down()
      await page.mouse.move(knob.x + 110, knob.y + 8, { steps: 6 })
      // The hand is still down: nothing is saved, and everything has moved.
      await expect.poll(namesShown, soon).not.toEqual(before)
      await expect.poll(map, soon).not.toBe(mapBefore)
      const under = await namesShown()
      await shoot('5-drag')
      await page.mouse.up()
      await expect.poll(namesShown, soon).toEqual(under)
      await page.keyboard.press('Control+z')
      await expect.poll(namesShown, soon).toEqual(before)
      await page.keyboard.press('Control+Shift+z')
      await expect.poll(namesShown, soon).toEqual(under)
    })

    it('explains a place line by line, and says whether it would be kept', async () => {
      const [, , third = ''] = await namesShown()
      await rows().nth(2).click()
      await page.waitForURL(/\/why\//)
      await page.getByText('De dónde sale el puntaje').waitFor()
      expect(third).toContain(await page.locator('.panel h1').textContent())
      // On a phone what is selected would lie over the reasons that were asked for.
      expect(await page.locator('.inspector').count()).toBe(0)
      await shoot('6-why')
      await backToRanking()
      await page.getByRole('link', { name: /^Robustez/ }).click()
      await page.getByText(/siguen? entre los 20 primeros/).waitFor({ timeout: computingMs })
      await shoot('7-robustness')
      await backToRanking()
    })

    it('is saved with everything it came from, and frozen', async () => {
      const shown = await namesShown()
      await page.getByRole('button', { name: 'Guardar', exact: true }).click()
      await page.getByText('Cambios sin guardar').waitFor({ state: 'detached' })
      const saved = await ask<Ranking>(`/api/priorities/rankings/${id}`)
      expect(saved.spec.weighting).toBe('points')
      const names = await firstNames(saved, 3)
      expect(shown.slice(0, 3).every((text, at) => text.startsWith(names[at] ?? '?'))).toBe(true)
      await page.getByRole('link', { name: /^Publicación/ }).click()
      await page.getByRole('button', { name: 'Congelar y publicar' }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Congelar y publicar' }).click()
      const anyway = page.getByRole('button', { name: 'Publicar de todos modos' })
      const done = page.getByText('Congelada y publicada.')
      await anyway.or(done).first().waitFor()
      if ((await anyway.count()) > 0) await anyway.click()
      await done.waitFor()
      await shoot('8-frozen')
    })

    it('is verified, and any change breaks it', async () => {
      const [sealed] = await ask<SealedSummary[]>(`/api/priorities/sealed?ranking=${id}`)
      const text = await (await journey.request(`/api/priorities/sealed/${sealed?.id}`)).text()
      const choose = (content: string) =>
        page
          .locator('.panel input[type=file]')
          .setInputFiles({ name: 'priorización.json', mimeType: 'application/json', buffer: Buffer.from(content) })
      await choose(text)
      await page.getByText('Firma verificada').waitFor()
      await choose(text.replace('Valparaíso, comité', 'Valparaiso, comité'))
      await page.getByText('No es válida').waitFor()
      await shoot('9-tampered')
    })

    it('is shared as a page that anybody can open', async () => {
      const link = await page.getByRole('link', { name: 'Ver la página' }).first().getAttribute('href')
      const elsewhere = await journey.open(link ?? '', { width: 1280, height: 900 })
      await elsewhere.getByRole('heading', { name }).waitFor()
      await elsewhere.getByText('Firma verificada').first().waitFor()
      const [first = '?'] = await firstNames(await ask<Ranking>(`/api/priorities/rankings/${id}`), 1)
      expect(await elsewhere.getByText(first).count()).toBeGreaterThan(0)
      await elsewhere.close()
      expect(journey.errors).toEqual([])
    })
  })
}

/** Each criterion matters three times more than the next, and the last one more than the first. */
function contradiction(size: number): string {
  const cell = (row: number, column: number): string => {
    if (row === column) return '1'
    if (row > column) return ''
    return row === 0 && column === size - 1 ? '1/7' : '3'
  }
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => cell(row, column)).join('\t'),
  ).join('\n')
}
