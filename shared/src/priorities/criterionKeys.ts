import { infrastructureFields } from '../territory/collections.ts'

/** Criteria that have a name of their own. Each service and each number of a settlement's file is one more. */
export const plainCriteria = [
  'deficit-index',
  'households',
  'families',
  'density',
  'need-around',
  'comuna-poverty',
  'hazard-exposure',
  'age',
  'tenure-readiness',
  'cost-per-family',
] as const
export type PlainCriterion = (typeof plainCriteria)[number]

/**
 * `service:plaza` the share of people beyond the standard; `infrastructure:water` what lacks of it, 0 to 1;
 * `attribute:NAME` a numeric attribute of the settlement's own.
 */
export type CriterionKey =
  | PlainCriterion
  | `service:${string}`
  | `infrastructure:${(typeof infrastructureFields)[number]}`
  | `attribute:${string}`

export const criterionKeyPattern = `^(${plainCriteria.join('|')}|service:.{1,80}|infrastructure:(${infrastructureFields.join('|')})|attribute:.{1,200})$`

const pattern = new RegExp(criterionKeyPattern, 'u')
export const isCriterionKey = (text: string | null): text is CriterionKey => text !== null && pattern.test(text)

export type CriterionGroup = 'need' | 'services' | 'infrastructure' | 'risk' | 'feasibility' | 'own'

/** What follows the colon: the service, the infrastructure, the name of the attribute. */
export const criterionPart = (key: string): string | null =>
  key.includes(':') ? key.slice(key.indexOf(':') + 1) : null
