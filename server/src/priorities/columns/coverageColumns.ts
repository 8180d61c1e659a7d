import type { DeficitIndex, PlaceCoverage, ServiceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import { lackOfService } from '@arraigo/shared/coverage/deficitIndex.ts'
import type { CriterionKey } from '@arraigo/shared/priorities/criterionKeys.ts'
import type { ValueSource } from '@arraigo/shared/priorities/ranking.schema.ts'
import { type Cell, type Figure, type MadeColumn, makeColumn, unknown } from './column.ts'
import { figuresOf, type Known } from './recordColumns.ts'

/** A standard of the set, and the files of its facilities. */
export interface KnownStandard {
  service: string
  name: string | null
  facilityKinds: string[]
  maxDistanceM: number
  source: string
  year: number
  confidence: 'confirmed' | 'to-confirm'
  version: number
}

export interface KnownWeights {
  version: number
  source: string
  confidence: 'confirmed' | 'to-confirm'
  unknownRule: string
  year: number
  weights: { service: string; weight: number }[]
}

export interface KnownCoverage {
  set: string
  /** By settlement. */
  places: ReadonlyMap<number, PlaceCoverage>
  standards: readonly KnownStandard[]
  weights: KnownWeights | null
  facilityFiles: readonly { kind: string; datasetId: number }[]
  /** Figures that distances are measured with. */
  figures: readonly Figure[]
}

const errorCode = 'estimate-error-share'

/** Share of the settlement's people beyond the standard of a service. */
export function serviceColumn(known: Known, coverage: KnownCoverage, standard: KnownStandard): MadeColumn {
  const { service, name } = standard
  const error = known.figures.get(errorCode)?.value ?? 0
  const cells = known.rows.map(({ id }): Cell => {
    const place = coverage.places.get(id)
    const own = place?.services.find((one) => one.service === service)
    if (own === undefined) return unknown('value-not-measured')
    const lack = lackOfService(own.share)
    if (lack === null) return { value: null, note: own.unknown ?? { code: 'value-not-measured' } }
    return { value: lack, ...boundsOf(own, lack, error), note: estimateNote(own) }
  })
  const key: CriterionKey = `service:${service}`
  return makeColumn({
    key,
    givenName: name,
    cells,
    sources: [sourceOf(standard), ...filesOf(known, coverage, [standard])],
    figures: [...coverage.figures, standardFigure(coverage.set, standard), ...figuresOf(known, [errorCode])],
  })
}

/** What was estimated by straight line may be wrong by a share of it; what was walked is taken as it is. */
function boundsOf({ estimateShare }: ServiceCoverage, lack: number, error: number): Pick<Cell, 'low' | 'high'> {
  const doubt = estimateShare * error
  if (doubt === 0) return {}
  return { low: Math.max(0, lack - doubt), high: Math.min(1, lack + doubt) }
}

const estimateNote = ({ estimateShare }: ServiceCoverage) =>
  estimateShare === 0 ? null : { code: 'value-estimated', params: { percent: Math.ceil(100 * estimateShare) } }

/** The deficit index of each settlement, 0 to 100, by the weights in force. */
export function deficitColumn(known: Known, coverage: KnownCoverage): MadeColumn {
  const error = known.figures.get(errorCode)?.value ?? 0
  const cells = known.rows.map(({ id }): Cell => {
    const place = coverage.places.get(id)
    if (place === undefined) return unknown('value-not-measured')
    if (place.deficit?.value == null) return unknown('value-nothing-known')
    const percent = Math.floor(100 * place.deficit.completeness)
    return {
      value: place.deficit.value,
      known: place.deficit.completeness,
      ...boundsOfIndex(place.deficit, place.services, error),
      note: percent === 100 ? null : { code: 'value-index-partial', params: { percent } },
    }
  })
  const { weights, standards, set } = coverage
  const weighted = standards.filter(({ service }) => weights?.weights.some((one) => one.service === service))
  return makeColumn({
    key: 'deficit-index',
    cells,
    sources: [
      ...(weights === null ? [] : [sourceOf(weights)]),
      ...new Map(weighted.map((standard) => [standard.source, sourceOf(standard)])).values(),
      ...filesOf(known, coverage, weighted),
    ],
    figures: [
      ...coverage.figures,
      ...weighted.map((standard) => standardFigure(set, standard)),
      ...(weights === null ? [] : weightFigures(weights)),
      ...figuresOf(known, [errorCode]),
    ],
  })
}

/** The index moves by what its services may: each by its share of the weights that count. */
function boundsOfIndex(
  { value, parts }: DeficitIndex,
  services: readonly ServiceCoverage[],
  error: number,
): Pick<Cell, 'low' | 'high'> {
  if (value === null) return {}
  const counted = parts.filter(({ points }) => points !== null)
  const divisor = counted.reduce((sum, { weight }) => sum + weight, 0)
  let [low, high] = [value, value]
  for (const { service, weight, lack } of counted) {
    const own = services.find((one) => one.service === service)
    if (own === undefined || lack === null) continue
    const bounds = boundsOf(own, lack, error)
    low -= (100 * weight * (lack - (bounds.low ?? lack))) / divisor
    high += (100 * weight * ((bounds.high ?? lack) - lack)) / divisor
  }
  return low === value && high === value ? {} : { low: Math.max(0, low), high: Math.min(100, high) }
}

const sourceOf = ({ source, year, confidence }: KnownStandard | KnownWeights): ValueSource => ({
  name: source,
  year,
  datasetId: null,
  confidence,
})

function filesOf({ datasets }: Known, { facilityFiles }: KnownCoverage, standards: readonly KnownStandard[]) {
  const kinds = new Set(standards.flatMap(({ facilityKinds }) => facilityKinds))
  const ids = new Set(facilityFiles.filter(({ kind }) => kinds.has(kind)).map(({ datasetId }) => datasetId))
  return [...ids].map((id): ValueSource => {
    const file = datasets.get(id)
    return { name: file?.name ?? '', year: file?.year ?? null, datasetId: id, confidence: null }
  })
}

const standardFigure = (
  set: string,
  { service, maxDistanceM, source, year, confidence, version }: KnownStandard,
): Figure => ({
  code: `standard:${set}:${service}`,
  value: maxDistanceM,
  unit: 'm',
  source,
  year,
  confidence,
  version,
})

const weightFigures = ({ weights, unknownRule, source, year, confidence, version }: KnownWeights): Figure[] => [
  { code: `deficit-unknown-rule:${unknownRule}`, value: null, unit: 'rule', source, year, confidence, version },
  ...weights.map(
    ({ service, weight }): Figure => ({
      code: `deficit-weight:${service}`,
      value: weight,
      unit: 'points',
      source,
      year,
      confidence,
      version,
    }),
  ),
]
