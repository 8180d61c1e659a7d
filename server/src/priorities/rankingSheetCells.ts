import type { Locale } from '@arraigo/shared/messages/messages.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import type { CriterionColumn, RankingCriterion, ValueSource } from '@arraigo/shared/priorities/ranking.schema.ts'
import { criterionName, criterionUnit } from '@arraigo/shared/priorities/rankingNames.ts'
import type { ScalarCell } from '../exports/cellText.ts'
import type { RankingSheet } from './rankingExport.ts'
import { rankingWords } from './rankingSheetWords.ts'

/** A row of the file. `row` is that of the inputs. */
export interface SheetRow {
  row: number
  isRanked: boolean
}

/** Those with a place first, in order; the others by name. */
export const orderedRows = ({ scored }: RankingSheet): SheetRow[] =>
  Array.from(scored.order, (row, at) => ({ row, isRanked: at < scored.ranked }))

export const columnOf = ({ inputs }: RankingSheet, { key }: RankingCriterion): CriterionColumn | null =>
  inputs.columns.find((column) => column.key === key) ?? null

export const nameOf = (sheet: RankingSheet, criterion: RankingCriterion): string =>
  (columnOf(sheet, criterion)?.name ?? criterionName(criterion.key))[sheet.locale]

/** `Pobreza de la comuna (%)`. */
export function titleOf(sheet: RankingSheet, criterion: RankingCriterion): string {
  const unit = criterionUnit(sheet.locale, columnOf(sheet, criterion)?.unit ?? 'number')
  return unit === '' ? nameOf(sheet, criterion) : `${nameOf(sheet, criterion)} (${unit})`
}

export const rawAt = (sheet: RankingSheet, criterion: RankingCriterion, row: number): number | null =>
  columnOf(sheet, criterion)?.values[row] ?? null

/** Where the rows of a column have different sources: this one's. */
export function sourceAt(column: CriterionColumn | null, row: number): string | null {
  const source = column?.sources[column.rowSources?.[row] ?? -1]
  return source === undefined ? null : sourceText(source)
}

const sourceText = ({ name, year }: ValueSource) => (year === null ? name : `${name} (${year})`)

export const sourceNames = (column: CriterionColumn | null): string =>
  [...new Set((column?.sources ?? []).map(({ name }) => name))].join('; ')

export const sourceYears = (column: CriterionColumn | null): string =>
  [...new Set((column?.sources ?? []).flatMap(({ year }) => (year === null ? [] : [year])))].sort().join(', ')

/** Why it has no place, and what is to know of its values. */
export function notesOf(sheet: RankingSheet, row: number): string | null {
  const { result, spec, locale } = sheet
  const left = result.rows[row]?.leftOut ?? null
  const said = spec.criteria.flatMap((criterion) =>
    (columnOf(sheet, criterion)?.notes ?? [])
      .filter((note) => note.row === row)
      .map((note) => `${nameOf(sheet, criterion)}: ${say(locale, note.said)}`),
  )
  return [...(left === null ? [] : [say(locale, left)]), ...said].join(' ') || null
}

/** Goal posts and points of a curve in words; null for the others, which have none. */
export function normalisationDetail({ normalisation }: RankingCriterion, locale: Locale): string | null {
  const number = new Intl.NumberFormat(locale === 'es' ? 'es-CL' : 'en', { maximumFractionDigits: 4 })
  if (normalisation.kind === 'goal-posts')
    return `${number.format(normalisation.low)} – ${number.format(normalisation.high)}`
  if (normalisation.kind !== 'curve') return null
  return normalisation.points.map((point) => point.map((value) => number.format(value)).join(' → ')).join('; ')
}

export interface RobustColumn {
  title: string
  isShare: boolean
  cell: (row: number) => ScalarCell
}

/** How firm places are; none where that was not asked for. */
export function robustColumns({ robustness, locale }: RankingSheet): RobustColumn[] {
  if (robustness === null) return []
  const words = rankingWords[locale]
  const { rows, top } = robustness
  const ranks = [
    ['fifth', words.fifthRank],
    ['median', words.medianRank],
    ['ninetyFifth', words.ninetyFifthRank],
  ] as const
  return [
    {
      title: words.inTop.replace('{top}', String(top)),
      isShare: true,
      cell: (row) => rows.get(row)?.shareInTop ?? null,
    },
    ...ranks.map(([name, title]) => ({
      title,
      isShare: false,
      cell: (row: number) => rows.get(row)?.spread?.[name] ?? null,
    })),
  ]
}

/** What files show of a score; what is beyond is rounding. */
export const rounded = (value: number | null, digits = 6): number | null =>
  value === null ? null : Number(value.toFixed(digits))
