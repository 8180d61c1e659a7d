import type { Amount, DemandTable, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { columnName, unitName, yearsOf } from '@arraigo/shared/demand/demandColumnNames.ts'
import {
  amountOf,
  type DemandColumn,
  demandColumns,
  digitsOf,
  isSummed,
  unitOf,
} from '@arraigo/shared/demand/demandColumns.ts'
import { howNames, placesNames } from '@arraigo/shared/demand/demandNames.ts'
import type { Locale } from '@arraigo/shared/messages/messages.ts'
import type { ScalarCell } from '../exports/cellText.ts'
import { columnLetters } from '../exports/columnLetters.ts'
import { type WorkbookCell, type WorkbookSheet, workbookBytes } from '../exports/workbook.ts'
import { type DemandSheet, placeColumns, remarksOf, rounded } from './demandSheetCells.ts'
import { ruleRows, sourceRows } from './demandSheetRule.ts'
import { demandSheetWords } from './demandSheetWords.ts'

/** Figures with their totals as formulas; ranges; what is unknown or suppressed; the rule; the sources. */
export const demandXlsx = (sheet: DemandSheet): Promise<Buffer> =>
  workbookBytes([figureSheet(sheet), boundSheet(sheet), gapSheet(sheet), ruleSheet(sheet), sourceSheet(sheet)])

const bold = (value: ScalarCell) => ({ value: value === null ? null : String(value), isBold: true })
const heading = (value: string) => ({ value, isBold: true, isWrapped: true })

/** Title, what the file may be used for, titles of the columns and their units: four rows over the figures. */
const headRows = 4

function figureSheet(sheet: DemandSheet): WorkbookSheet {
  const { table, audience, locale } = sheet
  const words = demandSheetWords[locale]
  const named = placeColumns(table)
  return {
    name: words.sheets.figures,
    stickyRows: headRows,
    stickyColumns: named.length,
    widths: [...named.map(({ width }) => width), ...demandColumns.map(() => 16), 12, 12, 16, 60],
    rows: [
      [bold(titleOf(sheet))],
      [bold(words.audience[audience])],
      [
        ...named.map(({ title }) => heading(title(locale))),
        ...demandColumns.map((column) => heading(columnName(locale, column))),
        heading(`${columnName(locale, 'families')}: ${words.low}`),
        heading(`${columnName(locale, 'families')}: ${words.high}`),
        heading(words.how),
        heading(words.remarks),
      ],
      [...named.map(() => null), ...demandColumns.map((column) => unitCell(sheet, column))],
      ...table.places.map((place) => [
        ...named.map(({ cell }) => cell(place)),
        ...figureCells(place, locale),
        numberCell(place.families.low, 'families'),
        numberCell(place.families.high, 'families'),
        howNames[place.families.how][locale],
        remarksOf(place, locale),
      ]),
      sumRow(sheet, named.length),
      [bold(`${words.total}: ${sheet.within}`), ...named.slice(1).map(() => null), ...figureCells(table.total, locale)],
      [],
      [words.totalNote],
      ...words.notes.map((note): WorkbookCell[] => [note]),
    ],
  }
}

const titleOf = ({ table, within, locale }: DemandSheet): string =>
  [demandSheetWords[locale].title, within, ...placesTitle(table, locale)].join(' · ')

const placesTitle = ({ total, places }: DemandTable, locale: Locale) => [placesNames[(places[0] ?? total).of][locale]]

function unitCell({ table, locale }: DemandSheet, column: DemandColumn): string {
  const isOfRegister = column === 'settlements' || column === 'settlements-unknown' || column === 'settlement-families'
  const years = isOfRegister ? demandSheetWords[locale].settlementsYear : yearsOf(column, table.basis).join(', ')
  return [unitName(locale, column), years].filter((text) => text !== '').join('; ')
}

const figureCells = (place: PlaceDemand, locale: Locale): WorkbookCell[] =>
  demandColumns.map((column) => {
    const amount = amountOf(place, column)
    return amount.value === null ? howNames[amount.how][locale] : numberCell(amount.value, column)
  })

const numberCell = (value: number | null, column: DemandColumn): WorkbookCell =>
  value === null ? null : { value: rounded(value, column), format: formatOf(column) }

const formatOf = (column: DemandColumn): string =>
  unitOf(column) === 'share' ? '0.0%' : digitsOf(column) > 0 ? '#,##0.0' : '#,##0'

/** Texts among the figures are left out by SUM, as they should be; the sum of nothing known is unknown, not zero. */
function sumRow({ table, locale }: DemandSheet, namedCount: number): WorkbookCell[] {
  const range = (column: DemandColumn) => {
    const letter = letterAt(column, namedCount)
    return `${letter}${headRows + 1}:${letter}${headRows + table.places.length}`
  }
  const unknown = `"${howNames.unknown[locale]}"`
  return [
    bold(demandSheetWords[locale].sum),
    ...Array.from({ length: namedCount - 1 }, () => null),
    ...demandColumns.map((column): WorkbookCell => {
      if (table.places.length === 0) return null
      const formula = isSummed(column)
        ? `IF(COUNT(${range(column)})=0,${unknown},SUM(${range(column)}))`
        : rateFormula(column, range, unknown)
      return formula === null ? null : { formula, format: formatOf(column), isBold: true }
    }),
  ]
}

function rateFormula(column: DemandColumn, range: (column: DemandColumn) => string, unknown: string): string | null {
  if (column === 'unknown-share') return null
  const divisor = `SUM(${range(column === 'families-per-km2' ? 'area-km2' : 'people')})`
  const factor = column === 'families-per-km2' ? '' : '*1000'
  return `IF(${divisor}>0,SUM(${range('families')})/${divisor}${factor},${unknown})`
}

const letterAt = (column: DemandColumn, namedCount: number): string =>
  columnLetters(namedCount + demandColumns.indexOf(column))

const estimatedColumns = demandColumns.filter((column) => unitOf(column) === 'families')

/** From what to what the estimates may lie. */
function boundSheet({ table, within, locale }: DemandSheet): WorkbookSheet {
  const words = demandSheetWords[locale]
  const named = placeColumns(table)
  return {
    name: words.sheets.bounds,
    stickyRows: 1,
    stickyColumns: named.length,
    widths: [...named.map(({ width }) => width), ...estimatedColumns.flatMap(() => [14, 14])],
    rows: [
      [
        ...named.map(({ title }) => heading(title(locale))),
        ...estimatedColumns.flatMap((column) =>
          [words.low, words.high].map((bound) => heading(`${columnName(locale, column)}: ${bound}`)),
        ),
      ],
      ...[...table.places, table.total].map((place, at) => [
        ...(at < table.places.length
          ? named.map(({ cell }) => cell(place))
          : [bold(`${words.total}: ${within}`), ...named.slice(1).map(() => null)]),
        ...estimatedColumns.flatMap((column) => {
          const amount = amountOf(place, column)
          if (amount.value === null) return [howNames[amount.how][locale], null]
          return [numberCell(amount.low, column), numberCell(amount.high, column)]
        }),
      ]),
    ],
  }
}

interface Gap {
  place: PlaceDemand
  column: DemandColumn
  amount: Amount
}

const gapsOf = ({ places }: DemandTable): Gap[] =>
  places.flatMap((place) =>
    demandColumns.flatMap((column) => {
      const amount = amountOf(place, column)
      return amount.value === null ? [{ place, column, amount }] : []
    }),
  )

function gapSheet({ table, locale }: DemandSheet): WorkbookSheet {
  const words = demandSheetWords[locale]
  const named = placeColumns(table)
  const gaps = gapsOf(table)
  return {
    name: words.sheets.gaps,
    stickyRows: 1,
    widths: [...named.map(({ width }) => width), 48, 16, 60],
    rows: [
      [...named.map(({ title }) => bold(title(locale))), bold(words.column), bold(words.status), bold(words.remarks)],
      ...gaps.map(({ place, column, amount }) => [
        ...named.map(({ cell }) => cell(place)),
        columnName(locale, column),
        howNames[amount.how][locale],
        remarksOf(place, locale),
      ]),
      ...(gaps.length === 0 ? [[words.noGaps]] : []),
    ],
  }
}

const ruleSheet = (sheet: DemandSheet): WorkbookSheet => ({
  name: demandSheetWords[sheet.locale].sheets.rule,
  widths: [44, 60, 24, 10, 60, 16],
  rows: [[bold(titleOf(sheet))], ...ruleRows(sheet)],
})

const sourceSheet = (sheet: DemandSheet): WorkbookSheet => ({
  name: demandSheetWords[sheet.locale].sheets.sources,
  stickyRows: 1,
  widths: [48, 24, 8, 24, 40],
  rows: sourceRows(sheet),
})
