import type { ChosenPlace } from '../../territory/chosenPlace.ts'

/** Code of a region or comuna; null where neither is chosen. */
export const codeOf = (place: ChosenPlace): string | null =>
  place.kind === 'region' || place.kind === 'comuna' ? place.code : null
