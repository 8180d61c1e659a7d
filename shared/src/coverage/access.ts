/** Who can reach what: index of the facility and of the place (or point), and the metres between them, pair by pair. */
export interface FacilityPairs {
  facility: Uint32Array
  place: Uint32Array
  distanceM: Float64Array
}

export interface FacilityDemand extends FacilityPairs {
  /** Capacity of each facility: places, beds, enrolment. NaN where it is not known. */
  capacity: Float64Array
  /** People of each place; NaN where they are unknown. */
  people: Float64Array
}

export interface Access {
  /** Capacity per person of each place; 0 where nothing is within reach, NaN where no capacity within reach is known. */
  access: Float64Array
  /** 1: a facility within its reach is left out, because its capacity is not known. */
  isPartial: Uint8Array
}

/** Weight of a distance within reach, from 1 (at the door) down. */
export type Decay = (distanceM: number) => number

/** The plain form: everybody within reach counts the same (Luo & Wang 2003). */
export const noDecay: Decay = () => 1

/**
 * The enhanced form (Luo & Qi 2009, Health & Place 15:1100): reach in three equal zones, each with the weight that a Gaussian
 * gives it; 1, 0.68 and 0.22 is their slow decay.
 */
export const zonedDecay =
  (reachM: number, weights: readonly number[] = [1, 0.68, 0.22]): Decay =>
  (distanceM) =>
    weights[Math.min(weights.length - 1, Math.max(0, Math.ceil((distanceM / reachM) * weights.length) - 1))] ?? 0

/**
 * Step 1 of the two-step floating catchment area (Luo & Wang 2003, Environment and Planning B 30:865).: the capacity of
 * each facility per person within reach. NaN where the capacity is not known (missing, 0 and less are not), and where nobody is
 * known to share it. Places whose people are unknown demand nothing. Pairs beyond `reachM` do not count.
 */
export function capacityPerPerson(demand: FacilityDemand, reachM: number, decay: Decay = noDecay): Float64Array {
  const people = new Float64Array(demand.capacity.length)
  eachPair(demand, reachM, decay, (facility, place, weight) => {
    if (demand.people[place]! > 0) people[facility]! += demand.people[place]! * weight
  })
  return people.map((within, facility) => {
    const capacity = demand.capacity[facility]!
    if (!(capacity > 0 && capacity < Number.POSITIVE_INFINITY)) return Number.NaN
    return within > 0 ? capacity / within : Number.NaN
  })
}

/**
 * Step 2: for each place the sum of what the facilities within its reach have per person. Σ people × access = Σ capacity of the
 * facilities with somebody within reach, with decay too. Also for places whose people took no part in step 1: settlements
 * beside the blocks of the census.
 */
export function accessTo(
  pairs: FacilityPairs,
  ratio: Float64Array,
  placeCount: number,
  reachM: number,
  decay: Decay = noDecay,
): Access {
  const access = new Float64Array(placeCount)
  const isPartial = new Uint8Array(placeCount)
  const isKnown = new Uint8Array(placeCount)
  eachPair(pairs, reachM, decay, (facility, place, weight) => {
    if (Number.isNaN(ratio[facility])) isPartial[place] = 1
    else {
      isKnown[place] = 1
      access[place]! += ratio[facility]! * weight
    }
  })
  for (let place = 0; place < placeCount; place += 1)
    if (isPartial[place] && !isKnown[place]) access[place] = Number.NaN
  return { access, isPartial }
}

function eachPair(
  { facility, place, distanceM }: FacilityPairs,
  reachM: number,
  decay: Decay,
  visit: (facility: number, place: number, weight: number) => void,
): void {
  for (let pair = 0; pair < facility.length; pair += 1)
    if (distanceM[pair]! <= reachM) visit(facility[pair]!, place[pair]!, decay(distanceM[pair]!))
}
