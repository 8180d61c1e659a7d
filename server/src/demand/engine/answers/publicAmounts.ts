import type { Amount } from '@arraigo/shared/demand/demand.schema.ts'
import { publishedAmounts, suppressedPlaces } from '@arraigo/shared/demand/privacy/publishedAmounts.ts'
import type { AtomPlaces } from '@arraigo/shared/demand/privacy/publishedSums.ts'
import { type CellAmounts, countedMeasures } from '@arraigo/shared/demand/sumCells.ts'
import type { LiveDemand } from '../liveDemand.ts'
import { published } from '../published.ts'

/**
 * Amounts of administrative places (blocks, zones, comunas, regions, one territory) for the public. Bounds of a part of a zone
 * tell how much the zone has: where the zone's figure is suppressed the part has no bounds.
 */
export function publicAmounts(live: LiveDemand, places: AtomPlaces, amounts: CellAmounts): CellAmounts {
  const { atoms, thresholds } = live
  const figures = published(live)
  const zones = { count: atoms.zones.id.length, of: atoms.zone }
  const partOf = zonesInParts(zones, places)
  const all = {} as CellAmounts
  for (const measure of countedMeasures) {
    const groups = figures[measure]
    const least = measure === 'people' ? thresholds.people : thresholds.households
    const shown = publishedAmounts(groups, places, amounts[measure], least)
    const hidden = groups === null ? null : suppressedPlaces(groups, zones)
    const bare = new Uint8Array(places.count)
    for (let atom = 0; hidden !== null && atom < atoms.count; atom += 1) {
      const [place, zone] = [places.of[atom]!, atoms.zone[atom]!]
      if (place >= 0 && zone >= 0 && hidden[zone] === 1 && partOf[zone] === 1) bare[place] = 1
    }
    all[measure] = shown.map((amount, place) => (bare[place] === 1 ? withoutBounds(amount) : amount))
  }
  return all
}

/** 1 for zones that are not whole in one of the places. */
function zonesInParts(zones: AtomPlaces, places: AtomPlaces): Uint8Array {
  const place = new Int32Array(zones.count).fill(-2)
  const inParts = new Uint8Array(zones.count)
  for (let atom = 0; atom < zones.of.length; atom += 1) {
    const [zone, own] = [zones.of[atom]!, places.of[atom]!]
    if (zone < 0) continue
    if (place[zone] === -2) place[zone] = own
    else if (place[zone] !== own) inParts[zone] = 1
  }
  return inParts
}

const withoutBounds = (amount: Amount): Amount =>
  amount.low === amount.high ? amount : { ...amount, low: null, high: null }
