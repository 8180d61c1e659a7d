import { tieTolerance } from '@arraigo/shared/priorities/orderByScore.ts'
import { scoreScale } from '@arraigo/shared/priorities/preparedRanking.ts'
import { methodName } from '@arraigo/shared/priorities/rankingNames.ts'
import { columnLetters } from '../exports/columnLetters.ts'
import { type WorkbookCell, type WorkbookSheet, workbookBytes } from '../exports/workbook.ts'
import type { RankingSheet } from './rankingExport.ts'
import { contributionFormula, rankFormula, scoreFormula } from './rankingFormulas.ts'
import { nameOf, notesOf, type SheetRow } from './rankingSheetCells.ts'
import { computationSheet, criteriaSheet } from './rankingSheetCriteria.ts'
import { dataSheet } from './rankingSheetData.ts'
import { methodSheet } from './rankingSheetMethod.ts'
import { bold, heading, headRows, type SheetPlan, scoreAt, sheetPlan } from './rankingSheetPlan.ts'
import { rankingWords } from './rankingSheetWords.ts'

/** The order with formulas that compute it again; criteria and weights; the data; the numbers between; the method. */
export function rankingXlsx(sheet: RankingSheet): Promise<Buffer> {
  const plan = sheetPlan(sheet)
  return workbookBytes([
    orderSheet(plan),
    criteriaSheet(plan),
    dataSheet(plan),
    computationSheet(plan),
    methodSheet(sheet),
  ])
}

/** Beyond it the places would take a spreadsheet longer than anybody waits: they are written as numbers. */
const mostRankFormulas = 3000

function orderSheet(plan: SheetPlan): WorkbookSheet {
  const { sheet, rows, robust } = plan
  const { spec, inputs, result, locale, name, within } = sheet
  const words = rankingWords[locale]
  const counts = words.ranked
    .replace('{ranked}', String(result.ranked))
    .replace('{all}', String(inputs.settlements.ids.length))
  const named = [words.rank, words.code, words.settlement, words.comuna, words.households, words.score, words.known]
  return {
    name: words.sheets.order,
    stickyRows: headRows,
    stickyColumns: 3,
    widths: [8, 14, 32, 18, 10, 10, 10, ...spec.criteria.map(() => 14), ...robust.map(() => 12), 60],
    rows: [
      [bold(`${words.title}: ${name}`)],
      [`${methodName(locale, spec.method)} · ${within} · ${counts} · ${inputs.basis.computedAt.slice(0, 10)}`],
      [
        ...named.map(heading),
        ...spec.criteria.map((criterion) => heading(`${words.points}: ${nameOf(sheet, criterion)}`)),
        ...robust.map(({ title }) => heading(title)),
        heading(words.notes),
      ],
      ...rows.map((row, at) => orderRow(plan, row, headRows + at + 1)),
    ],
  }
}

function orderRow(plan: SheetPlan, { row, isRanked }: SheetRow, line: number): WorkbookCell[] {
  const { inputs, result } = plan.sheet
  const { codes, names, comunaNames, households } = inputs.settlements
  return [
    isRanked ? rankCell(plan, row, line) : null,
    codes[row] ?? null,
    names[row] ?? null,
    comunaNames[row] ?? null,
    households[row] ?? null,
    isRanked ? scoreCell(plan, row, line) : null,
    { value: result.rows[row]!.completeness, format: '0%' },
    ...contributionCells(plan, { row, isRanked }, line),
    ...plan.robust.map(({ cell, isShare }): WorkbookCell => {
      const value = cell(row)
      return typeof value === 'number' ? { value, format: isShare ? '0%' : '0' } : value
    }),
    notesOf(plan.sheet, row),
  ]
}

const scoreLetter = columnLetters(scoreAt)
const formatOf = ({ spec }: RankingSheet) => (spec.method === 'weighted-sum' ? '0.00' : '0.0000')

function rankCell({ sheet: { result, scored, spec } }: SheetPlan, row: number, line: number): WorkbookCell {
  const { rank } = result.rows[row]!
  if (scored.ranked > mostRankFormulas) return rank
  const { low, high } = scoreScale[spec.method]
  const scores = `${scoreLetter}$${headRows + 1}:${scoreLetter}$${headRows + scored.ranked}`
  return {
    formula: rankFormula(`${scoreLetter}${line}`, scores, tieTolerance * (high - low)),
    value: rank,
    format: '0',
  }
}

function scoreCell({ sheet, ranges }: SheetPlan, row: number, line: number): WorkbookCell {
  const { spec, result, locale } = sheet
  const formula = scoreFormula(spec.method, ranges(line), rankingWords[locale].unknown)
  return { formula, value: result.rows[row]!.score, format: formatOf(sheet), isBold: true }
}

function contributionCells({ sheet, ranges, cells }: SheetPlan, { row, isRanked }: SheetRow, line: number) {
  const { spec, result } = sheet
  return spec.criteria.map((_, criterion): WorkbookCell => {
    if (!isRanked) return null
    const own = { ...cells(criterion, line), score: `${scoreLetter}${line}` }
    return {
      formula: contributionFormula(spec.method, ranges(line), own),
      value: result.rows[row]!.contributions[criterion] ?? '',
      format: formatOf(sheet),
    }
  })
}
