import type { PlanInputs } from '../planInputs.schema.ts'

/** Name of a comuna as the settlements have it; a region, and what nothing names, by its code. */
export function placeName({ settlements }: PlanInputs, code: string): string {
  return settlements.comunaNames[settlements.comunaCodes.indexOf(code)] ?? code
}

/** Params that name a package in both languages, for the texts to choose. */
export function packageNamed({ packages }: PlanInputs, at: number) {
  return { nameEs: packages[at]?.name.es ?? '', nameEn: packages[at]?.name.en ?? '' }
}
