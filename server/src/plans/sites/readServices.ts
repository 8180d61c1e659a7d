import type { ServiceDistance } from '@arraigo/shared/plans/siteFacts.ts'
import type { ServiceDistances, ServicesRequest } from '../../coverage/engine/answers/services.ts'
import { Problem } from '../../platform/problem.ts'
import { placesOf } from './placesOf.ts'
import type { SiteContext } from './readSites.ts'

/**
 * Distances from each point to the services of a set, in their order; null for all where the engine fails or the set is none (any
 * more): then it is not known, and the checklist says so.
 */
export async function readServices(
  { coverage }: Pick<SiteContext, 'coverage'>,
  set: string | null,
  points: readonly { longitude: number | null; latitude: number | null }[],
  signal?: AbortSignal,
): Promise<(ServiceDistance[] | null)[]> {
  if (points.length === 0 || set === null) return points.map(() => null)
  const request: ServicesRequest = { set, places: placesOf(points) }
  const measured = await coverage.ask<ServiceDistances[]>('services', request, signal).catch((error: unknown) => {
    if (error instanceof Problem && signal?.aborted !== true) return null
    throw error
  })
  if (measured === null) return points.map(() => null)
  return points.map(({ longitude }, at) => (longitude === null ? null : measured.map((one) => distanceTo(one, at))))
}

function distanceTo({ standard, distanceM, isEstimate }: ServiceDistances, at: number): ServiceDistance {
  const metres = distanceM[at]!
  return {
    service: standard.service,
    name: standard.name ?? null,
    distanceM: Number.isNaN(metres) ? null : metres,
    isEstimate: isEstimate[at] === 1,
    standardM: standard.maxDistanceM,
    source: standard.source,
    year: standard.validFromYear,
  }
}
