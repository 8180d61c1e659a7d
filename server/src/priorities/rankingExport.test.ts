import { rankingMethods } from '@arraigo/shared/priorities/ranking.schema.ts'
import { rankingResult } from '@arraigo/shared/priorities/rankSettlements.ts'
import { aSpec, someInputs } from '@arraigo/shared/priorities/testing/aRanking.ts'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { EvaluatedWorkbook } from '../testing/evaluateWorkbook.ts'
import { rankingCsv } from './rankingCsv.ts'
import { rankingFileName, rankingSheet } from './rankingExport.ts'
import { rankingRobustness } from './rankingRobustness.ts'
import { rankingXlsx } from './rankingSheet.ts'

const rows = [
  [3, 40, 7],
  [9, null, 7],
  [null, null, null],
  [6, 10, 7],
  [0, 0, 7],
  [0, 0, 7],
]
const names = ['Alto', '=Bajo', 'Nadie', 'Centro', 'Dos', 'Cinco']
const criteria = [{ weight: 3 }, { weight: 1 }, { weight: 2 }]

function sheetOf(change: Parameters<typeof aSpec>[1] = {}, weights = criteria, locale: 'es' | 'en' = 'es') {
  const inputs = someInputs(rows, names)
  const spec = aSpec(weights, change)
  const about = { name: 'Agua primero', link: null, robustness: null, locale }
  return rankingSheet({ spec, inputs, result: rankingResult(inputs, spec) }, about)
}

test.each(rankingMethods)(
  'a workbook shows the %s order and computes it again, also under other weights',
  async (method) => {
    const sheet = sheetOf({ method })
    const book = new EvaluatedWorkbook(await rankingXlsx(sheet))
    expect(book.names).toEqual(['Orden', 'Criterios', 'Datos', 'Cálculo', 'Método y notas'])
    const scored = [...sheet.scored.order].slice(0, sheet.scored.ranked)
    const compare = (result: typeof sheet.result, read: 'stored' | 'computed') => {
      for (const [at, row] of scored.entries()) {
        const { score, rank, contributions } = result.rows[row]!
        expect(book[read]('Orden', `A${4 + at}`)).toBe(rank)
        expect(book[read]('Orden', `F${4 + at}`)).toBeCloseTo(score!, 9)
        for (const [criterion, contribution] of contributions.entries()) {
          const cell = book[read]('Orden', `${'HIJ'[criterion]}${4 + at}`)
          if (contribution === null) expect(cell).toBe('')
          else expect(cell).toBeCloseTo(contribution, 9)
        }
      }
    }
    expect(scored).toHaveLength(5)
    compare(sheet.result, 'stored')
    compare(sheet.result, 'computed')
    book.write('Criterios', 'B3', 1)
    book.write('Criterios', 'B4', 8)
    const other = sheetOf({ method }, [{ weight: 1 }, { weight: 8 }, { weight: 2 }])
    expect(other.result.rows.map(({ rank }) => rank)).not.toEqual(sheet.result.rows.map(({ rank }) => rank))
    compare(other.result, 'computed')
  },
)

test('who has no place comes last, without a formula, and says why', async () => {
  const sheet = sheetOf({ exclusions: [{ settlementId: 1, reason: 'Erradicado' }] })
  const book = new EvaluatedWorkbook(await rankingXlsx(sheet))
  const last = [8, 9].map((line) => ['A', 'C', 'F', 'K'].map((column) => book.stored('Orden', `${column}${line}`)))
  expect(last).toEqual([
    [null, 'Alto', null, 'Excluido: Erradicado'],
    [null, 'Nadie', null, 'No se puede ordenar: no se conoce ninguno de los criterios con peso.'],
  ])
  expect(book.formula('Orden', 'F8')).toBeNull()
  expect(book.formula('Orden', 'F7')).not.toBeNull()
})

test('data are as measured, unknown in words; criteria say their rules and sources', async () => {
  const book = new EvaluatedWorkbook(await rankingXlsx(sheetOf({}, criteria, 'en')))
  // In the order of the ranking: =Bajo, Centro, Alto, Cinco, Dos, Nadie.
  expect([2, 3, 4, 5, 6, 7].map((line) => book.stored('Data', `E${line}`))).toEqual([
    'Unknown',
    10,
    40,
    0,
    0,
    'Unknown',
  ])
  expect(['B', 'D', 'E', 'F'].map((column) => book.stored('Data', `${column}7`))).toEqual([
    'Nadie',
    'Unknown',
    'Unknown',
    'Unknown',
  ])
  expect(['A', 'B', 'C', 'D', 'L', 'M'].map((column) => book.stored('Criteria', `${column}3`))).toEqual([
    'Criterion 1',
    3,
    0.5,
    'Higher first',
    'Catastro',
    '2024',
  ])
})

test('everything equal in one criterion: all share the first place in the file, too', async () => {
  const inputs = someInputs([[4], [4]])
  const spec = aSpec([{}])
  const sheet = rankingSheet(
    { spec, inputs, result: rankingResult(inputs, spec) },
    { name: 'Uno', link: null, robustness: null, locale: 'es' },
  )
  const book = new EvaluatedWorkbook(await rankingXlsx(sheet))
  expect([4, 5].map((line) => [book.computed('Orden', `A${line}`), book.computed('Orden', `F${line}`)])).toEqual([
    [1, 50],
    [1, 50],
  ])
})

test('a CSV has the order, raw and normalised values and what they add, and runs no formula', () => {
  const table: Record<string, string>[] = parse(rankingCsv(sheetOf()), { columns: true, bom: true })
  expect(table.map((row) => row.Lugar)).toEqual(['1', '2', '3', '4', '4', ''])
  expect(table.map((row) => row.Campamento)).toEqual(["'=Bajo", 'Centro', 'Alto', 'Cinco', 'Dos', 'Nadie'])
  expect(table[1]).toMatchObject({
    'Criterio 1': '6',
    'Criterio 1: Valor normalizado': '0.666667',
    // 100 × 0.75 × 6/9
    'Criterio 1: Aporte al puntaje': '50',
    'Criterio 2: Aporte al puntaje': '6.25',
    'Criterio 3: Aporte al puntaje': '',
    Puntaje: '56.25',
    Método: 'Suma ponderada',
  })
  expect(table[5]).toMatchObject({ Puntaje: '', 'Peso con dato (%)': '0' })
})

test('robustness is asked for: shares and ranks beside each place', () => {
  const plain = sheetOf()
  const sheet = { ...plain, robustness: rankingRobustness(plain, 1, 'bounds-and-unknown') }
  const table: Record<string, string>[] = parse(rankingCsv(sheet), { columns: true, bom: true })
  expect(Number(table[0]!['Entre los 1 primeros (%)'])).toBeGreaterThan(50)
  expect(table[5]!['Entre los 1 primeros (%)']).toBe('')
  expect(Number(table[0]!['Lugar mediano'])).toBe(1)
})

test('the name of the file says what, how, where and when', () => {
  expect(rankingFileName(sheetOf(), 'xlsx')).toBe(
    'priorizacion-agua-primero-suma-ponderada-todo-lo-cargado-2026-11-22.xlsx',
  )
})
