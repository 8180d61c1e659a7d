import type { Locale } from '../messages/messages.ts'

const names: Record<string, Record<Locale, string>> = {
  'early-education': { es: 'Educación parvularia', en: 'Early education' },
  'basic-education': { es: 'Educación básica', en: 'Basic education' },
  'primary-health': { es: 'Salud primaria', en: 'Primary health' },
  plaza: { es: 'Plaza', en: 'Plaza' },
  park: { es: 'Parque', en: 'Park' },
  transit: { es: 'Transporte público', en: 'Public transport' },
  commerce: { es: 'Comercio', en: 'Commerce' },
  water: { es: 'Agua', en: 'Water' },
  sewerage: { es: 'Alcantarillado', en: 'Sewerage' },
  power: { es: 'Electricidad', en: 'Power' },
  waste: { es: 'Retiro de residuos', en: 'Waste collection' },
  paving: { es: 'Pavimento', en: 'Paving' },
  lighting: { es: 'Alumbrado público', en: 'Street lighting' },
}

/**
 * The service's name for people. A service that somebody added has the name `given` there; where that is not at hand its code
 * is read: `posta-rural` → Posta rural.
 */
export const serviceName = (locale: Locale, service: string, given?: string | null): string =>
  given ?? names[service]?.[locale] ?? codeAsName(service)

const codeAsName = (code: string) => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ')

/** A service that the program names in every language. */
export const isNamedService = (service: string): boolean => Object.hasOwn(names, service)

/** Used where nobody chose a set: it never ends. */
export const defaultStandardSet = 'siedu'

const setNames: Record<string, Record<Locale, string>> = {
  siedu: { es: 'SIEDU, distancias del INE', en: 'SIEDU, distances of INE' },
  'ds49-location': { es: 'DS 49, requisitos de localización', en: 'DS 49, location requirements' },
}

/** The name for people of a set of standards; one that somebody added keeps the name given there. */
export const standardSetName = (locale: Locale, set: string): string => setNames[set]?.[locale] ?? set

/** A service, with the name given to it where somebody added it. */
export interface NamedService {
  service: string
  name?: string | null
}

/** Parameters for messages that list services: {servicesEs}, {servicesEn}. */
export const serviceParams = (services: readonly NamedService[]): { servicesEs: string; servicesEn: string } => ({
  servicesEs: services.map((one) => serviceInSentence('es', one)).join(', '),
  servicesEn: services.map((one) => serviceInSentence('en', one)).join(', '),
})

/** Within a sentence; a name that somebody gave may be a proper one and stays as it was written. */
export const serviceInSentence = (locale: Locale, { service, name }: NamedService): string =>
  name ?? serviceName(locale, service).toLocaleLowerCase(locale)
