import { initialThresholds } from '@arraigo/shared/priorities/promethee.ts'
import type { RankingCriterion } from '@arraigo/shared/priorities/ranking.schema.ts'
import {
  criterionUnit,
  directionName,
  normalisationName,
  unknownRuleName,
} from '@arraigo/shared/priorities/rankingNames.ts'
import type { WorkbookCell, WorkbookSheet } from '../exports/workbook.ts'
import { columnOf, nameOf, normalisationDetail, sourceNames, sourceYears } from './rankingSheetCells.ts'
import { bold, criterionHeadRows, heading, headRows, type SheetPlan } from './rankingSheetPlan.ts'
import { rankingWords } from './rankingSheetWords.ts'

/** Criteria with what was decided of them; the points may be changed, and everything follows. */
export function criteriaSheet({ sheet }: SheetPlan): WorkbookSheet {
  const words = rankingWords[sheet.locale]
  const titles = [
    ...[words.criterion, words.weight, words.share, words.direction, words.normalisation, words.detail],
    ...[words.unknownRule, words.unit, words.indifference, words.preference, words.knownCount],
    ...[words.sources, words.years],
  ]
  return {
    name: words.sheets.criteria,
    stickyRows: criterionHeadRows,
    stickyColumns: 1,
    widths: [36, 10, 10, 18, 22, 30, 30, 20, 14, 14, 10, 60, 12],
    rows: [
      [bold(words.sheets.criteria)],
      titles.map(heading),
      ...sheet.spec.criteria.map((criterion, at): WorkbookCell[] => [
        nameOf(sheet, criterion),
        criterion.weight,
        { formula: shareFormula(at, sheet.spec.criteria.length), value: sheet.result.weights[at] ?? 0, format: '0.0%' },
        ...decided(criterion, sheet.locale),
        criterionUnit(sheet.locale, columnOf(sheet, criterion)?.unit ?? 'number'),
        (criterion.thresholds ?? initialThresholds).indifference,
        (criterion.thresholds ?? initialThresholds).preference,
        (columnOf(sheet, criterion)?.values ?? []).filter((value) => value !== null).length,
        sourceNames(columnOf(sheet, criterion)),
        sourceYears(columnOf(sheet, criterion)),
      ]),
    ],
  }
}

const decided = (criterion: RankingCriterion, locale: 'es' | 'en'): WorkbookCell[] => [
  // A curve has its direction in itself.
  criterion.normalisation.kind === 'curve' ? null : directionName(locale, criterion.direction),
  normalisationName(locale, criterion.normalisation.kind),
  normalisationDetail(criterion, locale),
  unknownRuleName(locale, criterion.unknown),
]

function shareFormula(at: number, count: number): string {
  const first = criterionHeadRows + 1
  return `IF(SUM(B$${first}:B$${first + count - 1})=0,0,B${first + at}/SUM(B$${first}:B$${first + count - 1}))`
}

/** What the formulas of the order are made with, a settlement on the same row. */
export function computationSheet({ sheet, rows, tables }: SheetPlan): WorkbookSheet {
  const words = rankingWords[sheet.locale]
  const { criteria } = sheet.spec
  const { codes, names } = sheet.inputs.settlements
  const shareCell = (at: number) => `'${words.sheets.criteria}'!$C$${criterionHeadRows + 1 + at}`
  return {
    name: words.sheets.computation,
    stickyRows: headRows,
    stickyColumns: 2,
    widths: [14, 32, ...tables.flatMap(() => criteria.map(() => 14))],
    rows: [
      [bold(words.how[sheet.spec.method][0])],
      [
        bold(words.weightsHere),
        null,
        ...criteria.map((_, at) => ({ formula: shareCell(at), value: sheet.result.weights[at] ?? 0, format: '0.0%' })),
      ],
      [
        heading(words.code),
        heading(words.settlement),
        ...tables.flatMap(({ title }) =>
          criteria.map((criterion) => heading(`${words[title]}: ${nameOf(sheet, criterion)}`)),
        ),
      ],
      ...rows.map(({ row, isRanked }): WorkbookCell[] => [
        codes[row] ?? null,
        names[row] ?? null,
        ...(isRanked ? tables.flatMap(({ valueAt }) => criteria.map((_, at) => valueAt(at, row))) : []),
      ]),
    ],
  }
}
