import { unguardFormula } from '@arraigo/shared/exports/formulaGuard.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { comparable } from '@arraigo/shared/territory/codes.ts'
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'

const mostTableRows = 5000

export type SolutionColumn = 'comuna' | 'settlement' | 'kind' | 'stage' | 'families' | 'year' | 'source' | 'note'

/** Columns by their names in both languages; the first is the one that is written. */
export const solutionColumns: Record<SolutionColumn, readonly [string, ...string[]]> = {
  comuna: ['Código comuna', 'Comuna', 'Comuna code'],
  settlement: ['Código campamento', 'Campamento', 'Settlement code', 'Settlement'],
  kind: ['Solución', 'Tipo', 'Solution', 'Kind'],
  stage: ['Etapa', 'Stage'],
  families: ['Familias', 'Families'],
  year: ['Año', 'Year'],
  source: ['Fuente', 'Source'],
  note: ['Nota', 'Note'],
}
const needed: readonly SolutionColumn[] = ['comuna', 'kind', 'stage', 'families', 'year', 'source']

/** A row as it was written, by column; the texts of both columns of a place are kept, its code first. */
export interface TableRow {
  line: number
  cells: Record<SolutionColumn, string[]>
}

/** The rows of a CSV text as a spreadsheet writes or copies it, or what is wrong with the whole of it. */
export function readSolutionTable(text: string): { rows: TableRow[]; issues: Issue[] } {
  const [header = '', ...below] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (below.every((line) => line.trim() === '')) return { rows: [], issues: [{ code: 'solution-table-empty' }] }
  const delimiter = [';', '\t', ','].find((mark) => header.includes(mark)) ?? ','
  try {
    const options = { delimiter, bom: true, relax_column_count: true, skip_records_with_empty_values: true } as const
    const lines: number[] = []
    const records = parse(text, {
      ...options,
      on_record: (record: string[], { lines: line }) => {
        lines.push(line)
        return record
      },
    })
    const [names = [], ...rows] = records.map((cells, at) => ({ line: lines[at] ?? at + 1, cells }))
    return rowsUnder('cells' in names ? names.cells : [], rows)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { rows: [], issues: [{ code: 'solution-table-broken', params: { row: Number(error.lines ?? 0) } }] }
  }
}

function rowsUnder(header: readonly string[], records: readonly { line: number; cells: string[] }[]) {
  const at = positionsOf(header)
  const missing = needed.filter((column) => at[column].length === 0)
  if (missing.length > 0) {
    const names = missing.map((column) => solutionColumns[column][0]).join(', ')
    return { rows: [], issues: [{ code: 'solution-columns-missing', params: { columns: names } }] }
  }
  if (records.length > mostTableRows) {
    const params = { rows: records.length, most: mostTableRows }
    return { rows: [], issues: [{ code: 'solution-table-too-long', params }] }
  }
  const cellsOf = (cells: readonly string[]) => (positions: number[]) =>
    positions.map((position) => unguardFormula(cells[position] ?? '').trim())
  const rows = records.map(({ line, cells }) => ({ line, cells: mapColumns(at, cellsOf(cells)) }))
  return { rows, issues: [] }
}

const positionsOf = (header: readonly string[]): Record<SolutionColumn, number[]> =>
  mapColumns(solutionColumns, (names) =>
    names
      .map((name) => header.findIndex((text) => comparable(text) === comparable(name)))
      .filter((position) => position >= 0),
  )

const mapColumns = <From, To>(
  of: Record<SolutionColumn, From>,
  change: (value: From) => To,
): Record<SolutionColumn, To> =>
  Object.fromEntries(Object.entries(of).map(([column, value]) => [column, change(value as From)])) as Record<
    SolutionColumn,
    To
  >
