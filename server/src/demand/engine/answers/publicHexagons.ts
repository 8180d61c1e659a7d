import { hexagonsOfAtoms } from '@arraigo/shared/demand/atomHexagons.ts'
import type { DemandBasis } from '@arraigo/shared/demand/demand.schema.ts'
import {
  type DemandMeasure,
  type HexagonResolution,
  hexagonResolutions,
} from '@arraigo/shared/demand/demandMeasures.ts'
import { propertyOf, publishedMeasures } from '@arraigo/shared/demand/hexagonColumns.ts'
import { hexagonAreaM2 } from '@arraigo/shared/demand/hexagons.ts'
import type { PublishedSums } from '@arraigo/shared/demand/privacy/publishedSums.ts'
import type { AskHandler } from '../asks.ts'
import type { LiveDemand } from '../liveDemand.ts'
import { publicHexagonSums } from './publicFigures.ts'

/** Hexagons of every size in columns, with nothing that is not public. */
export interface PublicHexagons {
  /** What they were derived from: equal where they are equal. */
  derivedFrom: string
  /** Null where the asker knows them already. */
  columns: HexagonColumns | null
}

export interface HexagonColumns {
  ids: Float64Array
  areaKm2: Float64Array
  /** By measure; NaN unknown or suppressed. */
  values: Record<string, Float64Array>
  /** For each hexagon the properties that are suppressed, with commas between; empty where none is. */
  suppressed: string[]
  basis: Pick<DemandBasis, 'rule' | 'needYear' | 'peopleYear'>
}

/** Grows with every change of what is computed here from the same data. */
const method = 1

/** `known`: what the asker's hexagons were derived from. */
export const answerPublicHexagons: AskHandler<{ known: string | null }> = (live, { known }): PublicHexagons => {
  const { basis, thresholds } = live
  const derivedFrom = JSON.stringify([method, basis.versions, basis.rule.version, thresholds])
  if (derivedFrom === known) return { derivedFrom, columns: null }
  const sizes = hexagonResolutions.map((resolution) => columnsOf(live, resolution))
  return { derivedFrom, columns: { ...joined(sizes), basis } }
}

type Columns = Omit<HexagonColumns, 'basis'>

function columnsOf(live: LiveDemand, resolution: HexagonResolution): Columns {
  const { ids } = hexagonsOfAtoms(live.atoms, resolution)
  const figures = publicFigures(live, resolution)
  const values = Object.fromEntries(publishedMeasures.map((measure) => [measure, figures[measure].values]))
  const suppressed = Array.from(ids, (_, at) =>
    publishedMeasures
      .filter((measure) => figures[measure].suppressed[at] === 1)
      .map(propertyOf)
      .join(','),
  )
  return { ids, areaKm2: ids.map((hexagon) => hexagonAreaM2(hexagon) / 1e6), values, suppressed }
}

/** By measure, entries as `hexagonsOfAtoms` has them: the same figures that a map is answered. */
function publicFigures(live: LiveDemand, resolution: HexagonResolution): Record<DemandMeasure, PublishedSums> {
  const { ids, of } = hexagonsOfAtoms(live.atoms, resolution)
  const hexagons = { count: ids.length, of }
  return Object.fromEntries(
    publishedMeasures.map((measure) => [measure, publicHexagonSums(live, hexagons, measure, null)]),
  ) as Record<DemandMeasure, PublishedSums>
}

function joined(sizes: readonly Columns[]): Columns {
  const column = (of: (size: Columns) => Float64Array) => Float64Array.from(sizes.flatMap((size) => [...of(size)]))
  return {
    ids: column(({ ids }) => ids),
    areaKm2: column(({ areaKm2 }) => areaKm2),
    values: Object.fromEntries(publishedMeasures.map((measure) => [measure, column(({ values }) => values[measure]!)])),
    suppressed: sizes.flatMap(({ suppressed }) => suppressed),
  }
}
