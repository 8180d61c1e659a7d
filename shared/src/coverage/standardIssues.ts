import { blankIssues } from '../problems/blankIssues.ts'
import type { Issue } from '../problems/issue.ts'
import { repeated } from '../problems/repeated.ts'
import type { NewDeficitWeights, NewStandard, StandardEdit } from './standards.schema.ts'

/** What the schema cannot say of a standard. */
export function standardIssues(standard: StandardEdit & Partial<Pick<NewStandard, 'setName' | 'service'>>): Issue[] {
  const issues = blankIssues(standard, ['setName', 'source'])
  const twice = repeated(standard.facilityKinds ?? [])
  if (twice.length > 0)
    issues.push({ code: 'standard-kind-twice', path: 'facilityKinds', params: { kinds: twice.join(', ') } })
  return issues
}

/** `services`: those of which something can be known. */
export function deficitWeightIssues(edit: NewDeficitWeights, services: ReadonlySet<string>): Issue[] {
  const issues = blankIssues(edit, ['source'])
  const names = edit.weights.map(({ service }) => service)
  const unknown = names.filter((name) => !services.has(name))
  if (unknown.length > 0)
    issues.push({ code: 'weight-service-unknown', path: 'weights', params: { services: unknown.join(', ') } })
  const twice = repeated(names)
  if (twice.length > 0)
    issues.push({ code: 'weight-service-twice', path: 'weights', params: { services: twice.join(', ') } })
  if (edit.weights.every(({ weight }) => weight === 0)) issues.push({ code: 'weights-all-zero', path: 'weights' })
  return issues
}

/** `Posta rural N° 2` → `posta-rural-n-2`: how addresses name a service that somebody added. Empty: no letter in it. */
export const serviceCode = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
