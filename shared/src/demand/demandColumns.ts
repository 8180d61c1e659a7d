import { isNeedComponent, type NeedComponent, needComponents } from '../need/needComponents.ts'
import type { Amount, PlaceDemand } from './demand.schema.ts'

/** Columns of a table of places, on the page and in files, in this order. */
export const demandColumns = [
  'families',
  'settlement-families',
  'census-families',
  'set-aside',
  'families-per-thousand',
  'families-per-km2',
  ...needComponents,
  'unknown-share',
  'settlements',
  'settlements-unknown',
  'people',
  'area-km2',
] as const
export type DemandColumn = (typeof demandColumns)[number]

export const isDemandColumn = (text: unknown): text is DemandColumn => demandColumns.some((one) => one === text)

/** What a figure counts; percentages are shares of 0 to 1. */
export type ColumnUnit = 'families' | 'per-thousand' | 'per-km2' | 'share' | 'settlements' | 'people' | 'km2'

export function unitOf(column: DemandColumn): ColumnUnit {
  if (column === 'families-per-thousand') return 'per-thousand'
  if (column === 'families-per-km2') return 'per-km2'
  if (column === 'unknown-share') return 'share'
  if (column === 'area-km2') return 'km2'
  if (column === 'people') return 'people'
  return column === 'settlements' || column === 'settlements-unknown' ? 'settlements' : 'families'
}

/** Decimals that are worth reading. */
export const digitsOf = (column: DemandColumn): number => {
  const unit = unitOf(column)
  return unit === 'per-thousand' || unit === 'per-km2' || unit === 'km2' ? 1 : 0
}

/** Whether the rows of a column add up to its total; ratios and areas that overlap nothing else do not both. */
export const isSummed = (column: DemandColumn): boolean =>
  !['families-per-thousand', 'families-per-km2', 'unknown-share'].includes(column)

const unknownAmount: Amount = { value: null, low: null, high: null, how: 'unknown' }
const counted = (value: number | null): Amount =>
  value === null ? unknownAmount : { value, low: value, high: value, how: 'counted' }

/** A figure with its bounds; null is unknown or suppressed, as `how` says. */
export function amountOf(place: PlaceDemand, column: DemandColumn): Amount {
  switch (column) {
    case 'families':
      return place.families
    case 'settlement-families':
      return place.settlementFamilies
    case 'census-families':
      return place.censusFamilies
    case 'set-aside':
      return place.setAside
    case 'families-per-thousand':
      return perUnit(place.families, place.people, 1000)
    case 'families-per-km2':
      return perUnit(place.families, counted(place.areaKm2), 1)
    case 'unknown-share':
      return counted(place.unknownShare)
    case 'settlements':
      return counted(place.settlements)
    case 'settlements-unknown':
      return counted(place.settlementsUnknown)
    case 'people':
      return place.people
    case 'area-km2':
      return counted(place.areaKm2)
    default:
      return componentOf(place, column)
  }
}

const componentOf = (place: PlaceDemand, component: NeedComponent): Amount => place.need[component] ?? unknownAmount

/** Of nobody, or of no surface, there is no rate; where either is suppressed, so is the rate. */
function perUnit(amount: Amount, divisor: Amount, factor: number): Amount {
  if (amount.how === 'suppressed' || divisor.how === 'suppressed') return { ...unknownAmount, how: 'suppressed' }
  const by = divisor.value
  if (by === null || by <= 0 || amount.value === null) return unknownAmount
  const scaled = (value: number | null) => (value === null ? null : (value / by) * factor)
  return { value: scaled(amount.value), low: scaled(amount.low), high: scaled(amount.high), how: amount.how }
}

/** Whether the bounds say more than the figure. */
export const hasBounds = ({ value, low, high }: Amount): boolean =>
  value !== null && low !== null && high !== null && high - low > 0.5

/** Whatever is unknown of a place is missing in its sums, which are then the least that they can be. */
export function isAtLeast(place: PlaceDemand, column: DemandColumn): boolean {
  if (amountOf(place, column).value === null) return false
  const lacksNeed = place.unknownShare !== 0
  if (column === 'families' || column === 'families-per-thousand' || column === 'families-per-km2') {
    return lacksNeed || place.settlementsUnknown > 0 || place.settlementFamilies.how === 'unknown'
  }
  if (column === 'settlement-families') return place.settlementsUnknown > 0
  return lacksNeed && (column === 'census-families' || column === 'set-aside' || isNeedComponent(column))
}
