import type { CoverageTable, DeficitWeights, PlaceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import { deficitIndex, type Lacks, lackOfService, type UnknownRule } from '@arraigo/shared/coverage/deficitIndex.ts'
import { lackOfInfrastructure } from '@arraigo/shared/coverage/infrastructure.ts'
import { median } from '@arraigo/shared/coverage/median.ts'
import { infrastructureFields } from '@arraigo/shared/territory/collections.ts'

export interface WeightDraft {
  unknownRule: UnknownRule
  weights: readonly { service: string; weight: number }[]
}

/** The saved weights, with a 0 for services and infrastructure that came since: everything can be weighed. */
export function draftOf(
  saved: Pick<DeficitWeights, 'unknownRule' | 'weights'>,
  services: readonly string[],
): WeightDraft {
  const all = new Set([...saved.weights.map(({ service }) => service), ...infrastructureFields, ...services])
  const weightOf = new Map(saved.weights.map(({ service, weight }) => [service, weight]))
  const weights = [...all].map((service) => ({ service, weight: weightOf.get(service) ?? 0 }))
  return { unknownRule: saved.unknownRule, weights }
}

/** Share of all the weights, 0 to 1; null where all are 0. */
export function shareOfTotal({ weights }: WeightDraft, weight: number): number | null {
  const total = weights.reduce((sum, one) => sum + one.weight, 0)
  return total === 0 ? null : weight / total
}

export const withWeight = (draft: WeightDraft, service: string, weight: number): WeightDraft => ({
  ...draft,
  weights: draft.weights.map((one) => (one.service === service ? { service, weight } : one)),
})

/** A service of weight 0 and one that is not named weigh the same. */
export const sameWeights = (a: WeightDraft, b: WeightDraft): boolean =>
  a.unknownRule === b.unknownRule && namedWeights(a) === namedWeights(b)

const namedWeights = ({ weights }: WeightDraft) =>
  weights
    .filter(({ weight }) => weight > 0)
    .map(({ service, weight }) => `${service} ${weight}`)
    .sort()
    .join()

export interface RankedPlace {
  place: PlaceCoverage
  value: number
  completeness: number
  /** Places that it rises (more than 0) or falls by the weights of the draft; null: it had no index. */
  rise: number | null
}

/** A region's places by the draft's index, the greatest first, beside where the saved weights have them; those without index are left out. */
export function rankPlaces(
  table: Pick<CoverageTable, 'places' | 'medians'>,
  saved: WeightDraft,
  draft: WeightDraft,
): RankedPlace[] {
  const medians = Object.fromEntries(
    table.medians.map(({ service, share }) => [service, lackOfService(share)] as const),
  )
  const all: Lacks = { ...infrastructureMedians(table.places), ...medians }
  const rankSaved = new Map(indexed(table.places, saved, all).map(({ place }, at) => [place.id, at]))
  return indexed(table.places, draft, all).map((ranked, at) => {
    const before = rankSaved.get(ranked.place.id)
    return { ...ranked, rise: before === undefined ? null : before - at }
  })
}

const indexed = (places: readonly PlaceCoverage[], { weights, unknownRule }: WeightDraft, medians: Lacks) =>
  places
    .map((place) => ({ place, ...deficitIndex(lacksOf(place), weights, unknownRule, medians) }))
    .flatMap(({ place, value, completeness }) => (value === null ? [] : [{ place, value, completeness }]))
    .sort((a, b) => b.value - a.value || a.place.id - b.place.id)

const lacksOf = ({ services, infrastructure }: Pick<PlaceCoverage, 'services' | 'infrastructure'>): Lacks =>
  Object.fromEntries([
    ...services.map(({ service, share }) => [service, lackOfService(share)] as const),
    ...infrastructure.map(({ service, level }) => [service, lackOfInfrastructure(level)] as const),
  ])

/** What the places lack in the middle of each infrastructure. */
const infrastructureMedians = (places: readonly PlaceCoverage[]): Lacks =>
  Object.fromEntries(
    infrastructureFields.map((service) => [service, median(places.map((place) => lacksOf(place)[service] ?? null))]),
  )
