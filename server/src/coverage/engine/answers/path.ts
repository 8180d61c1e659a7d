import type { PathQuery, WalkingPath } from '@arraigo/shared/coverage/coverage.schema.ts'
import { pointFlags } from '@arraigo/shared/coverage/measures.ts'
import { pathTo } from '@arraigo/shared/coverage/network/pathTo.ts'
import { defaultStandardSet, serviceParams } from '@arraigo/shared/coverage/serviceNames.ts'
import { placeIssue } from '@arraigo/shared/geo/chile.ts'
import { Problem } from '../../../platform/problem.ts'
import type { LiveTerritory } from '../liveTerritory.ts'
import { type Points, takePoints } from '../pointDistances.ts'
import { anyPoints } from './anyPoints.ts'
import { indexesOf, type MeasuredStandard, standardOf } from './chosen.ts'

/** The walk from a place (its point that is nearest to the service) or from any point. */
export function answerPath(territory: LiveTerritory, query: PathQuery): WalkingPath {
  const standard = standardOf(territory, query.set ?? defaultStandardSet, query.service)
  const start = startOf(territory, query, standard)
  const distances = territory.measure(start, standard.supplyKey)
  const distanceM = distances.distanceM[0]!
  const entry = distances.facility[0]!
  if (!Number.isFinite(distanceM) || entry === -1)
    throw new Problem(404, { code: 'coverage-no-path', params: serviceParams([standard]) })

  const { network, facilities, factors } = territory
  const { reach, sources } = territory.supply(standard.supplyKey.split(','))
  const flags = distances.flags[0]!
  const isEstimate = (flags & pointFlags.estimate) !== 0
  const walk =
    isEstimate || network === null || reach === null
      ? null
      : pathTo(network, reach, sources, start.attachment, 0, factors.walkingKmh)
  const from = [start.places[0]!, start.places[1]!]
  const to = [facilities.places[2 * entry]!, facilities.places[2 * entry + 1]!]
  return {
    facility: { id: facilities.ids[entry]!, name: facilities.names[entry]!, kind: facilities.kinds[entry]!, place: to },
    distanceM,
    minutes: walk === null ? (60 * distanceM) / 1000 / factors.walkingKmh : walk.seconds / 60,
    hasSlopes: walk !== null && network?.seconds != null,
    isEstimate,
    path: { type: 'LineString', coordinates: [from, ...(walk?.coordinates ?? []), to] },
    said: [
      ...(isEstimate ? [{ code: 'coverage-estimate', params: { detour: factors.detour } }] : []),
      ...((flags & pointFlags.farFromStreet) === 0
        ? []
        : [{ code: 'coverage-start-far', params: { limitM: factors.maxLegM } }]),
      ...((flags & pointFlags.island) === 0 ? [] : [{ code: 'coverage-start-island' }]),
    ],
  }
}

function startOf(
  territory: LiveTerritory,
  { collection, id, lng, lat }: PathQuery,
  standard: MeasuredStandard,
): Points {
  if (collection !== undefined && id !== undefined) return nearestPointOf(territory, collection, id, standard)
  if (lng === undefined || lat === undefined) throw new Problem(400, { code: 'coverage-path-start-missing' })
  const issue = placeIssue(lng, lat, 'lng')
  if (issue !== null) throw new Problem(400, issue)
  return anyPoints(territory, Float64Array.of(lng, lat))
}

function nearestPointOf(
  territory: LiveTerritory,
  collection: NonNullable<PathQuery['collection']>,
  id: number,
  standard: MeasuredStandard,
): Points {
  const places = territory.places.get(collection)!
  const [at] = indexesOf(places, [id]) as [number]
  const { distanceM } = territory.distances(collection, standard.supplyKey)
  const own = [...places.of.points.subarray(places.of.first[at]!, places.of.first[at + 1]!)]
  if (own.length === 0) throw new Problem(422, { code: 'coverage-place-without-boundary' })
  const nearest = own.reduce((best, point) => (distanceM[point]! < distanceM[best]! ? point : best))
  return takePoints(territory.points(collection), [nearest])
}
