import { type CriterionKey, isCriterionKey } from '@arraigo/shared/priorities/criterionKeys.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Db } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { isKnownPlace, setServices } from './rankingInputs.queries.ts'

export interface RankingQuestion {
  /** `05`, `05109`, null all. */
  in: string | null
  /** Of standards. */
  set: string
  criteria: readonly string[]
}

export interface CheckedQuestion {
  keys: CriterionKey[]
  /** What the set has standards for. */
  services: { service: string; name: string | null }[]
}

/** Throws Problem 422 with all that is wrong: place, set and every key. An attribute that is no more is none of it. */
export async function checkedQuestion(db: Db, { in: place, set, criteria }: RankingQuestion): Promise<CheckedQuestion> {
  const issues: Issue[] = []
  if (place !== null && !(await isKnownPlace(db, place)))
    issues.push({ code: 'ranking-place-unknown', path: 'in', params: { place } })
  const standards = await setServices(db)
  const services = standards.filter(({ setName }) => setName === set)
  if (services.length === 0) {
    const sets = [...new Set(standards.map(({ setName }) => setName))].join(', ')
    issues.push({ code: 'coverage-set-unknown', path: 'set', params: { set, sets } })
  }
  const known = services.map(({ service }) => service)
  issues.push(...criteria.flatMap((key, at) => keyIssues(criteria, at, key, set, known)))
  if (issues.length > 0) throw new Problem(422, issues)
  return { keys: criteria.filter(isCriterionKey), services }
}

function keyIssues(criteria: readonly string[], at: number, key: string, set: string, services: string[]): Issue[] {
  const path = `criteria.${at}`
  if (!isCriterionKey(key)) return [{ code: 'ranking-criterion-malformed', path, params: { key } }]
  const issues: Issue[] = []
  if (criteria.indexOf(key) < at) issues.push({ code: 'ranking-criterion-twice', path, params: { key } })
  const service = key.startsWith('service:') ? key.slice('service:'.length) : null
  // Of a set that does not exist that alone is said.
  if (service !== null && services.length > 0 && !services.includes(service)) {
    const params = { set, service, services: services.join(', ') }
    issues.push({ code: 'ranking-service-gone', path, params })
  }
  return issues
}
