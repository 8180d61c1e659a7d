import type { infrastructureFields, serviceLevels, tenures } from '@arraigo/shared/territory/collections.ts'
import { pickWeighted, type Random, randomFrom, wholeBetween } from './random.ts'
import type { TerritoryRow } from './rows.ts'

type Service = (typeof infrastructureFields)[number]
type ServiceLevel = (typeof serviceLevels)[number]

const services: Record<Service, Partial<Record<ServiceLevel, number>>> = {
  water: { none: 14, informal: 38, shared: 30, formal: 8, unknown: 10 },
  sewerage: { none: 46, informal: 34, shared: 4, formal: 5, unknown: 11 },
  power: { none: 5, informal: 58, shared: 9, formal: 20, unknown: 8 },
  waste: { none: 22, informal: 20, shared: 34, formal: 12, unknown: 12 },
  paving: { none: 71, informal: 12, shared: 2, formal: 4, unknown: 11 },
  lighting: { none: 34, informal: 32, shared: 8, formal: 12, unknown: 14 },
}

/** What is said of a settlement. */
export function describe(
  name: string,
  comuna: { code: string; name: string },
  code: string,
  households: number,
  random: Random,
): TerritoryRow['fields'] {
  const isUnknown = random() < 0.09
  return {
    code,
    name,
    comuna_code: comuna.code,
    comuna_name: comuna.name,
    status: pickWeighted(random, { identified: 12, 'in-catastro': 66, 'in-intervention': 22 }),
    household_count: isUnknown ? null : households,
    household_source: isUnknown ? null : 'Demostración',
    household_year: isUnknown ? null : 2024,
    origin_year: random() < 0.12 ? null : Math.max(1968, 2023 - Math.round(45 * random() ** 2.2)),
    water: pickWeighted(random, services.water),
    sewerage: pickWeighted(random, services.sewerage),
    power: pickWeighted(random, services.power),
    notes: null,
    ...recordOf(code, isUnknown ? null : households),
  }
}

const strategyReasons = {
  'in-place': 'Suelo apto y redes a menos de 200 m.',
  partial: 'Una parte está en la quebrada; el resto puede urbanizarse.',
  relocation: 'Riesgo que no se puede mitigar en el lugar.',
  'to-study': 'Falta el estudio de riesgo.',
} as const

/**
 * The records that municipalities keep; like theirs, with gaps. Drawn from the code alone, so that what is added here
 * changes nothing else of the demonstration.
 */
function recordOf(code: string, households: number | null): TerritoryRow['fields'] {
  const random = randomFrom(`record/${code}`)
  const dayOf = (year: number) =>
    `${year}-${String(wholeBetween(random, 1, 12)).padStart(2, '0')}-${String(wholeBetween(random, 1, 28)).padStart(2, '0')}`
  const isCounted = households !== null && random() < 0.62
  const familyDate = isCounted && random() < 0.7 ? dayOf(2024) : null
  const strategy = pickWeighted(random, { 'in-place': 34, partial: 14, relocation: 16, 'to-study': 18, unknown: 18 })
  const isDrawnByThem = random() < 0.75
  return {
    family_count: isCounted ? Math.round(households * (1 + 0.18 * random())) : null,
    family_source: isCounted ? 'Ficha municipal (demostración)' : null,
    family_year: isCounted ? 2024 : null,
    family_date: familyDate,
    household_date: households !== null && random() < 0.4 ? dayOf(2024) : null,
    tenure: pickWeighted(random, tenureWeights),
    waste: pickWeighted(random, services.waste),
    paving: pickWeighted(random, services.paving),
    lighting: pickWeighted(random, services.lighting),
    strategy,
    strategy_reason: strategy === 'unknown' ? null : strategyReasons[strategy],
    boundary_source: isDrawnByThem ? 'Dibujado sobre imagen aérea (demostración)' : null,
    boundary_date: isDrawnByThem ? dayOf(2023) : null,
    confidence: isDrawnByThem ? pickWeighted(random, { high: 30, medium: 50, low: 20 }) : 'unknown',
    closed_reason: null,
    closed_on: null,
  }
}

const tenureWeights = {
  state: 18,
  serviu: 12,
  municipal: 16,
  private: 30,
  community: 4,
  mixed: 8,
  unknown: 12,
} satisfies Record<(typeof tenures)[number], number>
