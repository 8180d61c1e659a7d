import type { Amount, DemandTable, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { columnLetters } from '../exports/columnLetters.ts'
import { demandCsv } from './demandCsv.ts'
import { demandXlsx } from './demandSheet.ts'
import type { DemandSheet } from './demandSheetCells.ts'

const counted = (value: number): Amount => ({ value, low: value, high: value, how: 'counted' })
const unknown: Amount = { value: null, low: null, high: null, how: 'unknown' }
const suppressed: Amount = { ...unknown, how: 'suppressed' }

const aPlace = (change: Partial<PlaceDemand>): PlaceDemand => ({
  of: 'comunas',
  id: 1,
  code: '05109',
  name: 'Viña del Mar',
  comunaCode: '05109',
  comunaName: 'Viña del Mar',
  regionCode: '05',
  people: counted(1000),
  areaKm2: 10,
  families: { value: 100, low: 90, high: 130, how: 'mixed' },
  settlementFamilies: counted(40),
  censusFamilies: { value: 60, low: 50, high: 90, how: 'estimated' },
  setAside: counted(5),
  groupFamilies: null,
  settlements: 3,
  settlementsUnknown: 1,
  need: { irrecoverable: counted(20) },
  unknownShare: 0.25,
  bounds: null,
  remarks: [],
  ...change,
})

const aSheet = (places: PlaceDemand[], change: Partial<DemandSheet> = {}): DemandSheet => {
  const table: DemandTable = {
    places,
    total: aPlace({ id: 5, of: 'regions', code: '05', name: null }),
    basis: {
      versions: { zones: 3 },
      computedAt: '2026-11-22T10:00:00Z',
      seconds: 1,
      datasetIds: [1],
      needYear: 2017,
      peopleYear: 2024,
      rule: {
        version: 1,
        deduplication: 'area',
        components: ['irrecoverable'],
        source: 'Acta',
        confidence: 'to-confirm',
        changeNote: null,
        validFrom: '2026-11-01',
        changedBy: 'arraigo',
      },
    },
  }
  const source = { id: 1, name: 'Zonas', publisher: 'INE', licence: 'CC BY', referenceYear: 2017, fileName: 'z.gpkg' }
  const parameter = {
    code: 'published-min-people',
    value: 5,
    unit: 'persons',
    referenceYear: 2026,
    source: 'Acta',
    confidence: 'to-confirm' as const,
  }
  return {
    table,
    audience: 'public',
    within: 'Región Valparaíso',
    sources: [source],
    parameters: [parameter],
    link: 'http://localhost/demand/region?in=05',
    locale: 'es',
    ...change,
  }
}

const readWorkbook = async (sheet: DemandSheet) => {
  const parts = unzipSync(await demandXlsx(sheet))
  const text = (name: string) => new TextDecoder().decode(parts[name])
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, one = '']) =>
    one.replace(/<[^>]+>/g, ''),
  )
  return { text, shared, first: text('xl/worksheets/sheet1.xml') }
}

describe('demand as a workbook', () => {
  test('figures are numbers in a format, their totals are formulas over all rows', async () => {
    const { first } = await readWorkbook(aSheet([aPlace({}), aPlace({ id: 2, name: 'Concón', families: counted(7) })]))
    // Two rows from the fifth on; families in the third column.
    expect(first).toMatch(/<c r="C5"[^>]*><v>100<\/v>/)
    expect(first).toMatch(/<c r="C6"[^>]*><v>7<\/v>/)
    const formulas = [...first.matchAll(/<f>(.*?)<\/f>/g)].map(([, one = '']) =>
      one.replaceAll('&quot;', '"').replaceAll('&gt;', '>'),
    )
    // The sum of nothing known is unknown, not zero.
    expect(formulas[0]).toBe('IF(COUNT(C5:C6)=0,"Sin dato",SUM(C5:C6))')
    // Of a rate the whole divided by the whole.
    expect(formulas).toContain('IF(SUM(R5:R6)>0,SUM(C5:C6)/SUM(R5:R6)*1000,"Sin dato")')
    expect(formulas).toContain('IF(SUM(S5:S6)>0,SUM(C5:C6)/SUM(S5:S6),"Sin dato")')
  })

  test('unknown and suppressed are words, never zero, and listed on a sheet of their own', async () => {
    const { first, shared, text } = await readWorkbook(aSheet([aPlace({ families: suppressed, people: unknown })]))
    expect(shared).toEqual(expect.arrayContaining(['Resguardado', 'Sin dato']))
    expect(first).toMatch(/<c r="C5"[^>]*t="s"/)
    const gaps = text('xl/worksheets/sheet3.xml')
    const at = (word: string) => `<v>${shared.indexOf(word)}</v>`
    // Families and both of their rates are suppressed; people, sanitation and others unknown.
    expect(gaps.split(at('Resguardado')).length - 1).toBe(3)
    expect(gaps.split(at('Sin dato')).length - 1).toBeGreaterThan(4)
  })

  test('says for whom it is, by which rule, and from which files', async () => {
    const { shared } = await readWorkbook(aSheet([aPlace({})], { audience: 'internal' }))
    expect(shared.filter((one) => one.startsWith('USO INTERNO'))).toHaveLength(1)
    expect(shared).toEqual(
      expect.arrayContaining(['Por superficie cubierta', 'por confirmar', 'Zonas', 'published-min-people', 'z.gpkg']),
    )
    expect((await readWorkbook(aSheet([aPlace({})]))).shared.some((one) => one.startsWith('USO INTERNO'))).toBe(false)
  })

  test('is written also where there is no place', async () => {
    const { first } = await readWorkbook(aSheet([]))
    expect(first).not.toContain('<f>')
  })
})

test('columns of a spreadsheet go on after Z', () => {
  expect([0, 25, 26, 51, 52].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA'])
})

test('a CSV leaves unknown and suppressed empty and says which is which', () => {
  const csv = demandCsv(aSheet([aPlace({ name: '=cmd|calc', families: suppressed })]))
  const [titles = '', row = ''] = csv.replace('\uFEFF', '').split('\r\n')
  expect(row).toContain("05109,'=cmd|calc,,,,40,40,40,")
  expect(row).toContain('Familias que necesitan vivienda; Familias que necesitan vivienda por cada 1.000 habitantes')
  expect(row).toContain(',public,2017,2024,1,')
  // The share of people whose need is unknown, in percent.
  const index = titles.split(/,(?=\S)/).findIndex((title) => title.startsWith('Población sin dato'))
  expect(index).toBeGreaterThan(0)
  expect(row).toContain(',25,3,1,1000,10,')
})
