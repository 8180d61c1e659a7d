import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Journey, startJourney } from '../browser.ts'
import { settlementsFile } from '../settlementsFile.ts'

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
    await page.goBack()

    await page.getByRole('button', { name: 'Importar', exact: true }).click()
    await page.getByText('Lo que se encontró').waitFor()
    expect(await figure(page, 'Filas leídas')).toBe('5')
    expect(await figure(page, 'Nuevas')).toBe('5')
    await page.getByRole('button', { name: /Geometría corregida/ }).click()
    await page.getByRole('button', { name: /Fila 2/ }).click()
    expect(page.url()).toMatch(/rule=geometry-repaired.*finding=\d+/)
    expect(await page.getByRole('link', { name: 'CSV' }).getAttribute('href')).toMatch(/findings\.csv\?lang=es$/)

    await page.goto(`${journey.server.address}/data`)
    await page.getByRole('link', { name: /espera su decisión/ }).click()
    await page.getByRole('button', { name: 'Son dos: dejar ambos' }).click()
    await page.getByText('No hay nada por decidir.').waitFor()
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
