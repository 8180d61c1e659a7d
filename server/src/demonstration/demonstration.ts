import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { DemonstrationState } from '@arraigo/shared/demonstration/demonstration.schema.ts'
import { type CollectionId, collectionIds } from '@arraigo/shared/territory/collections.ts'
import type { Db } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import {
  countDemonstration,
  countDemonstrationPlans,
  countEditedDemonstration,
  countRealSettlements,
  deleteDemonstration,
  hasNeverHeldData,
  insertDemonstrationDataset,
  insertDemonstrationRows,
  lockDemonstration,
  setDemonstrationRows,
} from './demonstration.queries.ts'
import type { Batch } from './generate.worker.ts'

interface LoadOptions {
  /** Load although there are real settlements. */
  force?: boolean
  /** Called after each batch with the rows stored so far. */
  report?: (rows: number) => void
}

/** Loads the demonstration into a database that has never held data; `onStart` is called before it begins. */
export async function loadDemonstrationIfEmpty(db: Db, onStart: () => void): Promise<void> {
  if (!(await hasNeverHeldData(db))) return
  onStart()
  await loadDemonstration(db)
}

/**
 * Writes the whole demonstration in one transaction and answers the new state; where it is loaded already, nothing
 * changes. Throws `demonstration-beside-real` when there are real settlements and it is not forced.
 */
export async function loadDemonstration(
  db: Db,
  { force = false, report }: LoadOptions = {},
): Promise<DemonstrationState> {
  await db.transaction().execute(async (tx) => {
    await lockDemonstration(tx)
    const { isLoaded, realSettlements } = await demonstrationState(tx)
    if (isLoaded) return
    if (realSettlements > 0 && !force)
      throw new Problem(409, { code: 'demonstration-beside-real', params: { settlements: realSettlements } })
    await storeBatches(tx, report)
  })
  return demonstrationState(db)
}

async function storeBatches(tx: Db, report: LoadOptions['report']): Promise<void> {
  const datasets = new Map<CollectionId, { id: number; rows: number }>()
  for (const collection of collectionIds)
    datasets.set(collection, { id: await insertDemonstrationDataset(tx, collection), rows: 0 })
  let stored = 0
  for await (const batch of generatedBatches()) {
    const dataset = datasets.get(batch.collection) as { id: number; rows: number }
    const rows = await insertDemonstrationRows(tx, batch.collection, dataset.id, batch.json)
    dataset.rows += rows
    stored += rows
    report?.(stored)
  }
  for (const { id, rows } of datasets.values()) await setDemonstrationRows(tx, id, rows)
}

/** Batches as the drawing thread finishes them. Throws what the thread throws. */
async function* generatedBatches(): AsyncGenerator<Batch> {
  const worker = new Worker(new URL('./generate.worker.ts', import.meta.url))
  try {
    for await (const [batch] of on(worker, 'message')) {
      if (batch === null) return
      yield batch as Batch
    }
  } finally {
    await worker.terminate()
  }
}

/** What is loaded, and what a removal would take besides: what a caller needs to offer it. */
export async function demonstrationState(db: Db): Promise<DemonstrationState> {
  const counts = await countDemonstration(db)
  return {
    isLoaded: Object.keys(counts).length > 0,
    counts,
    editedRows: await countEditedDemonstration(db),
    plans: await countDemonstrationPlans(db),
    realSettlements: await countRealSettlements(db),
  }
}

/**
 * Removes the demonstration, plans made of it and edits made to it, and nothing else. Answers how many rows it had.
 * Runs in the caller's transaction, or in one of its own.
 */
export async function removeDemonstration(db: Db): Promise<number> {
  const remove = async (tx: Db) => {
    await lockDemonstration(tx)
    return deleteDemonstration(tx)
  }
  return db.isTransaction ? remove(db) : db.transaction().execute(remove)
}

/** The same, asked for by a person: refuses with the count when rows were edited and the person has not said that they may go. */
export async function removeOnRequest(db: Db, includeEdited: boolean): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const edited = await countEditedDemonstration(tx)
    if (edited > 0 && !includeEdited) throw new Problem(409, { code: 'demonstration-edited', params: { rows: edited } })
    return removeDemonstration(tx)
  })
}
