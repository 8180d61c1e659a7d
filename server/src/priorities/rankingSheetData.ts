import type { RankingCriterion } from '@arraigo/shared/priorities/ranking.schema.ts'
import type { WorkbookCell, WorkbookSheet } from '../exports/workbook.ts'
import type { RankingSheet } from './rankingExport.ts'
import { columnOf, notesOf, rawAt, sourceAt, titleOf } from './rankingSheetCells.ts'
import { heading, type SheetPlan } from './rankingSheetPlan.ts'
import { rankingWords } from './rankingSheetWords.ts'

interface DataColumn {
  title: string
  width: number
  cell: (row: number) => WorkbookCell
}

/** As measured, each value with its bounds and source where rows differ in that; what is unknown in words. */
export function dataSheet({ sheet, rows }: SheetPlan): WorkbookSheet {
  const words = rankingWords[sheet.locale]
  const { codes, names, comunaNames } = sheet.inputs.settlements
  const columns = sheet.spec.criteria.flatMap((criterion) => columnsOf(sheet, criterion))
  return {
    name: words.sheets.data,
    stickyRows: 1,
    stickyColumns: 2,
    widths: [14, 32, 18, ...columns.map(({ width }) => width), 60],
    rows: [
      [words.code, words.settlement, words.comuna, ...columns.map(({ title }) => title), words.notes].map(heading),
      ...rows.map(({ row }): WorkbookCell[] => [
        codes[row] ?? null,
        names[row] ?? null,
        comunaNames[row] ?? null,
        ...columns.map(({ cell }) => cell(row)),
        notesOf(sheet, row),
      ]),
    ],
  }
}

function columnsOf(sheet: RankingSheet, criterion: RankingCriterion): DataColumn[] {
  const words = rankingWords[sheet.locale]
  const column = columnOf(sheet, criterion)
  const title = titleOf(sheet, criterion)
  const format = column?.unit === 'share' ? '0.0%' : '#,##0.##'
  const figure = (value: number | null): WorkbookCell => (value === null ? null : { value, format })
  const bounds = [
    [words.low, column?.low],
    [words.high, column?.high],
  ] as const
  return [
    { title, width: 14, cell: (row) => figure(rawAt(sheet, criterion, row)) ?? words.unknown },
    ...bounds.flatMap(([name, values]) =>
      values == null
        ? []
        : [{ title: `${title}, ${name}`, width: 12, cell: (row: number) => figure(values[row] ?? null) }],
    ),
    ...(column?.rowSources == null
      ? []
      : [{ title: `${title}, ${words.source}`, width: 24, cell: (row: number) => sourceAt(column, row) }]),
  ]
}
