import { type NamedService, serviceParams } from '@arraigo/shared/coverage/serviceNames.ts'
import type { Locale } from '@arraigo/shared/messages/messages.ts'
import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { meanCompleteness } from '@arraigo/shared/priorities/scoreData.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'

/**
 * What must be read with the plan: how good it is, how much of the scores is known (`missing`: criteria that mostly
 * are not), what is estimated or to confirm, what it had to leave out.
 */
export const planNotes = (plan: Plan, missing: Plan['parameters']['criteria']): Issue[] => [
  outcome(plan),
  ...scoreData(plan, missing),
  ...limits(plan),
  ...leftOut(plan),
]

function outcome({ status, budgetUf, gap, solveSeconds, items }: Plan): Issue {
  if (status === 'time-limit') {
    return { code: 'plan-time-limit', params: { seconds: Math.round(solveSeconds), gapPct: 100 * gap } }
  }
  if (status === 'optimal') return { code: 'plan-optimal' }
  if (budgetUf === 0) return { code: 'plan-budget-zero' }
  const couldBePlanned = items.some((item) => item.reason.code === 'plan-costs-more-than-budget')
  return couldBePlanned ? { code: 'plan-nothing-fits', params: { budgetUf } } : { code: 'plan-nothing-plannable' }
}

function scoreData({ items }: Plan, missing: Plan['parameters']['criteria']): Issue[] {
  const share = meanCompleteness(items)
  if (share === null) return []
  const pct = Math.round(100 * share)
  if (missing.length === 0) return [{ code: 'plan-score-data', params: { pct } }]
  const names = (locale: Locale) => missing.map(({ name }) => name[locale]).join(', ')
  return [{ code: 'plan-score-data-missing', params: { pct, criteriaEs: names('es'), criteriaEn: names('en') } }]
}

function limits({ parameters, isDemonstration }: Plan): Issue[] {
  const detour = parameters.factors.find((factor) => factor.code === 'straight-line-detour')?.value ?? null
  return [
    { code: 'coverage-estimate', params: { detour } },
    ...when(parameters.criteria.some(isToConfirm), { code: 'plan-default-score' }),
    ...when(parameters.packages.some(isToConfirm), { code: 'plan-costs-to-confirm' }),
    ...when(isDemonstration, { code: 'plan-demonstration' }),
  ]
}

function leftOut({ unknowns, parameters }: Plan): Issue[] {
  const closed = parameters.facilities.reduce((sum, facility) => sum + facility.closed, 0)
  const withoutPlace = parameters.facilities.reduce((sum, facility) => sum + facility.withoutPlace, 0)
  return [
    ...counted('plan-without-households', unknowns.households),
    ...counted('plan-without-boundary', unknowns.boundary),
    ...counted('plan-repeated-count', unknowns.repeated),
    ...when(unknowns.services.length > 0, {
      code: 'plan-services-unknown',
      params: serviceParams(named(unknowns.services, parameters)),
    }),
    ...when(closed + withoutPlace > 0, { code: 'coverage-not-counted', params: { closed, withoutPlace } }),
  ]
}

const named = (services: string[], { standards }: Plan['parameters']): NamedService[] =>
  services.map((service) => standards.find((standard) => standard.service === service) ?? { service })

const isToConfirm = ({ confidence }: { confidence: string }) => confidence === 'to-confirm'
const when = (condition: boolean, issue: Issue): Issue[] => (condition ? [issue] : [])
const counted = (code: string, count: number): Issue[] => when(count > 0, { code, params: { count } })
