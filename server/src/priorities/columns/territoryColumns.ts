import type { ValueSource } from '@arraigo/shared/priorities/ranking.schema.ts'
import type { PovertyRow } from '../rankingInputs.queries.ts'
import { type Cell, type MadeColumn, makeColumn, sourcesOfFigures, unknown } from './column.ts'
import { figuresOf, type Known } from './recordColumns.ts'

/**
 * Share of the people of the comuna in income poverty. One series for all: that of the newest figure. Two series would be
 * compared as if they were one.
 */
export function povertyColumn({ rows, datasets }: Known, rates: readonly PovertyRow[]): MadeColumn {
  const series = rates[0]?.code
  const ofComuna = new Map<string, PovertyRow>()
  // The newest first.
  for (const rate of rates)
    if (rate.code === series && !ofComuna.has(rate.comunaCode)) ofComuna.set(rate.comunaCode, rate)
  const divisor = [...ofComuna.values()].some(isPercentage) ? 100 : 1
  const share = (value: number | null) => (value === null ? null : value / divisor)
  const cells = rows.map(({ comunaCode, comunaName }): Cell => {
    if (comunaCode === null) return unknown('value-without-comuna')
    const rate = ofComuna.get(comunaCode)
    if (rate === undefined) return unknown('value-no-indicator', { comuna: comunaName ?? comunaCode })
    const source: ValueSource = {
      name: `${datasets.get(rate.datasetId)?.name ?? rate.name}: ${rate.name}`,
      year: rate.year,
      datasetId: rate.datasetId,
      confidence: null,
    }
    return { value: share(rate.value), low: share(rate.low), high: share(rate.high), source }
  })
  const findings = series === undefined ? [{ code: 'ranking-no-poverty-indicator' }] : []
  return makeColumn({ key: 'comuna-poverty', cells, findings })
}

const isPercentage = ({ unit, value }: PovertyRow) => value > 1 || (unit !== null && /%|porcentaje|percent/i.test(unit))

/** What hazards are loaded, and what of each settlement lies within them. */
export interface Hazards {
  /** By comuna the files that tell of it. */
  comunas: ReadonlyMap<string, readonly number[]>
  /** By settlement; those that no hazard meets are absent. */
  shares: ReadonlyMap<number, number>
  /** Settlements whose boundary could not be crossed with them. */
  broken: ReadonlySet<number>
}

/** Share of the surface within hazards. Unknown where no file tells of the comuna. */
export function hazardColumn(known: Known, { comunas, shares, broken }: Hazards): MadeColumn {
  const figures = figuresOf(known, ['hazard-point-distance-m'])
  const files = new Set<number>()
  let withoutFile = 0
  const cells = known.rows.map(({ id, comunaCode, comunaName, areaM2 }): Cell => {
    if (comunaCode === null) return unknown('value-without-comuna')
    const own = comunas.get(comunaCode)
    if (own === undefined) {
      withoutFile += 1
      return unknown('value-no-hazard-file', { comuna: comunaName ?? comunaCode })
    }
    if (areaM2 === null) return unknown('value-without-boundary')
    if (!(areaM2 > 0)) return unknown('value-no-area')
    if (broken.has(id)) return unknown('value-hazard-shape-broken')
    for (const file of own) files.add(file)
    return { value: shares.get(id) ?? 0 }
  })
  const sources = [...files]
    .sort((a, b) => a - b)
    .map((id): ValueSource => {
      const file = known.datasets.get(id)
      return { name: file?.name ?? '', year: file?.year ?? null, datasetId: id, confidence: null }
    })
  return makeColumn({
    key: 'hazard-exposure',
    cells,
    sources: [...sources, ...sourcesOfFigures(figures)],
    figures,
    findings: withoutFile === 0 ? [] : [{ code: 'ranking-no-hazards', params: { count: withoutFile } }],
  })
}

/** A file tells of a comuna where it has a hazard there and the region is one of its own, not merely touched at the edge. */
export function comunasOfHazards(
  counts: readonly { datasetId: number; comunaCode: string; count: number }[],
): Map<string, number[]> {
  const leastShareOfFile = 0.05
  const comunas = new Map<string, number[]>()
  for (const [datasetId, own] of Map.groupBy(counts, (count) => count.datasetId)) {
    const total = sum(own)
    for (const ofRegion of Map.groupBy(own, ({ comunaCode }) => comunaCode.slice(0, 2)).values()) {
      if (sum(ofRegion) < leastShareOfFile * total) continue
      for (const { comunaCode } of ofRegion) comunas.set(comunaCode, [...(comunas.get(comunaCode) ?? []), datasetId])
    }
  }
  return comunas
}

const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0)
