import { infrastructureFields } from '../territory/collections.ts'
import { type CriterionGroup, type CriterionKey, type PlainCriterion, plainCriteria } from './criterionKeys.ts'
import type { Normalisation, RankingCriterion } from './ranking.schema.ts'

export interface CriterionDefinition {
  group: CriterionGroup
  unit: string
  /** What it says and how it is made. */
  about: { es: string; en: string }
  direction: RankingCriterion['direction']
  normalisation: Normalisation
  unknown: RankingCriterion['unknown']
}

const share: Normalisation = { kind: 'goal-posts', low: 0, high: 1 }
/** 160: the largest group of families that DS 49 admits; above it nothing more is earned. */
const groupSize: Normalisation = { kind: 'goal-posts', low: 0, high: 160 }
const usual = { direction: 'more-first', unknown: 'median' } as const

const plain: Record<PlainCriterion, CriterionDefinition> = {
  'deficit-index': {
    ...usual,
    group: 'need',
    unit: 'index',
    normalisation: { kind: 'goal-posts', low: 0, high: 100 },
    about: {
      es: 'Lo que falta de servicios e infraestructura, de 0 a 100, con los pesos del índice de déficit. No lo combine con sus partes: contarían dos veces.',
      en: 'What is missing of services and infrastructure, 0 to 100, by the weights of the deficit index. Do not combine it with its parts: they would count twice.',
    },
  },
  households: {
    ...usual,
    group: 'need',
    unit: 'households',
    normalisation: groupSize,
    about: {
      es: 'Hogares conocidos del campamento, con la fuente y el año de cada uno.',
      en: 'Known households of the settlement, with the source and year of each.',
    },
  },
  families: {
    ...usual,
    group: 'need',
    unit: 'families',
    normalisation: groupSize,
    about: {
      es: 'Familias conocidas; donde no se conocen se usan los hogares y se dice.',
      en: 'Known families; where they are not known the households are taken, and it is said.',
    },
  },
  density: {
    ...usual,
    group: 'need',
    unit: 'households-per-ha',
    normalisation: { kind: 'percentile' },
    about: {
      es: 'Hogares por hectárea del límite dibujado, superficie geodésica.',
      en: 'Households per hectare of the drawn boundary, geodesic area.',
    },
  },
  'need-around': {
    ...usual,
    group: 'need',
    unit: 'per-thousand',
    normalisation: { kind: 'percentile' },
    about: {
      es: 'Familias que necesitan vivienda por cada 1.000 personas en el hexágono del campamento (unos 0,7 km²) y los seis vecinos. Solo cifras públicas: lo protegido queda sin dato.',
      en: 'Families in need of housing per 1,000 people in the hexagon of the settlement (about 0.7 km²) and its six neighbours. Public figures only: what is protected is unknown.',
    },
  },
  'comuna-poverty': {
    ...usual,
    group: 'need',
    unit: 'share',
    normalisation: { kind: 'min-max' },
    about: {
      es: 'Personas en pobreza por ingresos en la comuna, última estimación cargada. Dice de la comuna, no del campamento.',
      en: 'People in income poverty in the comuna, latest estimate loaded. It tells of the comuna, not of the settlement.',
    },
  },
  'hazard-exposure': {
    ...usual,
    group: 'risk',
    unit: 'share',
    normalisation: share,
    about: {
      es: 'Parte de la superficie dentro de áreas de amenaza cargadas o cerca de un punto crítico. Sin archivo de amenazas en la región queda sin dato, nunca en cero.',
      en: 'Share of the surface within loaded hazard areas or near a critical point. Without a hazard file of the region it is unknown, never zero.',
    },
  },
  age: {
    ...usual,
    group: 'need',
    unit: 'years',
    normalisation: { kind: 'min-max' },
    about: {
      es: 'Años entre el origen del campamento y el año de sus datos.',
      en: 'Years between the origin of the settlement and the year of its data.',
    },
  },
  'tenure-readiness': {
    ...usual,
    group: 'feasibility',
    unit: 'share',
    normalisation: share,
    about: {
      es: 'Cuánto facilita la propiedad del suelo una intervención, de 0 a 1, según parámetros por tipo de propiedad, por confirmar.',
      en: 'How far the tenure of the land eases an intervention, 0 to 1, by parameters per kind of tenure, to be confirmed.',
    },
  },
  'cost-per-family': {
    ...usual,
    direction: 'less-first',
    group: 'feasibility',
    unit: 'uf-per-family',
    normalisation: { kind: 'min-max' },
    about: {
      es: 'Costo unitario de la estrategia: urbanización en el lugar, vivienda nueva si se relocaliza; sin estrategia, el punto medio de ambas y su rango.',
      en: 'Unit cost of the strategy: urbanisation in place, new housing where it relocates; without a strategy the middle of both, with its range.',
    },
  },
}

const ofService: CriterionDefinition = {
  ...usual,
  group: 'services',
  unit: 'share',
  normalisation: share,
  about: {
    es: 'Parte de las personas más lejos que la distancia del estándar, caminando por las calles.',
    en: 'Share of the people farther than the distance of the standard, walking along the streets.',
  },
}

const ofInfrastructure: CriterionDefinition = {
  ...usual,
  group: 'infrastructure',
  unit: 'share',
  normalisation: share,
  about: {
    es: 'Lo que falta según la ficha: 1 sin servicio o irregular, 0,5 compartido, 0 formal.',
    en: 'What is lacking by its record: 1 none or irregular, 0.5 shared, 0 formal.',
  },
}

const ofAttribute: CriterionDefinition = {
  ...usual,
  group: 'own',
  unit: 'number',
  normalisation: { kind: 'min-max' },
  about: {
    es: 'Dato numérico propio de los campamentos, como vino en su archivo. Un texto donde debe ir un número queda sin dato.',
    en: 'A number of the settlements’ own, as it came in their file. Text where a number should be is unknown.',
  },
}

/** What is known of a criterion before its values are. */
export function criterionDefinition(key: string): CriterionDefinition {
  if (key.startsWith('service:')) return ofService
  if (key.startsWith('infrastructure:')) return ofInfrastructure
  if (key.startsWith('attribute:')) return ofAttribute
  return plain[key as PlainCriterion]
}

/** What a criterion starts with when it is added. */
export function initialCriterion(key: string, weight = 10): RankingCriterion {
  const { direction, normalisation, unknown } = criterionDefinition(key)
  return { key, weight, direction, normalisation, unknown }
}

/** Keys that do not hang on what files have brought. */
export const knownCriterionKeys = (services: readonly string[]): CriterionKey[] => [
  ...plainCriteria,
  ...services.map((service): CriterionKey => `service:${service}`),
  ...infrastructureFields.map((field): CriterionKey => `infrastructure:${field}`),
]
