import type { FacilityPairs } from './access.ts'
import { openReachWithin } from './network/reachWithin.ts'
import type { Attachment, WalkingNetwork } from './network/walkingNetwork.ts'
import { PlaceTree } from './PlaceTree.ts'
import { attachmentOf } from './siting/candidatePlaces.ts'
import type { CoverLimits, DemandPoints } from './siting/coverSets.ts'
import { forPlacesWithin, placesOnEdges } from './siting/placesOnEdges.ts'

export interface CatchmentFacilities {
  /** Longitude, latitude pairs in degrees. */
  places: Float64Array
  attachment: Attachment
}

/**
 * All points within the limit of each facility, not only of the nearest: along the streets, and by straight line times the detour
 * where the facility or the point is far from them, or the point's streets lead to no facility. Facility by facility.
 */
export function catchments(
  network: WalkingNetwork | null,
  facilities: CatchmentFacilities,
  points: DemandPoints,
  { limitM, detour }: CoverLimits,
): FacilityPairs {
  const pairs = new PairList(points.places.length / 2)
  const all = new PlaceTree(points.places)
  const offStreets = new PlaceTree(
    points.places,
    Uint32Array.from(points.attachment.edge.keys()).filter(
      (point) => points.attachment.edge[point] === -1 || points.isOnIsland[point] === 1,
    ),
  )
  const onEdges = network === null ? null : placesOnEdges(network.edgeCount, points.attachment)
  const reachWithin = network === null ? null : openReachWithin(network)
  for (let facility = 0; facility < facilities.attachment.edge.length; facility += 1) {
    const isOnStreet = reachWithin !== null && facilities.attachment.edge[facility]! >= 0
    if (isOnStreet) {
      const start = attachmentOf(facilities.attachment, facility)
      const reach = reachWithin(start, limitM, { by: 'metres' })
      forPlacesWithin(network!, onEdges!, { start, reach, limit: limitM, by: { by: 'metres' } }, pairs.offer)
    }
    const straightTo = isOnStreet ? offStreets : all
    const [longitude, latitude] = [facilities.places[2 * facility]!, facilities.places[2 * facility + 1]!]
    straightTo.eachWithin(longitude, latitude, limitM / detour, (point, straightM) =>
      pairs.offer(point, straightM * detour),
    )
    pairs.close(facility)
  }
  return pairs.asPairs()
}

/** Pairs of one facility at a time, each point once with its shortest way. */
class PairList {
  #count = 0
  #facility = new Uint32Array(1024)
  #place = new Uint32Array(1024)
  #distanceM = new Float64Array(1024)
  readonly #shortestM: Float64Array
  #offered: number[] = []

  constructor(pointCount: number) {
    this.#shortestM = new Float64Array(pointCount).fill(Number.POSITIVE_INFINITY)
  }

  readonly offer = (point: number, distanceM: number): void => {
    const known = this.#shortestM[point]!
    if (known === Number.POSITIVE_INFINITY) this.#offered.push(point)
    if (distanceM < known) this.#shortestM[point] = distanceM
  }

  close(facility: number): void {
    for (const point of this.#offered) {
      if (this.#count === this.#place.length) this.#grow()
      this.#facility[this.#count] = facility
      this.#place[this.#count] = point
      this.#distanceM[this.#count] = this.#shortestM[point]!
      this.#shortestM[point] = Number.POSITIVE_INFINITY
      this.#count += 1
    }
    this.#offered = []
  }

  asPairs(): FacilityPairs {
    return {
      facility: this.#facility.slice(0, this.#count),
      place: this.#place.slice(0, this.#count),
      distanceM: this.#distanceM.slice(0, this.#count),
    }
  }

  #grow(): void {
    const longer = <T extends Uint32Array | Float64Array>(array: T, copy: T): T => {
      copy.set(array)
      return copy
    }
    this.#facility = longer(this.#facility, new Uint32Array(2 * this.#count))
    this.#place = longer(this.#place, new Uint32Array(2 * this.#count))
    this.#distanceM = longer(this.#distanceM, new Float64Array(2 * this.#count))
  }
}
