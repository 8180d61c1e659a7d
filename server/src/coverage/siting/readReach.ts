import { furthestReachM, furthestReachMinutes, type ReachQuery } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import { placeIssue } from '@arraigo/shared/geo/chile.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { Problem } from '../../platform/problem.ts'
import type { ReachQuestion } from './reachQuestion.ts'

/** The question that the address asks. Throws Problem 400 with everything that is wrong. */
export function readReach(query: ReachQuery): ReachQuestion {
  const from = fromOf(query)
  const limits = limitsOf(query)
  const issues = [from, limits].filter((part): part is Issue => 'code' in part)
  if (issues.length > 0) throw new Problem(400, issues)
  return { ...(limits as Limits), from: from as ReachQuestion['from'] }
}

function fromOf({ lng, lat, facility }: ReachQuery): ReachQuestion['from'] | Issue {
  const hasPoint = lng !== undefined && lat !== undefined
  if (hasPoint && facility === undefined) return placeIssue(lng, lat, 'lng') ?? { place: [lng, lat] }
  if (facility !== undefined && lng === undefined && lat === undefined) return { facilityId: facility }
  return { code: 'reach-start' }
}

const mostLimits = 6

type Limits = Pick<ReachQuestion, 'unit' | 'limits'>

function limitsOf({ metres, minutes }: ReachQuery): Limits | Issue {
  const unit = metres === undefined ? 'minutes' : 'metres'
  const furthest = unit === 'metres' ? furthestReachM : furthestReachMinutes
  const limits = (metres ?? minutes ?? '').split(',').map(Number)
  const isRight =
    (metres === undefined) !== (minutes === undefined) &&
    limits.length <= mostLimits &&
    limits.every((limit) => limit > 0 && limit <= furthest)
  if (isRight) return { unit, limits: [...new Set(limits)].sort((a, b) => a - b) }
  return { code: 'reach-limits', params: { metres: furthestReachM, minutes: furthestReachMinutes } }
}
