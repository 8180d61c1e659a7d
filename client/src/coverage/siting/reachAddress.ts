import { furthestReachM, furthestReachMinutes } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import { type Point, pointsFrom } from './bestPlacesAddress.ts'

export type ReachUnit = 'metres' | 'minutes'

export interface ReachView {
  start: { place: Point } | { facility: number } | null
  unit: ReachUnit
  /** Ascending. */
  limits: readonly number[]
}

export const usualLimits: Record<ReachUnit, readonly number[]> = { metres: [400, 1000, 1500], minutes: [5, 10, 15] }
export const furthest: Record<ReachUnit, number> = { metres: furthestReachM, minutes: furthestReachMinutes }

/** `at=-71.55,-33.02&metres=400,1000` or `facility=12&minutes=5,10`; what makes no sense is left out. */
export function reachFrom(params: URLSearchParams): ReachView {
  const facility = params.get('facility')
  const [place] = pointsFrom(params.get('at'))
  const unit: ReachUnit = params.has('minutes') ? 'minutes' : 'metres'
  return {
    start: /^[1-9]\d{0,9}$/.test(facility ?? '') ? { facility: Number(facility) } : place ? { place } : null,
    unit,
    limits: limitsFrom(params.get(unit), unit) ?? usualLimits[unit],
  }
}

/** One to six numbers within what the server walks; null where the text is something else. */
export function limitsFrom(text: string | null, unit: ReachUnit): number[] | null {
  const numbers = (text ?? '').split(/[\s,;]+/).filter((word) => word !== '')
  const limits = [...new Set(numbers.map(Number))].sort((a, b) => a - b)
  const isRight =
    limits.length > 0 && limits.length <= 6 && limits.every((limit) => limit > 0 && limit <= furthest[unit])
  return isRight ? limits : null
}
