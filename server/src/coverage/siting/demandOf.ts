import { pointFlags } from '@arraigo/shared/coverage/measures.ts'
import type { DemandPoints } from '@arraigo/shared/coverage/siting/coverSets.ts'
import type { Demand } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import type { CoverageTerritory, MeasuredPlaces } from '../engine/territory.ts'

export type WantedPlace = { region: string } | { comuna: string }

/** Whom a service does not reach yet in a region or comuna, at the points where they live. */
export interface TerritoryDemand {
  points: DemandPoints
  weights: Float64Array
  /** People (households) in all, within the standard already, and of unknown distance. */
  total: number
  covered: number
  unknown: number
  /** Settlements left out because nobody knows their households. */
  withoutFigure: number
}

/** People at the points of blocks, or households at those of settlements. */
export function demandOf(
  territory: CoverageTerritory,
  where: WantedPlace,
  demand: Demand,
  standard: { supplyKey: string; maxDistanceM: number },
): TerritoryDemand {
  const collection = demand === 'people' ? 'blocks' : 'settlements'
  const places = territory.places.get(collection)!
  const weightOfPerson = demand === 'people' ? 1 : 1 / territory.factors.personsPerHousehold
  const { distanceM, flags } = territory.distances(collection, standard.supplyKey)
  const isWanted = wantedPlaces(places, where)
  const sums = { total: 0, covered: 0, unknown: 0 }
  const uncovered: number[] = []
  for (let point = 0; point < places.points.placeOf.length; point++) {
    const people = places.peopleAt[point]!
    if (!isWanted[places.points.placeOf[point]!] || !(people > 0)) continue
    sums.total += people * weightOfPerson
    if (Number.isNaN(distanceM[point]!)) sums.unknown += people * weightOfPerson
    else if (distanceM[point]! <= standard.maxDistanceM) sums.covered += people * weightOfPerson
    else uncovered.push(point)
  }
  return {
    ...sums,
    points: {
      places: Float64Array.from(
        uncovered.flatMap((point) => [...places.points.places.subarray(2 * point, 2 * point + 2)]),
      ),
      attachment: {
        edge: Int32Array.from(uncovered, (point) => places.attachment.edge[point]!),
        alongM: Float64Array.from(uncovered, (point) => places.attachment.alongM[point]!),
        legM: Float64Array.from(uncovered, (point) => places.attachment.legM[point]!),
      },
      isOnIsland: Uint8Array.from(uncovered, (point) => ((flags[point]! & pointFlags.island) === 0 ? 0 : 1)),
    },
    weights: Float64Array.from(uncovered, (point) => places.peopleAt[point]! * weightOfPerson),
    withoutFigure: demand === 'people' ? 0 : countUnknown(places, isWanted),
  }
}

const wantedPlaces = (places: MeasuredPlaces, where: WantedPlace): Uint8Array =>
  Uint8Array.from(places.ids, (_, at) =>
    'comuna' in where ? Number(places.comunaCodes[at] === where.comuna) : Number(places.regions[at] === where.region),
  )

const countUnknown = (places: MeasuredPlaces, isWanted: Uint8Array): number =>
  isWanted.reduce((count, wanted, at) => count + (wanted === 1 && Number.isNaN(places.people[at]!) ? 1 : 0), 0)
