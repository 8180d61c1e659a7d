import type { CoverageTable, RegionalMedian } from '@arraigo/shared/coverage/coverage.schema.ts'
import { lackOfService } from '@arraigo/shared/coverage/deficitIndex.ts'
import { lackOfInfrastructure } from '@arraigo/shared/coverage/infrastructure.ts'
import { median } from '@arraigo/shared/coverage/median.ts'
import { infrastructureFields } from '@arraigo/shared/territory/collections.ts'
import type { Static } from 'typebox'
import { Problem } from '../../../platform/problem.ts'
import type { LiveTerritory } from '../liveTerritory.ts'
import type { MeasuredPlaces } from '../territory.ts'
import { type ChosenPlaces, choosePlaces, type MeasuredStandard, standardsOfSet } from './chosen.ts'
import { placeCoverage } from './placeCoverage.ts'

export interface TableRequest extends ChosenPlaces {
  set: string
  /** More would not be looked at in a table. */
  mostPlaces: number
}

/** Every place asked for with its coverage by each service of the set, and what its region has in the middle. */
export function answerTable(territory: LiveTerritory, request: TableRequest): CoverageTable {
  const standards = standardsOfSet(territory, request.set)
  const chosen = choosePlaces(territory, request)
  if (chosen.length > request.mostPlaces)
    throw new Problem(422, {
      code: 'coverage-too-many-places',
      params: { count: chosen.length, limit: request.mostPlaces },
    })
  const places = territory.places.get(request.collection)!
  const code =
    request.region ?? request.comuna?.slice(0, 2) ?? (chosen[0] === undefined ? null : places.regions[chosen[0]]!)
  const medians = code === null ? [] : standards.map((standard) => regionalMedian(territory, places, code, standard))
  const counted = new Map([
    ...medians.map(({ service, share }) => [service, lackOfService(share)] as const),
    ...medianInfrastructure(places, code),
  ])
  return {
    set: request.set,
    basis: territory.basis,
    standards: standards.map(({ supplyKey: _, ...standard }) => standard),
    places: chosen.map((at) => placeCoverage(territory, places, at, standards, counted)),
    region: code === null ? null : { code, name: territory.regionNames.get(code) ?? code },
    medians,
  }
}

/** What the region's settlements lack of each infrastructure in the middle. */
function medianInfrastructure(places: MeasuredPlaces, region: string | null) {
  const own = (places.settlements ?? []).filter((_, at) => places.regions[at] === region)
  return infrastructureFields.map(
    (service) => [service, median(own.map(({ levels }) => lackOfInfrastructure(levels[service])))] as const,
  )
}

function regionalMedian(
  territory: LiveTerritory,
  places: MeasuredPlaces,
  region: string,
  { service, supplyKey, maxDistanceM }: MeasuredStandard,
): Static<typeof RegionalMedian> {
  const measures = territory.measures(places.collection, supplyKey, maxDistanceM)
  const access = territory.access(places.collection, supplyKey, maxDistanceM)
  const own = [...places.ids.keys()].filter((at) => places.regions[at] === region)
  const middle = (column: Float64Array | undefined) =>
    median(own.map((at) => column?.[at] ?? Number.NaN).filter((value) => Number.isFinite(value)))
  return {
    service,
    share: middle(measures.share),
    medianM: middle(measures.medianM),
    access: middle(access?.plain),
    placeCount: own.length,
    unknownCount: own.filter((at) => Number.isNaN(measures.share[at]!)).length,
  }
}
