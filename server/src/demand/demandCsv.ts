import type { Amount, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { columnName, unitName } from '@arraigo/shared/demand/demandColumnNames.ts'
import { amountOf, type DemandColumn, demandColumns, unitOf } from '@arraigo/shared/demand/demandColumns.ts'
import type { Locale } from '@arraigo/shared/messages/messages.ts'
import type { ScalarCell } from '../exports/cellText.ts'
import { csvTable } from '../exports/csv.ts'
import { type DemandSheet, placeColumns, remarksOf, rounded } from './demandSheetCells.ts'
import { demandSheetWords } from './demandSheetWords.ts'

/** Comma and decimal point whatever the language; an empty cell is unknown or suppressed, the last columns say which. */
export function demandCsv({ table, audience, locale }: DemandSheet): string {
  const words = demandSheetWords[locale]
  const named = placeColumns(table)
  const { rule } = table.basis
  const titles = [
    ...named.map(({ title }) => title(locale)),
    ...demandColumns.flatMap((column) => {
      const title = `${columnName(locale, column)} (${unitName(locale, column)})`
      return unitOf(column) === 'families' ? [title, `${title}, ${words.low}`, `${title}, ${words.high}`] : [title]
    }),
    words.unknownIn,
    words.suppressedIn,
    words.remarks,
    words.publicColumn,
    words.needYear,
    words.peopleYear,
    words.ruleColumn,
    words.computedAt,
  ]
  const rows = table.places.map((place): ScalarCell[] => [
    ...named.map(({ cell }) => cell(place)),
    ...demandColumns.flatMap((column) => csvFigures(amountOf(place, column), column)),
    columnsThatAre('unknown', place, locale),
    columnsThatAre('suppressed', place, locale),
    remarksOf(place, locale),
    audience,
    table.basis.needYear,
    table.basis.peopleYear,
    rule.version,
    table.basis.computedAt,
  ])
  return csvTable([titles, ...rows])
}

function csvFigures(amount: Amount, column: DemandColumn): ScalarCell[] {
  const cellOf = (value: number | null) =>
    value === null ? null : rounded(unitOf(column) === 'share' ? value * 100 : value, column)
  if (unitOf(column) !== 'families') return [cellOf(amount.value)]
  return [cellOf(amount.value), cellOf(amount.low), cellOf(amount.high)]
}

const columnsThatAre = (how: Amount['how'], place: PlaceDemand, locale: Locale): string | null =>
  demandColumns
    .filter((column) => amountOf(place, column).how === how)
    .map((column) => columnName(locale, column))
    .join('; ') || null
