import type { Issue, IssueParams } from '../problems/issue.ts'
import type { Normalisation } from './ranking.schema.ts'

/** What is wrong with goal posts and curves; `named` says whose they are. */
export function normalisationIssues(normalisation: Normalisation, path: string, named: IssueParams = {}): Issue[] {
  if (normalisation.kind === 'goal-posts') return goalPostIssues(normalisation, path, named)
  return normalisation.kind === 'curve' ? curveIssues(normalisation.points, path, named) : []
}

function goalPostIssues({ low, high }: { low: number; high: number }, path: string, named: IssueParams): Issue[] {
  const odd = Object.entries({ low, high }).flatMap(([end, value]) =>
    Number.isFinite(value) ? [] : [notFinite(`${path}.${end}`, value, named)],
  )
  if (odd.length > 0 || low < high) return odd
  return [{ code: 'ranking-goal-posts-crossed', path, params: { ...named, low, high } }]
}

function curveIssues(points: readonly (readonly number[])[], path: string, named: IssueParams): Issue[] {
  if (points.length < 2) return [{ code: 'ranking-curve-short', path, params: { ...named, count: points.length } }]
  return points.flatMap(([raw, worth], at): Issue[] => {
    const place = `${path}.points.${at}`
    if (!Number.isFinite(raw)) return [notFinite(`${place}.0`, raw, named)]
    if (!Number.isFinite(worth)) return [notFinite(`${place}.1`, worth, named)]
    const issues: Issue[] = []
    const before = points[at - 1]?.[0]
    if (before !== undefined && raw! <= before)
      issues.push({
        code: 'ranking-curve-not-ascending',
        path: place,
        params: { ...named, point: at + 1, before, raw: raw! },
      })
    if (worth! < 0 || worth! > 1)
      issues.push({ code: 'ranking-curve-outside', path: place, params: { ...named, point: at + 1, worth: worth! } })
    return issues
  })
}

const notFinite = (path: string, value: unknown, named: IssueParams): Issue => ({
  code: 'ranking-number-invalid',
  path,
  params: { ...named, value: String(value) },
})
