import type { Issue } from '../problems/issue.ts'
import type { PairwiseMatrix } from './ahp.ts'

/** 1/8 written as 0.12 or 0.13 is meant to be the reciprocal of 8. */
const reciprocalTolerance = 0.05

/** Far beyond any scale (Saaty's ends at 9): beyond it weights are no longer found to the last digit, or overflow. */
const mostTimes = 1000

/** All that is wrong with a matrix of comparisons, each with its place from `path` on; rows and columns are named from 1 on. */
export function pairwiseIssues(matrix: PairwiseMatrix, path = 'matrix'): Issue[] {
  const count = matrix.length
  if (count === 0) return [{ code: 'ahp-empty', path }]
  const ragged = matrix.flatMap((row, i) =>
    row.length === count
      ? []
      : [{ code: 'ahp-not-square', path: `${path}.${i}`, params: { row: i + 1, length: row.length, count } }],
  )
  if (ragged.length > 0) return ragged
  const single = matrix.flatMap((row, i) => row.flatMap((value, j) => valueIssues(value, i, j, path)))
  if (single.length > 0) return single
  const pairs = matrix.flatMap((row, i) => row.flatMap((_, j) => (j > i ? pairIssues(matrix, i, j, path) : [])))
  return pairs.length > 0 ? pairs : apartIssues(matrix, path)
}

function valueIssues(value: unknown, i: number, j: number, path: string): Issue[] {
  const place = { path: `${path}.${i}.${j}`, params: { row: i + 1, column: j + 1, value: shown(value) } }
  if (value === null) return i === j ? [{ code: 'ahp-diagonal', ...place }] : []
  if (typeof value !== 'number' || !Number.isFinite(value)) return [{ code: 'ahp-not-a-number', ...place }]
  if (value <= 0) return [{ code: 'ahp-not-positive', ...place }]
  if (value > mostTimes * (1 + reciprocalTolerance) || value * mostTimes * (1 + reciprocalTolerance) < 1)
    return [{ code: 'ahp-out-of-scale', path: place.path, params: { ...place.params, most: mostTimes } }]
  return i === j && value !== 1 ? [{ code: 'ahp-diagonal', ...place }] : []
}

const shown = (value: unknown) =>
  value === null || (typeof value === 'number' && Number.isFinite(value)) ? value : String(value)

function pairIssues(matrix: PairwiseMatrix, i: number, j: number, path: string): Issue[] {
  const [value, opposite] = [matrix[i]![j]!, matrix[j]![i]!]
  if (value === null && opposite === null) return []
  const params = { row: i + 1, column: j + 1, value, opposite }
  if (value === null || opposite === null) return [{ code: 'ahp-half-answered', path: `${path}.${i}.${j}`, params }]
  if (Math.abs(value * opposite - 1) <= reciprocalTolerance) return []
  const reciprocal = Number((1 / value).toPrecision(3))
  return [{ code: 'ahp-not-reciprocal', path: `${path}.${j}.${i}`, params: { ...params, reciprocal } }]
}

/** Criteria that no chain of answers joins to the first have no weight beside it. */
function apartIssues(matrix: PairwiseMatrix, path: string): Issue[] {
  const joined = new Set([0])
  for (const i of joined) for (const [j, value] of matrix[i]!.entries()) if (value !== null) joined.add(j)
  if (joined.size === matrix.length) return []
  const apart = matrix.flatMap((_, i) => (joined.has(i) ? [] : [i + 1]))
  return [{ code: 'ahp-apart', path: `${path}.${apart[0]! - 1}`, params: { apart: apart.join(', ') } }]
}
