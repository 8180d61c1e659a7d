import { serviceParams } from '@arraigo/shared/coverage/serviceNames.ts'
import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'

/** What must be read with the plan: how good it is, what is estimated or to confirm, what it had to leave out. */
export const planNotes = (plan: Plan): Issue[] => [outcome(plan), ...limits(plan), ...leftOut(plan)]

function outcome({ status, budgetUf, gap, solveSeconds, items }: Plan): Issue {
  if (status === 'time-limit') {
    return { code: 'plan-time-limit', params: { seconds: Math.round(solveSeconds), gapPct: 100 * gap } }
  }
  if (status === 'optimal') return { code: 'plan-optimal', params: { gapPct: 100 * gap } }
  if (budgetUf === 0) return { code: 'plan-budget-zero' }
  const couldBePlanned = items.some((item) => item.reason.code === 'plan-costs-more-than-budget')
  return couldBePlanned ? { code: 'plan-nothing-fits', params: { budgetUf } } : { code: 'plan-nothing-plannable' }
}

function limits({ parameters }: Plan): Issue[] {
  const detour = parameters.factors.find((factor) => factor.code === 'straight-line-detour')?.value ?? null
  return [
    { code: 'coverage-estimate', params: { detour } },
    ...when(parameters.criteria.some(isToConfirm), { code: 'plan-default-score' }),
    ...when(parameters.packages.some(isToConfirm), { code: 'plan-costs-to-confirm' }),
    ...when(
      parameters.datasets.some((dataset) => dataset.isDemonstration),
      { code: 'plan-demonstration' },
    ),
  ]
}

function leftOut({ unknowns, parameters }: Plan): Issue[] {
  const closed = parameters.facilities.reduce((sum, facility) => sum + facility.closed, 0)
  const withoutPlace = parameters.facilities.reduce((sum, facility) => sum + facility.withoutPlace, 0)
  return [
    ...counted('plan-without-households', unknowns.households),
    ...counted('plan-without-boundary', unknowns.boundary),
    ...counted('plan-repeated-count', unknowns.repeated),
    ...when(unknowns.services.length > 0, { code: 'plan-services-unknown', params: serviceParams(unknowns.services) }),
    ...when(closed + withoutPlace > 0, { code: 'coverage-not-counted', params: { closed, withoutPlace } }),
  ]
}

const isToConfirm = ({ confidence }: { confidence: string }) => confidence === 'to-confirm'
const when = (condition: boolean, issue: Issue): Issue[] => (condition ? [issue] : [])
const counted = (code: string, count: number): Issue[] => when(count > 0, { code, params: { count } })
