import type { Db } from '../platform/database.ts'
import {
  type ElevationSource,
  findSameElevations,
  insertElevationDataset,
  insertGrid,
  insertPieces,
  lockElevations,
  type NewElevations,
  removeElevationsOf,
} from './elevation.queries.ts'

export type { ElevationSource } from './elevation.queries.ts'

/** The dataset that these bytes already are, where nothing newer took their place. */
export const storedElevations = (db: Db, { source, fileHash }: ElevationSource): Promise<number | null> =>
  findSameElevations(db, source, fileHash)

/** Pieces in one statement: a megabyte or two. */
const piecesAtOnce = 16

/** Stores a grid in the place of what its series had before, in the caller's transaction. */
export async function storeElevations(
  tx: Db,
  from: ElevationSource,
  grid: NewElevations,
): Promise<{ datasetId: number; replaced: number }> {
  await lockElevations(tx)
  const replaced = await removeElevationsOf(tx, from.source)
  const datasetId = await insertElevationDataset(tx, from, grid)
  const gridId = await insertGrid(tx, datasetId, grid)
  for (let at = 0; at < grid.pieces.length; at += piecesAtOnce)
    await insertPieces(tx, gridId, grid.pieces.slice(at, at + piecesAtOnce))
  return { datasetId, replaced }
}
