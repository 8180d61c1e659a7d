import type { Solution } from '@arraigo/shared/demand/demand.schema.ts'
import type { NewSolution, SolutionEdit } from '@arraigo/shared/demand/programme.schema.ts'
import { solutionIssues } from '@arraigo/shared/demand/programmeIssues.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { regionCode } from '@arraigo/shared/territory/codes.ts'
import type { Db, Tx } from '../platform/database.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { refuseStale } from '../platform/staleVersion.ts'
import { textOf } from '../platform/textOf.ts'
import {
  comunaNames,
  earlierSolutions,
  findSolution,
  insertSolutions,
  lockSolution,
  type SolutionRow,
  type SolutionValues,
  settlementOf,
  solutionRows,
  updateSolution,
} from './solutions.queries.ts'

export interface Known {
  id: number
  version: number
}

export const solutionsIn = async (db: Db, within: string | null): Promise<Solution[]> =>
  (await solutionRows(db, within)).map(withRemarks)

export const solutionHistory = async (db: Db, id: number): Promise<Solution[]> =>
  (await earlierSolutions(db, id)).map(withRemarks)

/** Throws Problem 404 for one that is removed too: only its history still has it. */
export async function savedSolution(db: Db, id: number): Promise<Solution> {
  const row = await findSolution(db, id)
  if (row === null || row.isRemoved) throw notFound('solution', id)
  return withRemarks(row)
}

/** Throws Problem 422 with all that is wrong. */
export async function addSolution(tx: Tx, actor: string, asked: NewSolution): Promise<Solution> {
  refuse(await issuesOf(tx, asked))
  const [id] = await insertSolutions(tx, [valuesOf(asked)], actor)
  return savedSolution(tx, id as number)
}

/** Throws Problem 412 with what is there now where somebody else changed it meanwhile. */
export async function editSolution(tx: Tx, actor: string, known: Known, edit: SolutionEdit): Promise<Solution> {
  const current = await expected(tx, known)
  if (current.isRemoved) throw notFound('solution', known.id)
  const { comunaCode, settlementId, kind, stage, families, year, source, note } = current
  const asked = { ...{ comunaCode, settlementId, kind, stage, families, year, source, note }, ...edit }
  refuse(Object.keys(edit).length === 0 ? [{ code: 'edit-empty' }] : await issuesOf(tx, asked))
  await updateSolution(tx, known.id, valuesOf(asked), actor)
  return savedSolution(tx, known.id)
}

/** Out of the list until it is restored; the answer has the version to restore. */
export const removeSolution = (tx: Tx, actor: string, known: Known): Promise<Solution> =>
  setRemoved(tx, actor, known, true)

export const restoreSolution = (tx: Tx, actor: string, known: Known): Promise<Solution> =>
  setRemoved(tx, actor, known, false)

async function setRemoved(tx: Tx, actor: string, known: Known, isRemoved: boolean): Promise<Solution> {
  const current = await expected(tx, known)
  if (current.isRemoved === isRemoved) {
    if (isRemoved) throw notFound('solution', known.id)
    return withRemarks(current)
  }
  await updateSolution(tx, known.id, { ...current, isRemoved }, actor)
  const changed = await findSolution(tx, known.id)
  if (changed === null) throw notFound('solution', known.id)
  return withRemarks(changed)
}

async function expected(tx: Tx, { id, version }: Known): Promise<SolutionRow> {
  await lockSolution(tx, id)
  const current = await findSolution(tx, id)
  if (current === null) throw notFound('solution', id)
  refuseStale(withRemarks(current), version, current.settlementName ?? current.comunaName ?? current.comunaCode, id)
  return current
}

/** As it is stored. */
export const valuesOf = (asked: NewSolution): SolutionValues => ({
  ...asked,
  settlementId: asked.settlementId ?? null,
  source: asked.source.trim(),
  note: textOf(asked.note),
  isRemoved: false,
})

async function issuesOf(tx: Tx, asked: NewSolution): Promise<Issue[]> {
  const settlement = asked.settlementId == null ? null : await settlementOf(tx, asked.settlementId)
  return solutionIssues(asked, { has: comunaTest(await comunaNames(tx)) }, settlement)
}

/** Where no comunas are loaded, every code of a region that there is may be one. */
function comunaTest(comunas: readonly { code: string }[]): (code: string) => boolean {
  const codes = new Set(comunas.map(({ code }) => code))
  const regions = new Set(comunas.map(({ code }) => code.slice(0, 2)))
  return (code) => codes.has(code) || (!regions.has(code.slice(0, 2)) && regionCode(code.slice(0, 2)) !== null)
}

function withRemarks({ isRemoved: _, households, settlementFamilies, isPlace, ...row }: SolutionRow): Solution {
  const remarks: Issue[] = []
  const settlement = row.settlementName
  if (households !== null && settlementFamilies > households)
    remarks.push({
      code: 'solution-more-than-households',
      params: { settlement, households, families: settlementFamilies },
    })
  if (row.settlementId !== null && !isPlace) remarks.push({ code: 'solution-settlement-gone', params: { settlement } })
  return { ...row, remarks }
}

function refuse(issues: Issue[]): void {
  if (issues.length > 0) throw new Problem(422, issues)
}
