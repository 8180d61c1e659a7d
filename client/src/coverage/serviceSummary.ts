import type {
  CoverageTable,
  PlaceCoverage,
  ServiceCoverage,
  Standard,
} from '@arraigo/shared/coverage/coverage.schema.ts'

/** What many places together have of a service. */
export interface ServiceSummary {
  service: string
  standard: Standard
  /** Of the people of the places where it is known; the mean of the places where people are not. Null: unknown everywhere. */
  share: number | null
  /** People beyond the standard; null where people are not known anywhere. */
  gapPeople: number | null
  /** Half of the places have a shorter one. */
  medianM: number | null
  /** What half of the region's places have. */
  regionalShare: number | null
  regionalMedianM: number | null
  knownCount: number
  unknownCount: number
  /** Why, where it is unknown everywhere. */
  unknown: ServiceCoverage['unknown']
  /** Measured at least in part by straight line. */
  isEstimate: boolean
}

/** In the order of the standards. */
export const summariseServices = (table: CoverageTable): ServiceSummary[] =>
  table.standards.map((standard) => summarise(standard, table))

function summarise(standard: Standard, { places, medians }: CoverageTable): ServiceSummary {
  const { service } = standard
  const cells = places.flatMap((place) => {
    const coverage = coverageBy(place, service)
    return coverage === undefined ? [] : [{ people: place.people, coverage }]
  })
  const known = cells.filter(({ coverage }) => coverage.share !== null)
  const counted = known.filter(({ people }) => people !== null && people > 0)
  const people = sum(counted.map((cell) => cell.people ?? 0))
  const within = sum(counted.map((cell) => (cell.people ?? 0) * (cell.coverage.share ?? 0)))
  const gaps = known.flatMap(({ coverage }) => coverage.gapPeople ?? [])
  const regional = medians.find((median) => median.service === service)
  return {
    service,
    standard,
    share: people > 0 ? within / people : mean(known.map(({ coverage }) => coverage.share ?? 0)),
    gapPeople: gaps.length === 0 ? null : sum(gaps),
    medianM: middle(known.flatMap(({ coverage }) => coverage.medianM ?? [])),
    regionalShare: regional?.share ?? null,
    regionalMedianM: regional?.medianM ?? null,
    knownCount: known.length,
    unknownCount: places.length - known.length,
    unknown:
      known.length > 0 ? null : (cells.find(({ coverage }) => coverage.unknown !== null)?.coverage.unknown ?? null),
    isEstimate: known.some(({ coverage }) => isEstimated(coverage)),
  }
}

/** Of its points so many have to be estimated to say so: fewer change no figure that is shown. */
const estimatedFrom = 0.01

export const isEstimated = (coverage: ServiceCoverage | undefined): boolean =>
  (coverage?.estimateShare ?? 0) >= estimatedFrom

const coverageBy = (place: PlaceCoverage, service: string): ServiceCoverage | undefined =>
  place.services.find((coverage) => coverage.service === service)

/** People of a place beyond the standard of one service, or of all together; null where not even one is known. */
export function gapOfPlace(place: PlaceCoverage, service: string | null): number | null {
  const gaps = place.services.flatMap((coverage) =>
    service === null || coverage.service === service ? (coverage.gapPeople ?? []) : [],
  )
  return gaps.length === 0 ? null : sum(gaps)
}

/** The greatest gap first; where nobody knows it, at the end by name. */
export function byGap(places: readonly PlaceCoverage[], service: string | null): PlaceCoverage[] {
  const gaps = new Map(places.map((place) => [place, gapOfPlace(place, service)]))
  const gapOf = (place: PlaceCoverage) => gaps.get(place) ?? -1
  return places.toSorted((a, b) => gapOf(b) - gapOf(a) || nameKey(a).localeCompare(nameKey(b), 'es'))
}

const nameKey = ({ name, code }: PlaceCoverage) => name ?? code ?? ''

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]) => (values.length === 0 ? null : sum(values) / values.length)

function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
