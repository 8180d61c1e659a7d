import { methodName } from '@arraigo/shared/priorities/rankingNames.ts'
import type { ScalarCell } from '../exports/cellText.ts'
import { csvTable } from '../exports/csv.ts'
import type { RankingSheet } from './rankingExport.ts'
import { columnOf, nameOf, notesOf, orderedRows, rawAt, robustColumns, rounded, titleOf } from './rankingSheetCells.ts'
import { rankingWords } from './rankingSheetWords.ts'

/** Comma and decimal point whatever the language, shares in percent; an empty cell is unknown. */
export function rankingCsv(sheet: RankingSheet): string {
  const { spec, locale } = sheet
  const words = rankingWords[locale]
  const titles = [
    ...[words.rank, words.code, words.settlement, words.comunaCode, words.comuna, words.households, words.score],
    `${words.known} (%)`,
    ...spec.criteria.flatMap((criterion) => [
      titleOf(sheet, criterion),
      `${nameOf(sheet, criterion)}: ${words.worth}`,
      `${nameOf(sheet, criterion)}: ${words.points}`,
    ]),
    ...robustColumns(sheet).map(({ title, isShare }) => (isShare ? `${title} (%)` : title)),
    ...[words.notes, words.method, words.computedAt],
  ]
  return csvTable([titles, ...orderedRows(sheet).map(({ row }) => csvRow(sheet, row))])
}

function csvRow(sheet: RankingSheet, row: number): ScalarCell[] {
  const { spec, inputs, result, prepared, locale } = sheet
  const { codes, names, comunaCodes, comunaNames, households } = inputs.settlements
  const { rank, score, completeness, contributions } = result.rows[row]!
  const figures = spec.criteria.flatMap((criterion, at): ScalarCell[] => {
    const raw = rawAt(sheet, criterion, row)
    const isShare = columnOf(sheet, criterion)?.unit === 'share'
    const worth = prepared.values[at * prepared.count + row]!
    return [
      rounded(raw !== null && isShare ? raw * 100 : raw),
      Number.isNaN(worth) ? null : rounded(worth),
      rounded(contributions[at] ?? null),
    ]
  })
  const robust = robustColumns(sheet).map(({ cell, isShare }) => {
    const value = cell(row)
    return isShare && typeof value === 'number' ? rounded(value * 100, 2) : value
  })
  return [
    ...[rank, codes[row] ?? null, names[row] ?? null, comunaCodes[row] ?? null, comunaNames[row] ?? null],
    ...[households[row] ?? null, rounded(score), rounded(completeness * 100, 2)],
    ...figures,
    ...robust,
    ...[notesOf(sheet, row), methodName(locale, spec.method), inputs.basis.computedAt],
  ]
}
