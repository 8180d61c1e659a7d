import type { Static } from 'typebox'
import type { PlaceCoverage, RegionalMedian, ServiceCoverage } from './coverage.schema.ts'

/** What makes a gap the worst: how many people are beyond the standard, or what share of the place's people. */
export const gapOrders = ['people', 'share'] as const
export type GapOrder = (typeof gapOrders)[number]

/** How bad a gap is; null where it is unknown. */
export const gapSize = (service: ServiceCoverage | undefined, order: GapOrder): number | null => {
  if (service === undefined || service.share === null) return null
  return order === 'people' ? service.gapPeople : 1 - service.share
}

/** Places from the worst to the best: by one service, or by all services together. Unknown ones come last, in the order given. */
export function sortPlacesByGap<P extends Pick<PlaceCoverage, 'services'>>(
  places: readonly P[],
  order: GapOrder,
  service: string | null = null,
): P[] {
  return sortWorstFirst(places, ({ services }) =>
    service === null
      ? totalGap(services, order)
      : gapSize(
          services.find((one) => one.service === service),
          order,
        ),
  )
}

/** Services from the worst to the best of these places together: people beyond the standard, or the mean share of them. */
export function sortServicesByGap(places: ReadonlyArray<Pick<PlaceCoverage, 'services'>>, order: GapOrder): string[] {
  const services = [...new Set(places.flatMap((place) => place.services.map(({ service }) => service)))]
  const sizes = new Map(
    services.map((service) => {
      const gaps = places.map((place) => place.services.find((one) => one.service === service))
      return [service, totalGap(gaps, order)]
    }),
  )
  return sortWorstFirst(services, (service) => sizes.get(service) ?? null)
}

export interface WorstGap<P> {
  place: P
  service: ServiceCoverage
}

/** The one gap that is worst of all; null where nothing is known or nothing is missing. */
export function worstGap<P extends Pick<PlaceCoverage, 'services'>>(
  places: readonly P[],
  order: GapOrder,
): WorstGap<P> | null {
  const gaps = places.flatMap((place) => place.services.map((service) => ({ place, service })))
  const [worst] = sortWorstFirst(gaps, ({ service }) => gapSize(service, order))
  return worst !== undefined && (gapSize(worst.service, order) ?? 0) > 0 ? worst : null
}

/** The greatest first, unknown (null) last; equals stay in the order given. */
function sortWorstFirst<T>(items: readonly T[], sizeOf: (item: T) => number | null): T[] {
  return items
    .map((item) => ({ item, size: sizeOf(item) ?? Number.NEGATIVE_INFINITY }))
    .sort((a, b) => (a.size === b.size ? 0 : b.size - a.size))
    .map(({ item }) => item)
}

/** People add up (a person who lacks two services counts twice); of shares the mean counts. */
function totalGap(services: ReadonlyArray<ServiceCoverage | undefined>, order: GapOrder): number | null {
  const known = services.map((service) => gapSize(service, order)).filter((size) => size !== null)
  if (known.length === 0) return null
  const total = known.reduce((sum, size) => sum + size, 0)
  return order === 'people' ? total : total / known.length
}

/** What the places have in the middle of each service: each place counts once, however many people live there. */
export function regionalMedians(
  places: ReadonlyArray<Pick<PlaceCoverage, 'services'>>,
  services: readonly string[],
): Array<Static<typeof RegionalMedian>> {
  return services.map((service) => {
    const coverages = places.map((place) => place.services.find((one) => one.service === service))
    const known = (figure: (coverage: ServiceCoverage) => number | null) =>
      coverages.map((coverage) => (coverage === undefined ? null : figure(coverage))).filter((value) => value !== null)
    const shares = known((coverage) => coverage.share)
    return {
      service,
      share: median(shares),
      medianM: median(known((coverage) => coverage.medianM)),
      access: median(known((coverage) => coverage.access)),
      placeCount: places.length,
      unknownCount: places.length - shares.length,
    }
  })
}

/** Of an even number the mean of the two in the middle; NaN is left out as unknown; null of none. */
export function median(values: ArrayLike<number>): number | null {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort()
  if (sorted.length === 0) return null
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
