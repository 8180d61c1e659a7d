import { blankIssues } from '../problems/blankIssues.ts'
import type { Issue } from '../problems/issue.ts'
import type { ParameterEdit } from './parameter.schema.ts'
import type { ParameterRange } from './parameterRanges.ts'

/** What is wrong with a new value of a parameter: each has a range within which it makes sense. */
export function parameterIssues(code: string, { min, max, isWhole }: ParameterRange, edit: ParameterEdit): Issue[] {
  const issues = blankIssues(edit, ['source'])
  const { value } = edit
  if (value === undefined) return issues
  const params = { parameter: code, value, min, max }
  if (!(value >= min && value <= max)) issues.push({ code: 'parameter-out-of-range', path: 'value', params })
  else if (isWhole && !Number.isInteger(value)) issues.push({ code: 'parameter-not-whole', path: 'value', params })
  return issues
}
