import { type CollectionId, collectionIds } from '@arraigo/shared/territory/collections.ts'
import type { CollectionSummary } from '@arraigo/shared/territory/territory.schema.ts'
import type { Changes, ChangeWatch } from '../platform/changes.ts'
import type { Db } from '../platform/database.ts'
import { countDatasets, summariseCollection } from './territory.queries.ts'

type Summary = Awaited<ReturnType<typeof summariseCollection>>

/**
 * Every collection as it is now. Asked for every few seconds by everybody: a collection is counted again only when it has
 * changed, and once for all who ask meanwhile.
 */
export function collectionSummaries(db: Db, watch: ChangeWatch): () => Promise<CollectionSummary[]> {
  const counted = new Map<CollectionId, { version: number; summary: Promise<Summary> }>()

  const summaryAt = (id: CollectionId, version: number) => {
    const known = counted.get(id)
    if (known?.version === version) return known.summary
    const entry = { version, summary: summariseCollection(db, id) }
    counted.set(id, entry)
    entry.summary.catch(() => counted.get(id) === entry && counted.delete(id))
    return entry.summary
  }

  return async () => {
    const changes = await watch.now()
    const versions = collectionIds.map((id) => [id, countedVersion(changes, id)] as const)
    const shown = collectionIds.map((id) => shownVersion(changes, id))
    const [datasets, summaries] = await Promise.all([
      countDatasets(db),
      Promise.all(versions.map(([id, version]) => summaryAt(id, version))),
    ])
    return summaries.map((summary, at) => ({
      ...summary,
      version: shown[at] ?? 0,
      datasets: datasets.get(summary.id) ?? 0,
    }))
  }
}

/** Neighbourhoods that do not say their comuna are counted in the one around them. */
const countedVersion = (changes: Changes, id: CollectionId): number =>
  changes.version(id) + (id === 'neighbourhoods' ? changes.version('comunas') : 0)

/** Blocks are drawn as zones and comunas far out, so the map of them changes with those. */
const shownVersion = (changes: Changes, id: CollectionId): number =>
  (id === 'blocks' ? (['blocks', 'zones', 'comunas'] as const) : [id])
    .map((part) => changes.version(part))
    .reduce((sum, version) => sum + version, 0)
