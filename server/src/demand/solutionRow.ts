import { solutionKinds, solutionStages } from '@arraigo/shared/demand/demand.schema.ts'
import { type Name, solutionKindNames, stageNames } from '@arraigo/shared/demand/demandNames.ts'
import type { NewSolution } from '@arraigo/shared/demand/programme.schema.ts'
import type { SolutionSettlement } from '@arraigo/shared/demand/programmeIssues.ts'
import { parseNumber } from '@arraigo/shared/imports/parseNumber.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { comparable, comunaCode } from '@arraigo/shared/territory/codes.ts'
import { type SolutionColumn, solutionColumns, type TableRow } from './solutionTable.ts'

/** What is loaded, by which a row names its places. */
export interface TablePlaces {
  comunas: readonly { code: string; name: string }[]
  settlements: readonly SolutionSettlement[]
}

/** Codes of the comunas that the rows name. */
export const namedComunas = (rows: readonly TableRow[], comunas: TablePlaces['comunas']): string[] => [
  ...new Set(rows.flatMap(({ cells }) => findComuna(cells.comuna, comunas)?.code ?? [])),
]

export interface ReadRow {
  line: number
  solution: NewSolution | null
  comunaName: string | null
  settlementName: string | null
  issues: Issue[]
}

/** What a row says, with everything that is wrong in it; null where anything is. */
export function readSolutionRow(row: TableRow, places: TablePlaces): ReadRow {
  const { line, cells } = row
  const issues: Issue[] = []
  const told = (code: string, params: Issue['params']) => {
    issues.push({ code, params: { line, ...params } })
    return null
  }
  const textIn = (column: SolutionColumn): string => cells[column].find((text) => text !== '') ?? ''
  const given = (column: SolutionColumn): string | null =>
    textIn(column) === '' ? told('solution-row-empty', { column: solutionColumns[column][0] }) : textIn(column)
  const choice = <T extends string>(column: SolutionColumn, all: readonly T[], names: Record<T, Name>): T | null => {
    const value = given(column)
    if (value === null) return null
    const found = all.find((one) =>
      [one, names[one].es, names[one].en].some((name) => comparable(name) === comparable(value)),
    )
    const choices = all.map((one) => names[one].es).join(', ')
    return (
      found ?? told('solution-row-cell', { column: solutionColumns[column][0], value: value.slice(0, 100), choices })
    )
  }
  const whole = (column: SolutionColumn, min: number, max: number): number | null => {
    const value = given(column)
    if (value === null) return null
    const number = parseNumber(value, column === 'families')?.value ?? Number.NaN
    if (Number.isInteger(number) && number >= min && number <= max) return number
    return told('solution-row-number', {
      column: solutionColumns[column][0],
      value: value.slice(0, 100),
      // A year has no thousands mark.
      ...(column === 'year' ? { min: String(min), max: String(max) } : { min, max }),
    })
  }
  const short = (column: SolutionColumn, value: string | null, most: number): string | null =>
    value !== null && value.length > most
      ? told('solution-row-long', { column: solutionColumns[column][0], most })
      : value
  const comunaText = given('comuna')
  const comuna = comunaText === null ? null : findComuna(cells.comuna, places.comunas)
  if (comunaText !== null && comuna === null) told('solution-row-comuna', { value: comunaText.slice(0, 100) })
  const settlement = comuna === null ? null : findSettlement(cells.settlement, comuna, places.settlements, told)
  const kind = choice('kind', solutionKinds, solutionKindNames)
  const stage = choice('stage', solutionStages, stageNames)
  const families = whole('families', 1, 1_000_000)
  const year = whole('year', 1990, 2100)
  const source = short('source', given('source'), 500)
  const note = short('note', textIn('note') || null, 5000)
  const names = { comunaName: comuna?.name ?? null, settlementName: settlement?.name ?? null }
  if (issues.length > 0 || !comuna || !kind || !stage || !families || !year || !source)
    return { line, solution: null, ...names, issues }
  const settlementId = settlement?.id ?? null
  return {
    line,
    solution: { comunaCode: comuna.code, settlementId, kind, stage, families, year, source, note },
    ...names,
    issues,
  }
}

const findComuna = (texts: readonly string[], comunas: TablePlaces['comunas']) => {
  const codes = texts.flatMap((text) => comunaCode(text) ?? [])
  const byCode = comunas.find(({ code }) => codes.includes(code))
  if (byCode !== undefined || codes.length > 0) return byCode ?? null
  return comunas.find(({ name }) => texts.some((text) => comparable(text) === comparable(name))) ?? null
}

function findSettlement(
  texts: readonly string[],
  comuna: { code: string; name: string },
  settlements: readonly SolutionSettlement[],
  told: (code: string, params: Issue['params']) => null,
): SolutionSettlement | null {
  const [first, ...others] = texts.filter((text) => text !== '')
  if (first === undefined) return null
  const inside = settlements.filter((one) => one.comunaCode === comuna.code)
  const byCode = inside.filter(({ code }) => code !== null && comparable(code) === comparable(first))
  const named = [first, ...others].map(comparable)
  const found = byCode.length > 0 ? byCode : inside.filter(({ name }) => named.includes(comparable(name)))
  if (found.length === 1) return found[0]!
  const params = { value: first.slice(0, 100), comuna: comuna.name }
  return found.length === 0
    ? told('solution-row-settlement', params)
    : told('solution-row-settlements', { ...params, count: found.length })
}
