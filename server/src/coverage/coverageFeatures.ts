import type { CoverageTable, PlaceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Db } from '../platform/database.ts'
import { placeShapes } from './coverageFeatures.queries.ts'

const pageSize = 5000

/** Places with their boundaries and, as columns, the figures of each service. */
export async function coverageFeatures(
  db: Db,
  collection: MeasuredCollection,
  { places }: CoverageTable,
): Promise<FeatureCollection<Geometry | null>> {
  const features: Feature<Geometry | null>[] = []
  for (let at = 0; at < places.length; at += pageSize) {
    const page = places.slice(at, at + pageSize)
    const shapes = await placeShapes(
      db,
      collection,
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
  return { type: 'FeatureCollection', features }
}

function propertiesOf({ code, name, comunaCode, comunaName, people, households, services, deficit }: PlaceCoverage) {
  const columns = services.flatMap(({ service, share, gapPeople, medianM, estimateShare, access, unknown }) =>
    Object.entries({ share, gapPeople, medianM, estimateShare, access, unknown: unknown?.code ?? null }).map(
      ([figure, value]) => [`${service}.${figure}`, value],
    ),
  )
  return {
    code,
    name,
    comunaCode,
    comunaName,
    people,
    households,
    ...Object.fromEntries(columns),
    ...(deficit === null ? {} : { deficit: deficit.value, deficitCompleteness: deficit.completeness }),
  }
}
