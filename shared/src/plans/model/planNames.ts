import { regionName } from '../../territory/regions.ts'
import type { PlanInputs } from '../planInputs.schema.ts'

/** Name of a region, or of a comuna as the settlements have it; what nothing names, by its code. */
export function placeName({ settlements }: PlanInputs, code: string): string {
  return settlements.comunaNames[settlements.comunaCodes.indexOf(code)] ?? regionName(code) ?? code
}

/** Params that name a package in both languages, for the texts to choose. */
export function packageNamed({ packages }: PlanInputs, at: number) {
  return { nameEs: packages[at]?.name.es ?? '', nameEn: packages[at]?.name.en ?? '' }
}

/** The same of several, by code, with a text between them; codes that no package has stand for themselves. */
export function packagesNamed({ packages }: PlanInputs, codes: readonly string[], between = ', ') {
  const names = codes.map((code) => packages.find((offered) => offered.code === code)?.name ?? { es: code, en: code })
  return { es: names.map(({ es }) => es).join(between), en: names.map(({ en }) => en).join(between) }
}

/** "Manuel Bustos, La Isla y 3 más": the first ones by name, and how many there are. */
export function someNames(names: readonly string[], most = 3) {
  return { count: names.length, names: names.slice(0, most).join(', ') + (names.length > most ? ' …' : '') }
}
