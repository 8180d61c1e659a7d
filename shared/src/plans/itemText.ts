import { isSparse } from '../priorities/scoreData.ts'
import type { Issue } from '../problems/issue.ts'
import type { PlanItem } from './plan.schema.ts'

type Explained = Pick<PlanItem, 'reason' | 'alternative' | 'score' | 'completeness'>

/** All that is said of one settlement of a plan: why, what would change it, and how sure its score is. */
export function itemIssues(item: Explained): Issue[] {
  const sparse: Issue = { code: 'plan-score-sparse', params: { pct: Math.round(100 * item.completeness) } }
  return [item.reason, ...(item.alternative === null ? [] : [item.alternative]), ...(isSparse(item) ? [sparse] : [])]
}
