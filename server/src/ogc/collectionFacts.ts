import type { OgcCollection, OgcCollectionId } from '@arraigo/shared/ogc/ogcCollections.ts'
import type { Db } from '../platform/database.ts'
import { type CollectionFacts, findFacts } from './collections.queries.ts'
import { findVersion } from './items.queries.ts'

/** Facts of collections, looked up again only where rows have changed since. */
export function rememberFacts(db: Db): (collection: OgcCollection) => Promise<CollectionFacts> {
  const known = new Map<OgcCollectionId, { version: number; facts: Promise<CollectionFacts> }>()
  return async (collection) => {
    const version = await findVersion(db, collection.id)
    const remembered = known.get(collection.id)
    if (remembered?.version === version) return remembered.facts
    const facts = findFacts(db, collection)
    known.set(collection.id, { version, facts })
    // What failed is asked for again.
    facts.catch(() => known.delete(collection.id))
    return facts
  }
}
