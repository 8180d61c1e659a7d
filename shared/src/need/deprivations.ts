import type { serviceLevels, statuses, tenures } from '../territory/collections.ts'

/** What makes a household one of a slum (SDG indicator 11.1.1, UN-Habitat): one of them is enough. */
export const deprivations = ['water', 'sanitation', 'living-area', 'durability', 'tenure'] as const
export type Deprivation = (typeof deprivations)[number]

export type Deprived = 'deprived' | 'not-deprived' | 'unknown'

/** How severe a deprivation is said to be from this many on. */
export const severeFrom = 3

type Level = (typeof serviceLevels)[number]

export interface SettlementFields extends Record<'water' | 'sewerage', Level> {
  tenure: (typeof tenures)[number]
  status: (typeof statuses)[number]
  /** Households; null unknown. */
  families: number | null
}

export interface SettlementDeprivations {
  parts: Record<Deprivation, Deprived>
  /** Deprivations that are known, and those that can be. */
  least: number
  most: number
  /** Null: the unknown ones decide. */
  oneOrMore: boolean | null
  threeOrMore: boolean | null
}

/**
 * An irregular connection is none that anybody answers for; whether one that is shared is near and enough is not recorded, so it
 * is unknown, not good.
 */
const deprivedOfLevel: Record<Level, Deprived> = {
  none: 'deprived',
  informal: 'deprived',
  shared: 'unknown',
  formal: 'not-deprived',
  unknown: 'unknown',
}

/** Deprivations of a settlement, as of each of its households. Rooms and materials are not recorded: those two are unknown. */
export function deprivationsOf(settlement: SettlementFields): SettlementDeprivations {
  const parts: SettlementDeprivations['parts'] = {
    water: deprivedOfLevel[settlement.water],
    sanitation: deprivedOfLevel[settlement.sewerage],
    'living-area': 'unknown',
    durability: 'unknown',
    tenure: deprivedOfTenure(settlement),
  }
  const count = (wanted: Deprived) => deprivations.filter((deprivation) => parts[deprivation] === wanted).length
  const least = count('deprived')
  const most = least + count('unknown')
  const atLeast = (wanted: number) => (least >= wanted ? true : most < wanted ? false : null)
  return { parts, least, most, oneOrMore: atLeast(1), threeOrMore: atLeast(severeFrom) }
}

/**
 * Living on somebody else's land is insecure; on one's own, as a community, it is not. What the cadastre of MINVU lists is in
 * irregular possession by its definition, also where it does not say whose the land is.
 */
function deprivedOfTenure({ tenure, status }: SettlementFields): Deprived {
  if (tenure === 'community') return 'not-deprived'
  if (tenure === 'mixed') return 'unknown'
  if (tenure !== 'unknown') return 'deprived'
  return status === 'in-catastro' || status === 'in-intervention' ? 'deprived' : 'unknown'
}

/** Families with so many deprivations: at least, and at most. */
export interface FamilyBounds {
  low: number
  high: number
}

export interface DeprivationSum {
  settlements: number
  /** Settlements whose families nobody knows: in none of the figures. */
  settlementsUnknown: number
  families: number
  oneOrMore: FamilyBounds
  threeOrMore: FamilyBounds
  parts: Record<Deprivation, FamilyBounds>
}

/** Families of settlements by their deprivations: at least those known to be deprived, at most with those who may be. */
export function sumDeprivations(
  settlements: Iterable<{ families: number | null; deprivations: SettlementDeprivations }>,
): DeprivationSum {
  const all = [...settlements]
  const known = all.filter((one): one is typeof one & { families: number } => one.families !== null)
  const bounds = (of: (one: SettlementDeprivations) => boolean | null): FamilyBounds => {
    const sum = (counts: (answer: boolean | null) => boolean) =>
      known.reduce((total, { families, deprivations }) => total + (counts(of(deprivations)) ? families : 0), 0)
    return { low: sum((answer) => answer === true), high: sum((answer) => answer !== false) }
  }
  const parts = deprivations.map((deprivation) => [
    deprivation,
    bounds(({ parts }) => (parts[deprivation] === 'unknown' ? null : parts[deprivation] === 'deprived')),
  ])
  return {
    settlements: all.length,
    settlementsUnknown: all.length - known.length,
    families: known.reduce((total, { families }) => total + families, 0),
    oneOrMore: bounds(({ oneOrMore }) => oneOrMore),
    threeOrMore: bounds(({ threeOrMore }) => threeOrMore),
    parts: Object.fromEntries(parts) as DeprivationSum['parts'],
  }
}
