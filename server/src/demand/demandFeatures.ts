import type { PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { amountOf, demandColumns, hasBounds } from '@arraigo/shared/demand/demandColumns.ts'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Db } from '../platform/database.ts'
import { demandShapes } from './demandExport.queries.ts'
import type { DemandSheet } from './demandSheetCells.ts'

/** Comunas and zones with their boundaries are read by so many at a time. */
const pageSize = 500

/** Places with their boundaries and, as columns, every figure; `…_how` says of a null whether it is unknown or suppressed. */
export async function demandFeatures(
  db: Db,
  { table, audience, within, sources, link }: DemandSheet,
): Promise<FeatureCollection<Geometry | null> & Record<string, unknown>> {
  const features: Feature<Geometry | null>[] = []
  for (let at = 0; at < table.places.length; at += pageSize) {
    const page = table.places.slice(at, at + pageSize)
    const [{ of } = table.total] = page
    const shapes = await demandShapes(
      db,
      of,
      page.map(({ id }) => id),
    )
    for (const place of page) {
      const shape = shapes.get(place.id)
      features.push({
        type: 'Feature',
        id: place.id,
        geometry: shape == null ? null : (JSON.parse(shape) as Geometry),
        properties: propertiesOf(place),
      })
    }
  }
  const { rule, needYear, peopleYear, computedAt } = table.basis
  return {
    type: 'FeatureCollection',
    within,
    audience,
    needYear,
    peopleYear,
    computedAt,
    rule,
    sources,
    link,
    features,
  }
}

function propertiesOf(place: PlaceDemand): Record<string, string | number | null> {
  const { code, name, comunaCode, comunaName, regionCode } = place
  const figures = demandColumns.flatMap((column): [string, string | number | null][] => {
    const key = column.replaceAll('-', '_')
    const amount = amountOf(place, column)
    const own: [string, string | number | null][] = [
      [key, amount.value],
      [`${key}_how`, amount.how],
    ]
    return hasBounds(amount) ? [...own, [`${key}_low`, amount.low], [`${key}_high`, amount.high]] : own
  })
  return { code, name, comunaCode, comunaName, regionCode, ...Object.fromEntries(figures) }
}
