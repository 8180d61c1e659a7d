import { columnLetters } from '../../../exports/columnLetters.ts'
import type { WorkbookCell } from '../../../exports/workbook.ts'
import type { HandedPlan } from '../handedPlan.ts'
import { type WorkbookWords, workbookWords } from './workbookWords.ts'

export const headRows = 1
export const money = '#,##0'

export const heading = (value: string): WorkbookCell => ({ value, isBold: true, isWrapped: true })
export const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** Columns of the sheet of works, in their order. */
export const workColumns = [
  ...['code', 'settlement', 'comuna', 'package', 'year', 'endYear', 'families', 'fixed', 'perFamily', 'factor', 'cost'],
  ...['score', 'share', 'discount', 'points', 'site'],
] as const
export const workAt = (name: (typeof workColumns)[number]): string => columnLetters(workColumns.indexOf(name))

export interface WorkLine {
  settlementId: number
  row: number
  work: HandedPlan['result']['settlements'][number]['works'][number]
}

export const workLines = ({ inputs, result }: HandedPlan): WorkLine[] =>
  result.settlements.flatMap(({ settlementId, works }) =>
    works.map((work) => ({ settlementId, row: inputs.settlements.ids.indexOf(settlementId), work })),
  )

/** The sheets, as they refer to each other. */
export interface Sheets {
  handed: HandedPlan
  words: WorkbookWords
  /** Cells of a column of the works, of the projects, of the years. */
  works: (name: (typeof workColumns)[number]) => string
  projects: (letter: string) => string
  years: (letter: string) => string
  /** Row of a package in its sheet. */
  packageLine: (code: string) => number
}

export function sheetsOf(handed: HandedPlan): Sheets {
  const words = workbookWords[handed.locale]
  const lines = new Map(handed.inputs.packages.map(({ code }, at) => [code, at + headRows + 1]))
  const column = (sheet: string, letter: string, rows: number) =>
    `${quoted(sheet)}!$${letter}$${headRows + 1}:$${letter}$${headRows + Math.max(1, rows)}`
  const workCount = workLines(handed).length
  const { projects, years } = handed.result
  return {
    ...{ handed, words },
    works: (name) => column(words.works, workAt(name), workCount),
    projects: (letter) => column(words.projects, letter, projects.length),
    years: (letter) => column(words.years, letter, years.length),
    packageLine: (code) => lines.get(code) ?? 0,
  }
}
