import type { NeedComponent } from '../needComponents.ts'
import type { DwellingRecord, MaterialClass } from './dwellingRecord.ts'

/** Persons per bedroom from which a dwelling is overcrowded, and critically so. */
export const overcrowding = { medium: 2.5, critical: 5 } as const

export type Overcrowding = 'none' | 'medium' | 'critical'

/** Why a dwelling is in no class. */
export const doubts = ['type', 'materials', 'bedrooms', 'people', 'households', 'nuclei', 'water', 'sewer'] as const
export type Doubt = (typeof doubts)[number]

/** Dwellings, households or nuclei in need of it; or what is not known of the dwelling. */
export type Classified = { count: number } | { doubt: Doubt }

/**
 * Need of one dwelling by component (docs/need.md). Null where it is none of somebody's: a collective one, or one where nobody
 * was. Components overlap, but for irrecoverable and recoverable.
 */
export function classifyDwelling(dwelling: DwellingRecord): Record<NeedComponent, Classified> | null {
  if (dwelling.type === 'collective' || dwelling.occupied === 'absent' || dwelling.people === 0) return null
  const material = materialOf(dwelling)
  const crowding = overcrowdingOf(dwelling)
  return {
    irrecoverable: whether(material, 'irrecoverable'),
    'doubled-up': beyondFirst(dwelling),
    'overcrowded-nuclei': crowdedNuclei(dwelling, crowding),
    recoverable: whether(material, 'recoverable'),
    sanitation: sanitation(dwelling),
    'critical-overcrowding': crowdedHouseholds(dwelling, crowding),
  }
}

/**
 * Class of a dwelling: one irrecoverable part, or an irrecoverable type, makes it so, whatever is unknown of the rest;
 * acceptable only where everything is known to be.
 */
export function materialOf({ type, wall, roof, floor }: DwellingRecord): MaterialClass | { doubt: Doubt } {
  const parts = [wall, roof, floor]
  if (type === 'irrecoverable' || parts.includes('irrecoverable')) return 'irrecoverable'
  if (parts.includes(null)) return { doubt: 'materials' }
  if (type === null) return { doubt: 'type' }
  return parts.includes('recoverable') ? 'recoverable' : 'acceptable'
}

const whether = (material: MaterialClass | { doubt: Doubt }, wanted: MaterialClass): Classified =>
  typeof material === 'string' ? { count: material === wanted ? 1 : 0 } : material

/** Persons per bedroom; without a bedroom everybody sleeps where they live. */
export function overcrowdingOf({ people, bedrooms }: DwellingRecord): Overcrowding | { doubt: Doubt } {
  if (people === null) return { doubt: 'people' }
  if (bedrooms === null) return { doubt: 'bedrooms' }
  if (bedrooms === 0 || people / bedrooms >= overcrowding.critical) return 'critical'
  return people / bedrooms >= overcrowding.medium ? 'medium' : 'none'
}

function beyondFirst({ households }: DwellingRecord): Classified {
  return households === null || households < 1 ? { doubt: 'households' } : { count: households - 1 }
}

function crowdedHouseholds({ households }: DwellingRecord, crowding: Overcrowding | { doubt: Doubt }): Classified {
  if (typeof crowding !== 'string') return crowding
  if (crowding !== 'critical') return { count: 0 }
  return households === null || households < 1 ? { doubt: 'households' } : { count: households }
}

function crowdedNuclei(dwelling: DwellingRecord, crowding: Overcrowding | { doubt: Doubt }): Classified {
  if (crowding === 'none') return { count: 0 }
  if (dwelling.independentNuclei === 0) return { count: 0 }
  if (dwelling.independentNuclei === null) return { doubt: 'nuclei' }
  return typeof crowding === 'string' ? { count: dwelling.independentNuclei } : crowding
}

/**
 * Lacking: water from a truck or a stream, carried from elsewhere, or from a well in a city; no toilet that drains into a sewer
 * or a septic tank. One that lacks is enough; that nothing lacks takes both to be known.
 */
function sanitation({ water, waterReach, sewer, area }: DwellingRecord): Classified {
  const isWellInCity = water === 'well' && area === 'urban'
  if (water === 'truck' || water === 'surface' || waterReach === 'carried' || isWellInCity || sewer === 'lacking')
    return { count: 1 }
  if (water === null || (water === 'well' && area === null)) return { doubt: 'water' }
  return sewer === null ? { doubt: 'sewer' } : { count: 0 }
}
