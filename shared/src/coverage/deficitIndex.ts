import type { DeficitIndex, unknownRules } from './coverage.schema.ts'

export type UnknownRule = (typeof unknownRules)[number]

export interface ServiceWeight {
  service: string
  weight: number
}

/** What a place lacks of each service or infrastructure, 0 (nothing missing) to 1; null is unknown, a service not named too. */
export type Lacks = Readonly<Record<string, number | null | undefined>>

/**
 * What a place lacks, 0 to 100: the weighted mean of what it lacks of each service. An unknown service counts by the rule:
 * `leave-out` gives its weight to the others, `worst-case` counts it as missing entirely, `median` as what the region's places lack
 * in the middle (left out where that is unknown too). Null where nothing is known at all, whatever the rule, and without weights.
 */
export function deficitIndex(
  lacks: Lacks,
  weights: readonly ServiceWeight[],
  rule: UnknownRule,
  medians: Lacks = {},
): DeficitIndex {
  const weighted = weights.filter(({ weight }) => weight > 0 && Number.isFinite(weight))
  const counted = weighted.map(({ service, weight }) => {
    const lack = knownShare(lacks[service])
    return { service, weight, lack, counted: lack ?? insteadOfUnknown(rule, medians[service]) }
  })
  const total = sum(counted)
  const known = sum(counted.filter((part) => part.lack !== null))
  const divisor = known === 0 ? 0 : sum(counted.filter((part) => part.counted !== null))
  const parts = counted.map((part) => ({
    ...part,
    points: divisor === 0 || part.counted === null ? null : (100 * part.weight * part.counted) / divisor,
  }))
  return {
    value:
      divisor === 0
        ? null
        : Math.min(
            100,
            parts.reduce((points, part) => points + (part.points ?? 0), 0),
          ),
    completeness: total === 0 ? 0 : known / total,
    parts,
  }
}

const sum = (parts: ReadonlyArray<{ weight: number }>) => parts.reduce((total, { weight }) => total + weight, 0)

const knownShare = (lack: number | null | undefined): number | null =>
  lack === null || lack === undefined || Number.isNaN(lack) ? null : Math.min(1, Math.max(0, lack))

function insteadOfUnknown(rule: UnknownRule, median: number | null | undefined): number | null {
  if (rule === 'worst-case') return 1
  return rule === 'median' ? knownShare(median) : null
}

/** What lacks of a service of facilities: the share of the people beyond its standard. */
export const lackOfService = (share: number | null): number | null => (share === null ? null : 1 - share)
