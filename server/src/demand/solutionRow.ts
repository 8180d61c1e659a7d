import { solutionKinds, solutionStages } from '@arraigo/shared/demand/demand.schema.ts'
import { type Name, solutionKindNames, stageNames } from '@arraigo/shared/demand/demandNames.ts'
import type { NewSolution } from '@arraigo/shared/demand/programme.schema.ts'
import type { SolutionSettlement } from '@arraigo/shared/demand/programmeIssues.ts'
import { parseNumber } from '@arraigo/shared/imports/parseNumber.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { comparable, comunaCode } from '@arraigo/shared/territory/codes.ts'
import { type SolutionColumn, solutionColumns, type TableRow } from './solutionTable.ts'

/** What is loaded, by which a row names its places; spelled for comparing once, since a table has thousands of rows. */
export interface TablePlaces {
  comunaByCode: ReadonlyMap<string, TableComuna>
  comunaByName: ReadonlyMap<string, TableComuna>
  /** By code of the comuna, with code and name as they are compared. */
  settlements: ReadonlyMap<string, readonly { settlement: SolutionSettlement; code: string | null; name: string }[]>
}

interface TableComuna {
  code: string
  name: string
}

export const tableComunas = (comunas: readonly TableComuna[]): Omit<TablePlaces, 'settlements'> => ({
  comunaByCode: new Map(comunas.map((comuna) => [comuna.code, comuna])),
  // Of two of one name the first.
  comunaByName: new Map(comunas.toReversed().map((comuna) => [comparable(comuna.name), comuna])),
})

export const tableSettlements = (settlements: readonly SolutionSettlement[]): TablePlaces['settlements'] =>
  Map.groupBy(
    settlements.map((settlement) => ({
      settlement,
      code: settlement.code === null ? null : comparable(settlement.code),
      name: comparable(settlement.name),
    })),
    ({ settlement }) => settlement.comunaCode ?? '',
  )

/** Codes of the comunas that the rows name. */
export const namedComunas = (rows: readonly TableRow[], comunas: Omit<TablePlaces, 'settlements'>): string[] => [
  ...new Set(rows.flatMap(({ cells }) => findComuna(cells.comuna, comunas)?.code ?? [])),
]

export interface ReadRow {
  line: number
  solution: NewSolution | null
  comunaName: string | null
  settlementName: string | null
  issues: Issue[]
}

/** What may be written in a column, by every name that it has. */
interface Choices<T> {
  byName: ReadonlyMap<string, T>
  choices: string
}

const choicesOf = <T extends string>(all: readonly T[], names: Record<T, Name>): Choices<T> => ({
  byName: new Map(all.flatMap((one) => [one, names[one].es, names[one].en].map((name) => [comparable(name), one]))),
  choices: all.map((one) => names[one].es).join(', '),
})
const kinds = choicesOf(solutionKinds, solutionKindNames)
const stages = choicesOf(solutionStages, stageNames)

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
  const choice = <T extends string>(column: SolutionColumn, { byName, choices }: Choices<T>): T | null => {
    const value = given(column)
    if (value === null) return null
    return (
      byName.get(comparable(value)) ??
      told('solution-row-cell', { column: solutionColumns[column][0], value: value.slice(0, 100), choices })
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
  const comuna = comunaText === null ? null : findComuna(cells.comuna, places)
  if (comunaText !== null && comuna === null) told('solution-row-comuna', { value: comunaText.slice(0, 100) })
  const settlement = comuna === null ? null : findSettlement(cells.settlement, comuna, places.settlements, told)
  const kind = choice('kind', kinds)
  const stage = choice('stage', stages)
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

const findComuna = (texts: readonly string[], { comunaByCode, comunaByName }: Omit<TablePlaces, 'settlements'>) => {
  const codes = texts.flatMap((text) => comunaCode(text) ?? [])
  const byCode = codes.map((code) => comunaByCode.get(code)).find((comuna) => comuna !== undefined)
  if (byCode !== undefined || codes.length > 0) return byCode ?? null
  return texts.map((text) => comunaByName.get(comparable(text))).find((comuna) => comuna !== undefined) ?? null
}

function findSettlement(
  texts: readonly string[],
  comuna: { code: string; name: string },
  settlements: TablePlaces['settlements'],
  told: (code: string, params: Issue['params']) => null,
): SolutionSettlement | null {
  const [first, ...others] = texts.filter((text) => text !== '')
  if (first === undefined) return null
  const inside = settlements.get(comuna.code) ?? []
  const named = [first, ...others].map(comparable)
  const byCode = inside.filter(({ code }) => code !== null && code === named[0])
  const found = byCode.length > 0 ? byCode : inside.filter(({ name }) => named.includes(name))
  if (found.length === 1) return found[0]!.settlement
  const params = { value: first.slice(0, 100), comuna: comuna.name }
  return found.length === 0
    ? told('solution-row-settlement', params)
    : told('solution-row-settlements', { ...params, count: found.length })
}
