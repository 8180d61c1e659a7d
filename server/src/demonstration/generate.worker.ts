import { parentPort } from 'node:worker_threads'
import { type CollectionId, collectionIds } from '@arraigo/shared/territory/collections.ts'
import { drawTerritory, type Territory, type TerritoryRow } from '../../../db/demo/territory.ts'
import { ewkbHex } from './ewkb.ts'

/** Rows of one collection, ready for the database. */
export interface Batch {
  collection: CollectionId
  rows: number
  /** JSON array of { source_id, shape, …fields }. */
  json: string
}

const ROWS_PER_BATCH = 4000

function* batchesOf(part: Partial<Territory>): Generator<Batch> {
  for (const collection of collectionIds) {
    const rows = part[collection] ?? []
    for (let from = 0; from < rows.length; from += ROWS_PER_BATCH) {
      const batch = rows.slice(from, from + ROWS_PER_BATCH)
      yield { collection, rows: batch.length, json: JSON.stringify(batch.map(toRecord)) }
    }
  }
}

function toRecord({ sourceId, fields, shape }: TerritoryRow) {
  return { ...fields, source_id: sourceId, shape: shape === null ? null : ewkbHex(shape) }
}

// Drawing takes seconds of one core: in its own thread it holds up nobody, and the database stores what is ready.
for (const part of drawTerritory()) for (const batch of batchesOf(part)) parentPort?.postMessage(batch)
parentPort?.postMessage(null)
