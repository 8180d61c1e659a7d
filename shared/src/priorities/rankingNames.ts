import { isNamedService, serviceInSentence, serviceName } from '../coverage/serviceNames.ts'
import type { Locale } from '../messages/messages.ts'
import { type CriterionGroup, criterionPart, type PlainCriterion } from './criterionKeys.ts'
import type { Normalisation, RankingCriterion, RankingMethod, UnknownRule } from './ranking.schema.ts'

type Named = Record<Locale, string>

const plainNames: Record<PlainCriterion, Named> = {
  'deficit-index': { es: 'Índice de déficit', en: 'Deficit index' },
  households: { es: 'Hogares', en: 'Households' },
  families: { es: 'Familias', en: 'Families' },
  density: { es: 'Densidad de hogares', en: 'Density of households' },
  'need-around': { es: 'Necesidad en el entorno', en: 'Need around' },
  'comuna-poverty': { es: 'Pobreza de la comuna', en: 'Poverty of the comuna' },
  'hazard-exposure': { es: 'Exposición a amenazas', en: 'Hazard exposure' },
  age: { es: 'Antigüedad', en: 'Age' },
  'tenure-readiness': { es: 'Suelo disponible para intervenir', en: 'Tenure readiness' },
  'cost-per-family': { es: 'Costo por familia', en: 'Cost per family' },
}

/** Name of a criterion for people. `given`: of a service that somebody added. An attribute is called what its file calls it. */
export function criterionName(key: string, given?: string | null): Named {
  const part = criterionPart(key)
  if (part === null) return plainNames[key as PlainCriterion] ?? { es: key, en: key }
  if (key.startsWith('attribute:')) return { es: part, en: part }
  if (key.startsWith('infrastructure:')) {
    return { es: `Falta de ${serviceName('es', part).toLocaleLowerCase('es')}`, en: `Lack of ${inEnglish(part)}` }
  }
  const named = { service: part, name: isNamedService(part) ? null : given }
  return { es: `Lejos de ${serviceInSentence('es', named)}`, en: `Far from ${serviceInSentence('en', named)}` }
}

const inEnglish = (service: string): string => serviceName('en', service).toLocaleLowerCase('en')

const groupNames: Record<CriterionGroup, Named> = {
  need: { es: 'Necesidad', en: 'Need' },
  services: { es: 'Servicios', en: 'Services' },
  infrastructure: { es: 'Infraestructura', en: 'Infrastructure' },
  risk: { es: 'Riesgo', en: 'Risk' },
  feasibility: { es: 'Factibilidad', en: 'Feasibility' },
  own: { es: 'Datos propios', en: 'Own data' },
}
export const criterionGroups = Object.keys(groupNames) as CriterionGroup[]
export const groupName = (locale: Locale, group: CriterionGroup): string => groupNames[group][locale]

/** What follows a figure; a share is shown as a percentage, a number has none. */
const unitNames: Record<string, Named> = {
  share: { es: '%', en: '%' },
  index: { es: 'de 100', en: 'of 100' },
  families: { es: 'familias', en: 'families' },
  households: { es: 'hogares', en: 'households' },
  'households-per-ha': { es: 'hogares/ha', en: 'households/ha' },
  'per-thousand': { es: 'familias por 1.000 personas', en: 'families per 1,000 people' },
  years: { es: 'años', en: 'years' },
  'uf-per-family': { es: 'UF por familia', en: 'UF per family' },
  number: { es: '', en: '' },
}
export const criterionUnit = (locale: Locale, unit: string): string => unitNames[unit]?.[locale] ?? unit

/** Digits after the decimal mark that mean something, by unit; of a share, of its percentage. */
const unitDigits: Record<string, number> = { share: 1, index: 1, 'households-per-ha': 1, 'per-thousand': 1, number: 2 }
export const digitsOfUnit = (unit: string): number => unitDigits[unit] ?? 0

const methodNames: Record<RankingMethod, Named> = {
  'weighted-sum': { es: 'Suma ponderada', en: 'Weighted sum' },
  topsis: { es: 'TOPSIS', en: 'TOPSIS' },
  promethee: { es: 'PROMETHEE II', en: 'PROMETHEE II' },
}
export const methodName = (locale: Locale, method: RankingMethod): string => methodNames[method][locale]

const directionNames: Record<RankingCriterion['direction'], Named> = {
  'more-first': { es: 'Más alto primero', en: 'Higher first' },
  'less-first': { es: 'Más bajo primero', en: 'Lower first' },
}
export const directionName = (locale: Locale, direction: RankingCriterion['direction']): string =>
  directionNames[direction][locale]

const normalisationNames: Record<Normalisation['kind'], Named> = {
  'min-max': { es: 'Mínimo y máximo', en: 'Minimum and maximum' },
  'goal-posts': { es: 'Entre dos valores fijos', en: 'Between two fixed values' },
  percentile: { es: 'Percentil', en: 'Percentile' },
  curve: { es: 'Curva propia', en: 'Own curve' },
}
export const normalisationName = (locale: Locale, kind: Normalisation['kind']): string =>
  normalisationNames[kind][locale]

const unknownRuleNames: Record<UnknownRule, Named> = {
  'leave-out': { es: 'No cuenta y los demás pesan más', en: 'Left out, the others weigh more' },
  'worst-case': { es: 'Cuenta como lo más urgente', en: 'Counts as the most urgent' },
  median: { es: 'Cuenta como la mediana', en: 'Counts as the median' },
}
export const unknownRuleName = (locale: Locale, rule: UnknownRule): string => unknownRuleNames[rule][locale]
