import type { Issue } from '../problems/issue.ts'
import type { PlanRequest } from './plan.schema.ts'

export interface PlanChoicesOffered {
  regionCodes: string[]
  standardSets: string[]
}

/** What is wrong with a request for a plan, all of it. */
export function planRequestIssues(request: PlanRequest, offered: PlanChoicesOffered): Issue[] {
  const { regionCode: region, budgetUf: budget, standards, year, name } = request
  const issues: Issue[] = []
  if (region === '') issues.push({ code: 'plan-region-missing', path: 'regionCode' })
  else if (!offered.regionCodes.includes(region)) {
    issues.push({
      code: 'plan-region-unknown',
      path: 'regionCode',
      params: { region, codes: offered.regionCodes.join(', ') },
    })
  }
  if (!Number.isFinite(budget))
    issues.push({ code: 'plan-budget-invalid', path: 'budgetUf', params: { budget: String(budget) } })
  else if (budget < 0) issues.push({ code: 'plan-budget-negative', path: 'budgetUf', params: { budget } })
  if (year !== undefined && !(Number.isInteger(year) && year >= 2000 && year <= 2100)) {
    issues.push({ code: 'plan-year-invalid', path: 'year', params: { year: String(year) } })
  }
  if (standards !== undefined && !offered.standardSets.includes(standards)) {
    issues.push({
      code: 'plan-standards-unknown',
      path: 'standards',
      params: { standards, names: offered.standardSets.join(', ') },
    })
  }
  if (name !== undefined && name.trim() === '') issues.push({ code: 'plan-name-empty', path: 'name' })
  return issues
}
