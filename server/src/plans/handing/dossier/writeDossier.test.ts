import { createHash } from 'node:crypto'
import { planSample } from '@arraigo/shared/plans/testing/planSample.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ReadPdf, readPdf } from '../testing/pdfText.ts'
import type { DossierData } from './dossierData.ts'
import { writeDossier } from './writeDossier.ts'

const square = (west: number, south: number, east: number, north: number) =>
  JSON.stringify({
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ],
  })

const { spec, inputs, result } = planSample()

const data = (own: Partial<DossierData> = {}): DossierData => ({
  locale: 'es',
  link: 'http://127.0.0.1:3000/plans/4',
  programVersion: '0.1.0',
  plan: {
    ...{ id: 4, version: 3, name: 'Ñuble ≤ Güera → “prueba”', note: null, changedBy: 'Ana Núñez' },
    ...{ validFrom: '2026-11-20T12:00:00Z', outdated: [], isDemonstration: false, baseName: null },
  },
  run: { id: 9, kind: 'solved', phase: 'finished', startedAt: '2026-11-21T12:00:00Z', startedBy: 'Ana Núñez' },
  ...{ spec, inputs, result },
  uf: { day: '2026-01-09', clp: 40_000, source: 'Servicio de Impuestos Internos' },
  seal: { sha256: 'ab12'.repeat(16), publicKey: 'k'.repeat(43), value: 'v'.repeat(86) },
  shapes: {
    comunas: [
      { code: '05109', name: 'Viña del Mar', shape: square(-71.6, -33.1, -71.4, -32.9) },
      { code: '05101', name: 'Valparaíso', shape: square(-71.8, -33.2, -71.6, -33) },
    ],
    settlements: [],
    sites: [],
  },
  ...own,
})

const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

describe('the dossier of a plan', () => {
  let bytes: Buffer
  let read: ReadPdf
  let all: string
  beforeAll(async () => {
    bytes = await writeDossier(data())
    read = readPdf(bytes)
    all = read.pages.join('\n')
  })

  test('says the figures of the plan, in UF and in pesos of a day', () => {
    const summary = read.pages[1] ?? ''
    expect(summary).toContain(`${result.totals.families}\nfamilias con solución`)
    // 188,150 UF of 40,000 pesos.
    expect(result.totals.costUf).toBe(188_150)
    expect(summary).toContain('188.150 UF\ncosto del plan (7.526 millones de pesos)')
    expect(summary).toContain('Pesos con la UF del 9 de enero de 2026: $40.000')
    for (const { year, families, costUf } of result.years) {
      expect(all).toContain(`${year}: obras por`)
      expect(all).toContain(`familias con solución: ${families}`)
      expect(all).toContain(`${new Intl.NumberFormat('es-CL').format(costUf)} UF`)
    }
  })

  test('names every settlement, with its works and their sites, or with the reason why it has none', () => {
    for (const name of inputs.settlements.names) expect(all).toContain(name)
    for (const { siteId } of result.projects)
      expect(all).toContain(inputs.sites.find(({ id }) => id === siteId)?.name ?? 'no such site')
    expect(all).not.toMatch(/\bplan-[a-z]+-[a-z]/)
  })

  test('says unknown where nobody knows, and counts it', () => {
    expect(all).toContain('Campamentos sin familias ni hogares conocidos: 1.')
    expect(all).toContain('Sin dato')
    expect(all).not.toMatch(/NaN|undefined|null|Infinity/)
  })

  test('numbers its pages, has the contents at the front and an outline for each part and comuna', () => {
    const pages = read.pages.length
    expect(read.pages.at(-1)).toContain(`página ${pages} de ${pages}`)
    const [, page] = /Firma y verificación\n(\d+)/.exec(read.pages[0] ?? '') ?? []
    expect(read.pages[Number(page) - 1]).toContain('Firma y verificación')
    expect(read.outline).toEqual(expect.arrayContaining(['Resumen', 'Mapas', 'Viña del Mar', 'Valparaíso', 'Método']))
  })

  test('is a tagged document with language and title, readable without any font of the machine', () => {
    for (const part of ['/Lang (es-CL)', '/Marked true', '/S /H1', '/S /Table', '/S /TH', '/S /Figure', '/FontFile2'])
      expect(read.plain).toContain(part)
    expect(read.plain).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(read.plain.match(/\/Alt /g)?.length).toBeGreaterThan(5)
  })

  test('writes Spanish letters as they are, and signs that its font has not in others', () => {
    expect(read.pages[0]).toContain('Ñuble <= Güera › “prueba”')
    expect(read.pages[0]).toContain('Ana Núñez')
    expect(all).not.toContain('�')
  })

  test('has the signature and the sum of what is signed, for whoever compares', () => {
    const page = read.pages.find((text) => text.includes('Cómo comprobarlo')) ?? ''
    expect(page.replaceAll('\n', '')).toContain('ab12'.repeat(16))
    expect(page).toContain('k'.repeat(43))
  })

  test('is the same to the byte for the same plan', async () => {
    expect(sumOf(await writeDossier(data()))).toBe(sumOf(bytes))
  })

  test('says on its cover that it is outdated, in the language that was asked for', async () => {
    const { plan } = data()
    const outdated = [{ code: 'plan-export-without-result' }]
    const [cover] = readPdf(await writeDossier(data({ locale: 'en', plan: { ...plan, outdated } }))).pages
    expect(cover).toContain('The plan is outdated')
    expect(cover).toContain('The plan has no result yet')
    expect(readPdf(bytes).pages[0]).not.toContain('desactualizado')
  })

  test('of a plan in which nothing could be chosen says so, and has no maps', async () => {
    const none = {
      ...result,
      status: 'empty' as const,
      settlements: result.settlements.map((one) => ({ ...one, works: [], families: 0, costUf: 0, benefit: 0 })),
      projects: [],
    }
    const text = readPdf(await writeDossier(data({ result: none, uf: null }))).pages.join('\n')
    expect(text).toContain('El plan no tiene obras.')
    expect(text).toContain('no hay mapas')
    expect(text).toContain('los montos van solo en UF')
  })
})
