import type { ItemRow } from './items.queries.ts'
import type { Link } from './links.ts'

/**
 * A feature as GeoJSON. Geometry and properties come from the database as JSON and are not read and written again: of
 * ten thousand blocks that would be most of the work.
 */
export const featureJson = ({ id, geometry, properties }: ItemRow, links: Link[] = []): string =>
  `{"type":"Feature","id":${id},"geometry":${geometry ?? 'null'},"properties":${properties}${links.length === 0 ? '' : `,"links":${JSON.stringify(links)}`}}`

export interface FeatureList {
  rows: ItemRow[]
  numberMatched: number
  links: Link[]
  timeStamp: string
}

/** A page of features (OGC 17-069, 7.15). */
export function featureCollectionJson({ rows, ...members }: FeatureList): string {
  const head = JSON.stringify({ type: 'FeatureCollection', ...members, numberReturned: rows.length })
  return `${head.slice(0, -1)},"features":[${rows.map((row) => featureJson(row)).join(',')}]}`
}
