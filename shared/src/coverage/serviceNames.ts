import type { Locale } from '../messages/messages.ts'

const names: Record<string, Record<Locale, string>> = {
  'early-education': { es: 'Educación parvularia', en: 'Early education' },
  'basic-education': { es: 'Educación básica', en: 'Basic education' },
  'primary-health': { es: 'Salud primaria', en: 'Primary health' },
  plaza: { es: 'Plaza', en: 'Plaza' },
  park: { es: 'Parque', en: 'Park' },
  transit: { es: 'Transporte público', en: 'Public transport' },
  commerce: { es: 'Comercio', en: 'Commerce' },
}

/** The service's name for people; a service that somebody added keeps the name given there. */
export const serviceName = (locale: Locale, service: string): string => names[service]?.[locale] ?? service

/** Parameters for messages that list services: {servicesEs}, {servicesEn}. */
export const serviceParams = (services: string[]): { servicesEs: string; servicesEn: string } => ({
  servicesEs: services.map((service) => serviceName('es', service)).join(', '),
  servicesEn: services.map((service) => serviceName('en', service)).join(', '),
})
