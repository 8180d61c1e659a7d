import type { PlanInputs } from '../planInputs.schema.ts'

/** Whether a comuna is, or lies in, a place of two digits (region) or five (comuna). */
export const isWithin = (comunaCode: string | null, place: string): boolean => comunaCode?.startsWith(place) ?? false

/** Whether one of the places holds the comuna; no places: everywhere. */
export const isWithinAny = (comunaCode: string | null, places: readonly string[]): boolean =>
  places.length === 0 || places.some((place) => isWithin(comunaCode, place))

/** Row by id of settlement. */
export const rowsById = ({ settlements }: PlanInputs): Map<number, number> =>
  new Map(settlements.ids.map((id, row) => [id, row]))

/** Index by code of package. */
export const packagesByCode = ({ packages }: PlanInputs): Map<string, number> =>
  new Map(packages.map(({ code }, at) => [code, at]))
