/** How the need of zones is carried to the blocks in them. */
export interface Carrying {
  /** Of its zone's need, by the people: 0 to 1. NaN where the block is in no zone, or its people are unknown. */
  share: Float64Array
  /** People of the blocks of each zone; NaN where none is known. */
  peopleOfZone: Float64Array
}

/**
 * Shares of blocks in their zones, in proportion to their people. Shares of a zone add up to 1, so that blocks add up to what the
 * zone has; a zone whose blocks hold nobody keeps its need itself. Less than no people are unknown.
 */
export function carryToBlocks(zoneOf: Int32Array, people: Float64Array, zoneCount: number): Carrying {
  const peopleOfZone = new Float64Array(zoneCount).fill(Number.NaN)
  for (let block = 0; block < people.length; block += 1) {
    const zone = zoneOf[block]!
    if (zone < 0 || !(people[block]! >= 0)) continue
    peopleOfZone[zone] = (Number.isNaN(peopleOfZone[zone]!) ? 0 : peopleOfZone[zone]!) + people[block]!
  }
  const share = people.map((here, block) => {
    const all = zoneOf[block]! < 0 ? Number.NaN : peopleOfZone[zoneOf[block]!]!
    return here >= 0 && all > 0 ? here / all : Number.NaN
  })
  return { share, peopleOfZone }
}
