import type { CoverageValues } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { LiveTerritory } from '../liveTerritory.ts'
import { known } from '../serviceCoverage.ts'
import { type ChosenPlaces, choosePlaces, standardOf } from './chosen.ts'

export interface ValuesRequest extends ChosenPlaces {
  set: string
  service: string
}

/** One service of many places, in columns. */
export function answerValues(territory: LiveTerritory, request: ValuesRequest): CoverageValues {
  const standard = standardOf(territory, request.set, request.service)
  const chosen = choosePlaces(territory, request)
  const places = territory.places.get(request.collection)!
  const measures = territory.measures(request.collection, standard.supplyKey, standard.maxDistanceM)
  return {
    service: standard.service,
    standardM: standard.maxDistanceM,
    basis: territory.basis,
    ids: chosen.map((at) => places.ids[at]!),
    share: chosen.map((at) => known(measures.share[at]!)),
    medianM: chosen.map((at) => known(measures.medianM[at]!)),
    gapPeople: chosen.map((at) => known((1 - measures.share[at]!) * places.people[at]!)),
  }
}
