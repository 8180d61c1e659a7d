import type { DistanceCurve, DistributionQuery } from '@arraigo/shared/coverage/coverage.schema.ts'
import { distanceCurve } from '@arraigo/shared/coverage/distanceCurve.ts'
import { defaultStandardSet } from '@arraigo/shared/coverage/serviceNames.ts'
import type { LiveTerritory } from '../liveTerritory.ts'
import { indexesOf, standardOf } from './chosen.ts'

export function answerDistribution(territory: LiveTerritory, request: DistributionQuery): DistanceCurve {
  const { service, supplyKey, maxDistanceM } = standardOf(territory, request.set ?? defaultStandardSet, request.service)
  const places = territory.places.get(request.collection)!
  const [at] = indexesOf(places, [request.id]) as [number]
  const { distanceM } = territory.distances(request.collection, supplyKey)
  return { service, standardM: maxDistanceM, ...distanceCurve(places.of, at, distanceM, places.peopleAt, maxDistanceM) }
}
