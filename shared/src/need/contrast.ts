import { regionOfComuna } from '../territory/codes.ts'
import { regionName } from '../territory/regions.ts'
import {
  type ContrastFigure,
  type ContrastZone,
  comunaFigures,
  layerFigures,
  quantitativeNeed,
  sumOf,
} from './contrastFigures.ts'
import type { ContrastRow } from './need.schema.ts'

export interface OfficialFigure {
  comunaCode: string
  code: string
  name: string
  year: number | null
  value: number
  source: string
}

/** A figure of a region that was published beside its tables. */
export interface ReferenceShare {
  regionCode: string
  /** Of the country, 0 to 1. */
  share: number
  national: number
  year: number
  source: string
}

export interface ContrastInput {
  zones: readonly ContrastZone[]
  comunaNames: ReadonlyMap<string, string>
  official: readonly OfficialFigure[]
  /** By region, sums over the layer's columns as the database makes them. */
  layerSums: ReadonlyMap<string, Readonly<Record<string, number | null>>>
  references: readonly ReferenceShare[]
  needYear: number | null
  layerSource: string
}

/**
 * What official tables say beside what is made of the zones: for each comuna and, added up or averaged by households, its
 * region. A row tells why the two differ, or that they must not.
 */
export function contrastRows(input: ContrastInput): ContrastRow[] {
  const regions = Map.groupBy(
    input.zones.filter(({ comunaCode }) => comunaCode !== null),
    ({ comunaCode }) => regionOfComuna(comunaCode!),
  )
  return [...regions].sort(byCode).flatMap(([region, zones]) => {
    const comunas = [...Map.groupBy(zones, ({ comunaCode }) => comunaCode!)].sort(byCode)
    const ofComunas = comunaFigures.flatMap((figure) => comunaRows(input, figure, comunas))
    return [
      ...layerRows(input, region, zones),
      ...estimateRows(input, region, zones),
      ...comunaFigures.flatMap((figure) =>
        regionRow(
          input,
          figure,
          region,
          ofComunas.filter((row) => row.figure === figure.figure),
          zones,
        ),
      ),
      ...referenceRows(input, region, zones),
      ...ofComunas,
    ]
  })
}

const byCode = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)

function comunaRows(
  input: ContrastInput,
  figure: ContrastFigure,
  comunas: readonly (readonly [string, ContrastZone[]])[],
): ContrastRow[] {
  return comunas.flatMap(([code, zones]) => {
    const official = input.official.find((one) => one.comunaCode === code && one.code === figure.indicator)
    const ours = figure.ours(zones)
    if (official === undefined || ours === null) return []
    const { name: officialName, value, source, year } = official
    return row({
      of: 'comuna',
      code,
      name: input.comunaNames.get(code) ?? null,
      ...figureOf(figure),
      official: { value, name: officialName, source, year },
      ours: { ...ours, year: input.needYear },
      zonesOfPlace: zones.length,
    })
  })
}

/** Of the comunas that both have: a sum where it counts, the mean by our households where it is a share. */
function regionRow(
  input: ContrastInput,
  figure: ContrastFigure,
  region: string,
  rows: readonly ContrastRow[],
  zones: readonly ContrastZone[],
): ContrastRow[] {
  const [first] = rows
  if (first === undefined) return []
  const codes = new Set(rows.map(({ code }) => code))
  const covered = zones.filter(({ comunaCode }) => codes.has(comunaCode!))
  const ours = figure.ours(covered)
  if (ours === null) return []
  const weights = rows.map(({ code }) =>
    figure.isCount
      ? 1
      : householdsOf(
          figure,
          covered.filter(({ comunaCode }) => comunaCode === code),
        ),
  )
  const sum = rows.reduce((total, { official }, index) => total + official.value * weights[index]!, 0)
  const value = figure.isCount ? sum : sum / weights.reduce((total, weight) => total + weight, 0)
  return [
    row({
      of: 'region',
      code: region,
      name: regionName(region),
      ...figureOf(figure),
      official: { ...first.official, value },
      ours: { ...ours, year: input.needYear },
      zonesOfPlace: zones.length,
      comunas: codes.size,
    }),
  ]
}

const householdsOf = (figure: ContrastFigure, zones: readonly ContrastZone[]): number =>
  zones.reduce((sum, zone) => sum + (figure.ours([zone]) === null ? 0 : (zone.need.households.value ?? 0)), 0)

const figureOf = ({ figure, unit, relation }: ContrastFigure) => ({ figure, unit, relation })

/** The layer's own sums: what was counted has to come out whole. */
function layerRows(input: ContrastInput, region: string, zones: readonly ContrastZone[]): ContrastRow[] {
  return layerFigures.flatMap(([figure, field, component]) => {
    const sum = input.layerSums.get(region)?.[field] ?? null
    const counted = zones.filter(({ need }) => need.components[component].how === 'counted')
    const ours = sumOf(counted, ({ need }) => [need.components[component]])
    if (sum === null || ours === null) return []
    return row({
      of: 'region',
      code: region,
      name: regionName(region),
      figure,
      unit: 'households',
      relation: 'same',
      official: { value: sum, name: field, source: input.layerSource, year: input.needYear },
      ours: { ...ours, year: input.needYear },
      zonesOfPlace: zones.length,
    })
  })
}

/** Where a zone publishes counts and percentages: what the percentages alone would have given. */
function estimateRows(input: ContrastInput, region: string, zones: readonly ContrastZone[]): ContrastRow[] {
  return layerFigures.flatMap(([figure, field, component]) => {
    const both = zones.filter(
      ({ need, estimate }) =>
        need.components[component].how === 'counted' && estimate.components[component].how === 'estimated',
    )
    const counted = sumOf(both, ({ need }) => [need.components[component]])
    const ours = sumOf(both, ({ estimate }) => [estimate.components[component]])
    if (counted === null || ours === null) return []
    return row({
      of: 'region',
      code: region,
      name: regionName(region),
      figure: figure.replace('layer-', 'estimated-'),
      unit: 'households',
      relation: 'estimate',
      official: { value: counted.value, name: field, source: input.layerSource, year: input.needYear },
      ours: { ...ours, year: input.needYear },
      zonesOfPlace: zones.length,
    })
  })
}

function referenceRows(input: ContrastInput, region: string, zones: readonly ContrastZone[]): ContrastRow[] {
  const ours = sumOf(zones, quantitativeNeed)
  if (ours === null) return []
  return input.references
    .filter(({ regionCode }) => regionCode === region)
    .map(({ share, national, year, source }) =>
      row({
        of: 'region',
        code: region,
        name: regionName(region),
        figure: 'census-deficit',
        unit: 'families',
        relation: 'other-definition',
        official: { value: share * national, name: 'census-deficit', source, year },
        ours: { ...ours, year: input.needYear },
        zonesOfPlace: zones.length,
      }),
    )
}

/** `why` is a code of the message catalogue, of the figure. */
function row(own: Omit<ContrastRow, 'difference' | 'why' | 'comunas'> & { comunas?: number }): ContrastRow {
  const why = { code: `need-contrast-${own.figure}`, params: { zones: own.ours.zones, of: own.zonesOfPlace } }
  return { ...own, comunas: own.comunas ?? null, difference: own.ours.value - own.official.value, why }
}
