import {
  type CoverageFactorCode,
  coverageFactorCodes,
  factorRange,
  isCoverageFactor,
} from '@arraigo/shared/coverage/coverageFactors.ts'
import { factorIssues } from '@arraigo/shared/coverage/standardIssues.ts'
import type { CoverageFactor, FactorEdit } from '@arraigo/shared/coverage/standards.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Db, Tx } from '../platform/database.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { coverageFactorRows, lockFactor, updateFactor } from './factors.queries.ts'
import { refuseStale } from './staleVersion.ts'
import { textOf } from './textOf.ts'

/** In the order of the method. */
export async function coverageFactors(db: Db): Promise<CoverageFactor[]> {
  const rows = await coverageFactorRows(db, coverageFactorCodes)
  return rows.map((row) => ({ ...row, ...factorRange(row.code as CoverageFactorCode) }))
}

/** Throws Problem 412 with what is there now where somebody else changed it meanwhile, 422 where it makes no sense. */
export async function editFactor(
  tx: Tx,
  actor: string,
  { code, version }: { code: string; version: number },
  edit: FactorEdit,
): Promise<CoverageFactor> {
  if (!isCoverageFactor(code)) throw notFound('coverage-factor', code)
  await lockFactor(tx, code)
  const current = await factor(tx, code)
  refuseStale(current, version, code, code)
  const issues: Issue[] = Object.keys(edit).length === 0 ? [{ code: 'edit-empty' }] : factorIssues(code, edit)
  if (issues.length > 0) throw new Problem(422, issues)
  await updateFactor(tx, code, { ...current, ...edit, changeNote: textOf(edit.changeNote) }, actor)
  return factor(tx, code)
}

async function factor(tx: Tx, code: CoverageFactorCode): Promise<CoverageFactor> {
  const [row] = await coverageFactorRows(tx, [code])
  if (row === undefined) throw notFound('coverage-factor', code)
  return { ...row, ...factorRange(code) }
}
