import type { ServiceGap } from '../coverage/gaps.ts'
import { type InfrastructureLevels, infrastructureLack } from '../coverage/infrastructure.ts'

/*
 * The default score, 0 to 100: how much a settlement lacks. The table `criterion` holds the weights; initially
 *
 *   criterion               raw value                                            weight   full points at
 *   service-deficit         share of the known services beyond their standard      0.5     all of them
 *   infrastructure-lacking  mean lack of the known of water, sewerage and power    0.3     all of it
 *   households              households                                             0.2     160
 *
 * Unknown: a criterion with no known raw value is left out and the others' weights are scaled to 100. Completeness says
 * how much of the weight was known; a criterion known for 4 of 6 services counts with 4/6 of its weight there.
 */
export const criterionNames = ['service-deficit', 'infrastructure-lacking', 'households'] as const
export type CriterionName = (typeof criterionNames)[number]

export interface Criterion {
  criterion: CriterionName
  weight: number
  /** The raw value that earns all points; below it they fall in proportion, above it they stay. */
  rawAtFull: number
}

export interface ScoredPlace {
  gaps: ServiceGap[]
  infrastructure: InfrastructureLevels
  households: number | null
}

/** One line of the explanation. The contributions add up to the score. */
export interface CriterionResult {
  criterion: CriterionName
  /** Null is unknown: the criterion was left out. */
  raw: number | null
  /** 0 to 1. */
  normalised: number | null
  /** Share of the whole after leaving out what is unknown, 0 to 1. */
  weight: number
  /** Points of the score. */
  contribution: number
}

export interface Score {
  /** 0 to 100; null when no criterion is known. */
  score: number | null
  /** Share of the weight that was known, 0 to 1. */
  completeness: number
  criteria: CriterionResult[]
}

interface RawValue {
  raw: number | null
  /** Share of the parts of the raw value that were known, 0 to 1. */
  known: number
}

/** Scores one place. Pure; the explanation is part of the result. */
export function scorePlace(place: ScoredPlace, criteria: Criterion[]): Score {
  const values = criteria.map((criterion) => ({ ...criterion, ...rawValue(criterion.criterion, place) }))
  const totalWeight = sum(values.map((value) => value.weight))
  const usedWeight = sum(values.map((value) => (value.raw === null ? 0 : value.weight)))
  const results = values.map((value): CriterionResult => {
    const { criterion, raw } = value
    if (raw === null) return { criterion, raw, normalised: null, weight: 0, contribution: 0 }
    const normalised = Math.min(1, raw / value.rawAtFull)
    const weight = value.weight / usedWeight
    return { criterion, raw, normalised, weight, contribution: 100 * weight * normalised }
  })
  return {
    score: usedWeight === 0 ? null : sum(results.map((result) => result.contribution)),
    completeness: totalWeight === 0 ? 0 : sum(values.map((value) => value.weight * value.known)) / totalWeight,
    criteria: results,
  }
}

function rawValue(criterion: CriterionName, place: ScoredPlace): RawValue {
  if (criterion === 'households') return meanOfKnown([place.households])
  if (criterion === 'infrastructure-lacking') return meanOfKnown(infrastructureLack(place.infrastructure))
  return meanOfKnown(place.gaps.map(({ gapM }) => (gapM === null ? null : Number(gapM > 0))))
}

function meanOfKnown(parts: Array<number | null>): RawValue {
  const known = parts.filter((part) => part !== null)
  if (known.length === 0) return { raw: null, known: 0 }
  return { raw: sum(known) / known.length, known: known.length / parts.length }
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
