import type { infrastructureFields, serviceLevels } from '../territory/collections.ts'

/**
 * Of the services that a settlement records, those whose lack counts as need. Waste, paving and lighting are recorded too,
 * and left out on purpose: with them every score that was published so far would change.
 */
export const infrastructures = [
  'water',
  'sewerage',
  'power',
] as const satisfies readonly (typeof infrastructureFields)[number][]
export type InfrastructureLevel = (typeof serviceLevels)[number]

// An irregular connection is a service that is lacking: it can be cut any day and nobody answers for it.
const lackOfLevel: Record<Exclude<InfrastructureLevel, 'unknown'>, number> = {
  none: 1,
  informal: 1,
  shared: 0.5,
  formal: 0,
}

/** What lacks where an infrastructure is at this level, from 0 (formal connection) to 1 (none); null is unknown. */
export const lackOfInfrastructure = (level: InfrastructureLevel): number | null =>
  level === 'unknown' ? null : lackOfLevel[level]
