import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Journey, startJourney } from '../browser.ts'
import { settlementsFile, swappedFile } from '../settlementsFile.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey?.close())

describe('a planner imports a file of her own', () => {
  it('from the file to the report, and decides what the file cannot', async () => {
    const page = await journey.open('/data')
    await page.setInputFiles('input[type=file]', settlementsFile())

    await page.getByRole('heading', { name: 'asentamientos.geojson' }).waitFor()
    expect(await page.getByLabel('¿Qué son las filas?').inputValue()).toBe('settlements')
    expect(await page.getByLabel('Columna para Nombre').inputValue()).toBe('nombre')
    await page.getByLabel('Columna para Hogares').selectOption('n_hogares')
    await page.getByLabel('Columna que identifica cada fila').selectOption('codigo')
    await page.getByRole('cell', { name: 'Quebrada Honda' }).first().waitFor()

    await page.getByRole('button', { name: 'Revisar sin guardar' }).click()
    await page.getByText('Fue una revisión: no se guardó nada.').waitFor()
    expect(await (await journey.request('/api/datasets')).json()).toEqual([])
    await page.getByRole('button', { name: 'Importar ahora' }).click()
    await page.getByText('Guardada', { exact: true }).waitFor()
    expect(await figure(page, 'Filas leídas')).toBe('5')
    expect(await figure(page, 'Nuevas')).toBe('5')
    await page.getByRole('button', { name: /Geometría corregida/ }).click()
    await page.getByRole('button', { name: /Fila 2/ }).click()
    expect(page.url()).toMatch(/rule=geometry-repaired.*finding=\d+/)
    expect(await page.getByRole('link', { name: 'CSV' }).getAttribute('href')).toMatch(/findings\.csv\?lang=es$/)

    await page.goto(`${journey.server.address}/data`)
    await page.getByRole('link', { name: /espera su decisión/ }).click()
    await page.getByRole('button', { name: 'Decidir después' }).click()
    await expect.poll(() => page.getByRole('button', { name: 'Dejar el primero' }).count(), { timeout: 10_000 }).toBe(0)
    await page.getByRole('button', { name: /Quebrada Honda/ }).click()
    await page.getByRole('button', { name: 'Dejar el primero' }).click()
    await page.getByText(/Queda el primero de «Quebrada Honda»/).waitFor()
    await page.getByText('No hay nada por decidir.').waitFor()

    await page.getByRole('link', { name: 'Explorar' }).click()
    // What is decided to be a repetition is no settlement any more; it waits in the history.
    await expect.poll(() => figure(page, 'Campamentos'), { timeout: 10_000 }).toBe('4')
    expect(await page.getByText('registro repetido').count()).toBe(0)
    await page.close()
  })

  it('is asked about coordinates that look swapped before anything can be imported', async () => {
    const page = await journey.open('/data')
    await page.setInputFiles('input[type=file]', swappedFile())
    await page.getByRole('heading', { name: 'al-reves.geojson' }).waitFor()
    expect(await page.evaluate('document.activeElement.textContent')).toBe('al-reves.geojson')
    const start = page.getByRole('button', { name: 'Importar', exact: true })
    expect(await start.isDisabled()).toBe(true)
    await page.getByText('Invertir latitud y longitud').click()
    await page.getByRole('cell', { name: 'Cerro Dado Vuelta' }).waitFor()
    await start.click()
    await page.getByText('Guardada', { exact: true }).waitFor()
    const answer = await journey.request('/api/exports/settlements?format=geojson')
    const { features } = (await answer.json()) as {
      features: { properties: { name: string }; geometry: { coordinates: number[][][][] } }[]
    }
    const stored = features.find(({ properties }) => properties.name === 'Cerro Dado Vuelta')
    expect(stored?.geometry.coordinates[0]?.[0]?.[0]?.[0]).toBeCloseTo(-71.6, 1)
    await page.close()
  })

  it('is told that an import is not there, with a way back', async () => {
    const page = await journey.open('/data/imports/999')
    await page.getByText('Esto ya no existe').waitFor()
    expect(await page.getByRole('button', { name: 'Intentar de nuevo' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Volver a la lista' }).click()
    await page.getByRole('heading', { name: 'Datos', exact: true }).waitFor()
    await page.close()
  })

  it('is told that the same file again changes nothing', async () => {
    const page = await journey.open('/data')
    await page.setInputFiles('input[type=file]', settlementsFile())
    await page.getByText('Este mismo archivo ya se importó').waitFor()
    await page.getByRole('link', { name: 'Ver el informe de esa importación' }).click()
    await page.getByText('Filas leídas').waitFor()
    await page.close()
  })

  it('is told in words why a file cannot be read', async () => {
    const page = await journey.open('/data')
    await page.setInputFiles('input[type=file]', {
      name: 'roto.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from('{"type":"Feat'),
    })
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).not.toMatch(/undefined|unexpected|[a-z]+-[a-z]+-[a-z]+/)
    await page.getByRole('button', { name: 'Intentar de nuevo' }).waitFor()
    await page.close()
  })
})

const figure = (page: Awaited<ReturnType<Journey['open']>>, label: string): Promise<string | null> =>
  page.locator('.figure', { hasText: label }).locator('.figure-value').textContent()
