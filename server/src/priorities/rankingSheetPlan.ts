import { columnLetters } from '../exports/columnLetters.ts'
import type { RankingSheet } from './rankingExport.ts'
import { type ComputationTable, computationTables, type Ranges } from './rankingFormulas.ts'
import { orderedRows, type RobustColumn, robustColumns, type SheetRow } from './rankingSheetCells.ts'
import { rankingWords } from './rankingSheetWords.ts'

/** Rows over the first settlement, of the order and of the computation: both have a settlement on the same row. */
export const headRows = 3
/** Rows over the first criterion on its sheet. */
export const criterionHeadRows = 2
/** Row of the weights in the computation, and the column of its first value. */
const weightRow = 2
const firstComputed = 2
/** Columns of the order. */
export const scoreAt = 5

/** Where everything lies in the workbook, so that formulas find it. */
export interface SheetPlan {
  sheet: RankingSheet
  rows: SheetRow[]
  tables: ComputationTable[]
  robust: RobustColumn[]
  /** Ranges of the row with that number. */
  ranges: (line: number) => Ranges
  /** The weight of a criterion, and its value in each table on the row. */
  cells: (criterion: number, line: number) => { weight: string; values: string[] }
}

export function sheetPlan(sheet: RankingSheet): SheetPlan {
  const tables = computationTables(sheet)
  const count = sheet.spec.criteria.length
  const starts = tables.map((_, at) => firstComputed + at * count)
  // Names of sheets have letters that need quotes.
  const computation = `'${rankingWords[sheet.locale].sheets.computation}'!`
  const at = (column: number, row: string) => `$${columnLetters(column)}${row}`
  const across = (first: number, row: string) => `${computation}${at(first, row)}:${at(first + count - 1, row)}`
  return {
    sheet,
    tables,
    rows: orderedRows(sheet),
    robust: robustColumns(sheet),
    ranges: (line) => ({
      weights: across(firstComputed, `$${weightRow}`),
      tables: starts.map((first) => across(first, String(line))),
    }),
    cells: (criterion, line) => ({
      weight: `${computation}${at(firstComputed + criterion, `$${weightRow}`)}`,
      values: starts.map((first) => `${computation}${at(first + criterion, String(line))}`),
    }),
  }
}

export const bold = (value: string) => ({ value, isBold: true })
export const heading = (value: string) => ({ value, isBold: true, isWrapped: true })
