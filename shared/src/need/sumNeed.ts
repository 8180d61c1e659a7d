import type { NeedComponent } from './needComponents.ts'
import { needComponents } from './needComponents.ts'
import type { Need, ZoneNeed } from './zoneNeed.ts'

/** A sum over zones: of those where the component is known. */
export interface NeedSum {
  value: number | null
  low: number | null
  high: number | null
  how: 'counted' | 'estimated' | 'mixed' | 'unknown'
  zonesKnown: number
}

export interface PlaceNeed {
  zones: number
  /** Of them, zones of which nothing can be used, and their people. */
  zonesUnknown: number
  people: number
  peopleUnknown: number
  /** Zones that publish no population: their people are in neither. */
  zonesWithoutPeople: number
  households: NeedSum
  components: Record<NeedComponent, NeedSum>
}

/** Need of a place as the sum of its zones. Bounds are added, so they hold whatever the errors of the zones have in common. */
export function sumNeed(zones: Iterable<{ population: number | null; need: ZoneNeed }>): PlaceNeed {
  const all = [...zones]
  const unknown = all.filter(({ need }) => !need.isKnown)
  const peopleOf = (some: typeof all) => some.reduce((sum, { population }) => sum + Math.max(0, population ?? 0), 0)
  return {
    zones: all.length,
    zonesUnknown: unknown.length,
    people: peopleOf(all),
    peopleUnknown: peopleOf(unknown),
    zonesWithoutPeople: all.filter(({ population }) => population === null || population < 0).length,
    households: sumOf(all.map(({ need }) => need.households)),
    components: Object.fromEntries(
      needComponents.map((component) => [component, sumOf(all.map(({ need }) => need.components[component]))]),
    ) as PlaceNeed['components'],
  }
}

function sumOf(needs: readonly Need[]): NeedSum {
  const known = needs.filter(({ value }) => value !== null)
  if (known.length === 0) return { value: null, low: null, high: null, how: 'unknown', zonesKnown: 0 }
  const total = (bound: 'low' | 'value' | 'high') => known.reduce((sum, need) => sum + need[bound]!, 0)
  const estimated = known.filter(({ how }) => how === 'estimated').length
  const how = estimated === 0 ? 'counted' : estimated === known.length ? 'estimated' : 'mixed'
  return { value: total('value'), low: total('low'), high: total('high'), how, zonesKnown: known.length }
}
