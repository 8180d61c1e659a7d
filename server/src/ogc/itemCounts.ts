import type { ItemsRequest } from '@arraigo/shared/ogc/itemsRequest.ts'
import type { OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import type { Db } from '../platform/database.ts'
import { countItems } from './items.queries.ts'

const mostRemembered = 200

/**
 * Counts of what requests choose, kept as long as the collection does not change: the pages of one request all state the
 * same number, and counting is dearer than a page.
 */
export function rememberCounts(db: Db) {
  const counts = new Map<string, Promise<number>>()
  return (collection: OgcCollection, request: ItemsRequest, version: number): Promise<number> => {
    const { bbox, time, filter, filterCrs } = request
    const key = JSON.stringify([collection.id, version, bbox, time, filter, filterCrs.uri])
    const known = counts.get(key)
    if (known !== undefined) return known
    const counted = countItems(db, collection, request)
    counts.set(key, counted)
    counted.catch(() => counts.delete(key))
    const [oldest] = counts.keys()
    if (counts.size > mostRemembered && oldest !== undefined) counts.delete(oldest)
    return counted
  }
}
