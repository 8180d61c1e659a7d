import type { Amount, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { amountOf, type DemandColumn } from '@arraigo/shared/demand/demandColumns.ts'
import { comparable } from '@arraigo/shared/territory/codes.ts'

export interface Sort {
  by: 'name' | DemandColumn
  isDescending: boolean
}

/** What is not known is neither most nor least: it comes last, whichever way the rows are ordered. */
export function sortedPlaces(
  places: readonly PlaceDemand[],
  { by, isDescending }: Sort,
  titleOf: (place: PlaceDemand) => string,
): PlaceDemand[] {
  const way = isDescending ? -1 : 1
  const byName = (a: PlaceDemand, b: PlaceDemand) => titleOf(a).localeCompare(titleOf(b), 'es', { numeric: true })
  if (by === 'name') return places.toSorted((a, b) => way * byName(a, b))
  const values = new Map(places.map((place) => [place, amountOf(place, by).value]))
  return places.toSorted((a, b) => {
    const [one, other] = [values.get(a) ?? null, values.get(b) ?? null]
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b)
    return way * (one - other) || byName(a, b)
  })
}

/** Accents and capitals do not matter. */
export function foundPlaces(
  places: readonly PlaceDemand[],
  text: string,
  titleOf: (place: PlaceDemand) => string,
): readonly PlaceDemand[] {
  const wanted = comparable(text.trim())
  if (wanted === '') return places
  return places.filter((place) => comparable(`${titleOf(place)} ${place.code ?? ''}`).includes(wanted))
}

/** The greatest value of a column, which has the longest bar; at least a hair, that nothing is divided by 0. */
export const greatest = (places: readonly PlaceDemand[], column: DemandColumn): number =>
  places.reduce((most, place) => Math.max(most, amountOf(place, column).value ?? 0), 1e-9)

export const isEstimate = ({ how }: Amount): boolean => how === 'estimated' || how === 'mixed'
