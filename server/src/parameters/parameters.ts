import type { Parameter, ParameterEdit } from '@arraigo/shared/parameters/parameter.schema.ts'
import { parameterIssues } from '@arraigo/shared/parameters/parameterIssues.ts'
import {
  type ParameterRange,
  type ParameterUse,
  parameterCodes,
  parameterRange,
} from '@arraigo/shared/parameters/parameterRanges.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Db, Tx } from '../platform/database.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { refuseStale } from '../platform/staleVersion.ts'
import { textOf } from '../platform/textOf.ts'
import { lockParameter, type ParameterRow, parameterRows, updateParameter } from './parameters.queries.ts'

/** In the order of the method. */
export async function parametersOf(db: Db, use: ParameterUse): Promise<Parameter[]> {
  const rows = await parameterRows(db, parameterCodes(use))
  return rows.map(withRange)
}

/** Throws Problem 412 with what is there now where somebody else changed it meanwhile, 422 where it makes no sense. */
export async function editParameter(
  tx: Tx,
  actor: string,
  { code, version }: { code: string; version: number },
  edit: ParameterEdit,
): Promise<Parameter> {
  const range = parameterRange(code)
  if (range === null) throw notFound('parameter', code)
  await lockParameter(tx, code)
  const current = await parameter(tx, code)
  refuseStale(current, version, code, code)
  const issues: Issue[] = Object.keys(edit).length === 0 ? [{ code: 'edit-empty' }] : parameterIssues(code, range, edit)
  if (issues.length > 0) throw new Problem(422, issues)
  await updateParameter(tx, code, { ...current, ...edit, changeNote: textOf(edit.changeNote) }, actor)
  return parameter(tx, code)
}

async function parameter(tx: Tx, code: string): Promise<Parameter> {
  const [row] = await parameterRows(tx, [code])
  if (row === undefined) throw notFound('parameter', code)
  return withRange(row)
}

function withRange(row: ParameterRow): Parameter {
  const { min, max, isWhole = false } = parameterRange(row.code) as ParameterRange
  return { ...row, min, max, isWhole }
}
