import type { NewSolution, SolutionTable, SolutionTableAnswer } from '@arraigo/shared/demand/programme.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Tx } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { namedComunas, type ReadRow, readSolutionRow, tableComunas, tableSettlements } from './solutionRow.ts'
import { comunaNames, insertSolutions, settlementsOfComunas, solutionRows } from './solutions.queries.ts'
import { solutionsIn, valuesOf } from './solutions.ts'
import { readSolutionTable } from './solutionTable.ts'

const rowsPerInsert = 500
/** A table that is wrong throughout is wrong in one way: its first rows tell which. */
const mostIssues = 200

function firstOf(issues: readonly Issue[]): Issue[] {
  const left = issues.length - mostIssues
  if (left <= 0) return [...issues]
  return [...issues.slice(0, mostIssues), { code: 'solution-table-more', params: { count: left } }]
}

/**
 * Stores every row of a table, or none: throws Problem 422 with all that is wrong in all of them. What is there already, in
 * every value, is not stored again, so that the same table sent twice counts once. A trial stores nothing and answers what is wrong.
 */
export async function storeSolutionTable(
  tx: Tx,
  actor: string,
  { text, isTrial = false }: SolutionTable,
): Promise<SolutionTableAnswer> {
  const table = readSolutionTable(text)
  if (table.issues.length > 0) throw new Problem(422, table.issues)
  const comunas = tableComunas(await comunaNames(tx))
  const settlements = tableSettlements(await settlementsOfComunas(tx, namedComunas(table.rows, comunas)))
  const read = table.rows.map((row) => readSolutionRow(row, { ...comunas, settlements }))
  const issues = read.flatMap((row) => row.issues)
  if (issues.length > 0 && !isTrial) throw new Problem(422, firstOf(issues))
  const rows = marked(read, new Set((await solutionRows(tx, null)).map(sameKey)))
  const fresh = rows.flatMap(({ solution, isThere }) => (solution === null || isThere ? [] : [valuesOf(solution)]))
  if (isTrial) return { rows, stored: [] }
  const ids = new Set<number>()
  for (let from = 0; from < fresh.length; from += rowsPerInsert)
    for (const id of await insertSolutions(tx, fresh.slice(from, from + rowsPerInsert), actor)) ids.add(id)
  const stored = (await solutionsIn(tx, null)).filter(({ id }) => ids.has(id))
  return { rows, stored }
}

/** Two rows of the table that are alike are both stored: only what was there before is known to be the same thing. */
const marked = (read: readonly ReadRow[], there: ReadonlySet<string>): SolutionTableAnswer['rows'] =>
  read.map((row) => ({ ...row, isThere: row.solution !== null && there.has(sameKey(row.solution)) }))

const sameKey = ({ comunaCode, settlementId, kind, stage, families, year, source, note }: NewSolution): string =>
  JSON.stringify([comunaCode, settlementId ?? null, kind, stage, families, year, source, note ?? null])
