import type { NeedComponent } from './needComponents.ts'
import type { Need, ZoneFigures, ZoneNeed } from './zoneNeed.ts'

/** A zone with what was made of it. */
export interface ContrastZone {
  figures: ZoneFigures
  comunaCode: string | null
  need: ZoneNeed
  /** Need as if the zone published its percentages and households only: what estimates are worth where both are known. */
  estimate: ZoneNeed
}

/** `same`: has to agree but for rounding. Everything else differs for the reason that is given. */
export const contrastRelations = ['same', 'other-definition', 'other-unit', 'other-year', 'estimate'] as const
export type ContrastRelation = (typeof contrastRelations)[number]

export const contrastUnits = ['%', 'households', 'dwellings', 'families'] as const

/** A figure of ours, and how sure; bounds where it is an estimate. */
export interface OurFigure {
  value: number
  low: number
  high: number
  how: 'counted' | 'estimated' | 'mixed'
  zones: number
}

export interface ContrastFigure {
  figure: string
  unit: (typeof contrastUnits)[number]
  relation: ContrastRelation
  /** Code of the indicator of a comuna that it is held against. */
  indicator: string
  /** Null where none of the zones has it. */
  ours: (zones: readonly ContrastZone[]) => OurFigure | null
  /** Summed for a region, where the indicator counts; shares are averaged by households. */
  isCount: boolean
}

/** Figures of comunas that the official tables publish too. */
export const comunaFigures: readonly ContrastFigure[] = [
  share('doubled-up-dwellings', 'IS_34', 'same', ({ figures }) => figures.doubledUpPct),
  share('overcrowded-dwellings', 'IS_33', 'other-definition', ({ figures }) => figures.overcrowdedPct),
  share('overcrowded-households', 'IS_33', 'other-unit', ({ figures }) =>
    shareOfHouseholds(figures, figures.overcrowdedHouseholds, figures.criticallyOvercrowdedHouseholds),
  ),
  share('deficient-dwellings', 'IS_31', 'other-definition', ({ figures }) => figures.materialPct),
  share('deficient-households', 'IS_31', 'other-unit', ({ figures }) =>
    shareOfHouseholds(figures, figures.materialRecoverable, figures.materialIrrecoverable),
  ),
  {
    figure: 'new-dwellings',
    unit: 'dwellings',
    relation: 'other-definition',
    indicator: 'IS_32',
    isCount: true,
    ours: (zones) => sumOf(zones, quantitativeNeed),
  },
  {
    figure: 'households',
    unit: 'households',
    relation: 'other-year',
    indicator: 'hogares_censados',
    isCount: true,
    ours: (zones) => sumOf(zones, ({ need }) => [need.households]),
  },
]

export const quantitativeNeed = ({ need }: ContrastZone): Need[] => [
  need.components.irrecoverable,
  need.components['doubled-up'],
]

/** Each published count with the component that it goes into. */
export const layerFigures = [
  ['layer-irrecoverable', 'materialIrrecoverable', 'irrecoverable'],
  ['layer-recoverable', 'materialRecoverable', 'recoverable'],
  ['layer-doubled-up', 'doubledUpHouseholds', 'doubled-up'],
  ['layer-critical', 'criticallyOvercrowdedHouseholds', 'critical-overcrowding'],
] as const satisfies ReadonlyArray<readonly [string, keyof ZoneFigures, NeedComponent]>

/** The sum of needs over the zones where all of them are known. */
export function sumOf(zones: readonly ContrastZone[], needs: (zone: ContrastZone) => Need[]): OurFigure | null {
  const known = zones.map(needs).filter((some) => some.every(({ value }) => value !== null))
  if (known.length === 0) return null
  const all = known.flat()
  const total = (bound: 'low' | 'value' | 'high') => all.reduce((sum, need) => sum + need[bound]!, 0)
  const estimated = all.filter(({ how }) => how === 'estimated').length
  const how = estimated === 0 ? 'counted' : estimated === all.length ? 'estimated' : 'mixed'
  return { value: total('value'), low: total('low'), high: total('high'), how, zones: known.length }
}

function share(
  figure: string,
  indicator: string,
  relation: ContrastRelation,
  percentage: (zone: ContrastZone) => number | null,
): ContrastFigure {
  const ours = (zones: readonly ContrastZone[]) => meanByHouseholds(zones, percentage)
  return { figure, unit: '%', relation, indicator, isCount: false, ours }
}

function shareOfHouseholds({ householdCount }: ZoneFigures, ...counts: (number | null)[]): number | null {
  if (householdCount === null || householdCount === 0 || counts.includes(null)) return null
  return (100 * counts.reduce<number>((sum, count) => sum + count!, 0)) / householdCount
}

/** Of the zones that publish it, weighted by their households. */
function meanByHouseholds(
  zones: readonly ContrastZone[],
  percentage: (zone: ContrastZone) => number | null,
): OurFigure | null {
  let [weights, sum, count] = [0, 0, 0]
  for (const zone of zones) {
    const value = percentage(zone)
    const households = zone.need.households.value
    if (value === null || value < 0 || value > 100 || households === null) continue
    weights += households
    sum += value * households
    count += 1
  }
  if (weights === 0) return null
  const value = sum / weights
  return { value, low: value, high: value, how: 'counted', zones: count }
}
