import type { Issue } from '../../problems/issue.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'

/** All that is wrong with a plan's spec, at once; with the data, also what of them it cannot be made with. */
export function specIssues(spec: PlanSpec, _inputs: PlanInputs | null): Issue[] {
  const issues: Issue[] = []
  if (!spec.budgetsUf.some((uf) => uf > 0) && !spec.funds.some(({ uf }) => uf.some((amount) => amount > 0)))
    issues.push({ code: 'plan-budget-zero', path: 'budgetsUf' })
  return issues
}
