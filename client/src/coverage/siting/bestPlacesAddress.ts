import {
  type BestPlacesRequest,
  type CandidateSource,
  candidateSources,
  type Demand,
  demands,
  mostOwnPoints,
  mostPlaces,
} from '@arraigo/shared/coverage/siting/siting.schema.ts'
import type { ChosenPlace } from '../../territory/chosenPlace.ts'

export type Point = readonly [number, number]

export interface BestPlacesView {
  p: number
  demand: Demand
  from: CandidateSource
  points: readonly Point[]
  /** The search was asked for: a link asks it again. */
  isAsked: boolean
}

/** `p=3&who=people&from=points&at=-71.5,-33.02;-71.51,-33.03&ask=1`; what makes no sense is left out. */
export function bestPlacesFrom(params: URLSearchParams): BestPlacesView {
  const p = Number(params.get('p') ?? 3)
  const [who, from] = [params.get('who') as Demand, params.get('from') as CandidateSource]
  return {
    p: Number.isInteger(p) && p >= 1 && p <= mostPlaces ? p : 3,
    demand: demands.includes(who) ? who : 'people',
    from: candidateSources.includes(from) ? from : 'streets',
    points: pointsFrom(params.get('at')),
    isAsked: params.get('ask') === '1',
  }
}

export function pointsFrom(text: string | null): Point[] {
  const points = (text ?? '').split(';').flatMap((pair): Point[] => {
    const match = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(pair)
    const [lng, lat] = [Number(match?.[1]), Number(match?.[2])]
    return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [[lng, lat]] : []
  })
  return points.slice(0, mostOwnPoints)
}

export const pointsText = (points: readonly Point[]): string | null =>
  points.length === 0 ? null : points.map(([lng, lat]) => `${degrees(lng)},${degrees(lat)}`).join(';')

/** A decimetre: the address stays short. */
const degrees = (value: number) => String(Math.round(value * 1e6) / 1e6)

/** What the server is asked; null while something is missing. */
export function bestPlacesRequest(
  { p, demand, from, points }: BestPlacesView,
  set: string,
  service: string | null,
  place: ChosenPlace,
): BestPlacesRequest | null {
  if (service === null || (place.kind !== 'region' && place.kind !== 'comuna')) return null
  if (from === 'points' && points.length < p) return null
  const candidates =
    from === 'points' ? { from, points: points.map(([lng, lat]): [number, number] => [lng, lat]) } : { from }
  return { set, service, [place.kind]: place.code, p, candidates, demand }
}
