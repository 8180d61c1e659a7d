import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import type { Box, GridPlace, GridSystem } from './elevationGrid.ts'
import type { Piece, ValueType } from './gridPieces.ts'

export interface StoredGrid extends GridPlace {
  id: number
}

const envelope = ([west, south, east, north]: Box) =>
  sql<string>`st_makeenvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)`

export async function listGrids(db: Db): Promise<StoredGrid[]> {
  const rows = await db
    .selectFrom('elevation_grid')
    .select(['id', 'srid', 'west', 'north', 'cell_width', 'cell_height', 'width', 'height'])
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ srid, cell_width: cellWidth, cell_height: cellHeight, ...row }) => ({
    ...row,
    srid: srid as GridSystem,
    cellWidth,
    cellHeight,
  }))
}

/** Pieces of all grids that a box meets. */
export async function piecesMeeting(db: Db, box: Box): Promise<(Piece & { gridId: number })[]> {
  const rows = await db
    .selectFrom('elevation_tile')
    .select(['grid_id', 'first_column', 'first_row', 'width', 'height', 'value_type', 'cells'])
    .where(sql<boolean>`bounds && ${envelope(box)}`)
    .orderBy('grid_id')
    .orderBy('first_row')
    .orderBy('first_column')
    .execute()
  return rows.map((row) => ({
    gridId: row.grid_id,
    firstColumn: row.first_column,
    firstRow: row.first_row,
    width: row.width,
    height: row.height,
    valueType: row.value_type as ValueType,
    cells: row.cells,
  }))
}

export interface NewElevations extends GridPlace {
  lowestM: number
  highestM: number
  unknownCells: number
  pieces: readonly (Piece & { box: Box })[]
}

export interface ElevationSource {
  source: string
  name: string
  publisher: string | null
  licence: string | null
  referenceYear: number | null
  url: string | null
  fileName: string
  fileHash: string
  fileBytes: number
  actor: string
}

/** The dataset of exactly these bytes, where it is the one that the series has now. */
export async function findSameElevations(db: Db, source: string, fileHash: string): Promise<number | null> {
  const row = await db
    .selectFrom('dataset')
    .select(['id', 'file_hash'])
    .where('collection', '=', 'elevation')
    .where('source', '=', source)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.file_hash === fileHash ? row.id : null
}

/** Keeps two imports of elevations apart; released with the transaction. */
export const lockElevations = (db: Db) => sql`select pg_advisory_xact_lock(hashtext('elevation'))`.execute(db)

/** What the series had before goes: a grid is one thing, and nothing of an older one shows through. */
export async function removeElevationsOf(db: Db, source: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('dataset')
    .where('collection', '=', 'elevation')
    .where('source', '=', source)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function insertElevationDataset(db: Db, from: ElevationSource, grid: NewElevations): Promise<number> {
  const { id } = await db
    .insertInto('dataset')
    .values({
      source: from.source,
      collection: 'elevation',
      name: from.name,
      publisher: from.publisher,
      licence: from.licence,
      reference_year: from.referenceYear,
      url: from.url,
      file_name: from.fileName,
      file_hash: from.fileHash,
      file_bytes: from.fileBytes,
      format: 'geotiff',
      crs: `EPSG:${grid.srid}`,
      row_count: grid.width * grid.height - grid.unknownCells,
      imported_by: from.actor,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertGrid(db: Db, datasetId: number, grid: NewElevations): Promise<number> {
  const { id } = await db
    .insertInto('elevation_grid')
    .values({
      dataset_id: datasetId,
      srid: grid.srid,
      west: grid.west,
      north: grid.north,
      cell_width: grid.cellWidth,
      cell_height: grid.cellHeight,
      width: grid.width,
      height: grid.height,
      lowest_m: grid.lowestM,
      highest_m: grid.highestM,
      unknown_cells: grid.unknownCells,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertPieces(db: Db, gridId: number, pieces: NewElevations['pieces']): Promise<void> {
  await db
    .insertInto('elevation_tile')
    .values(
      pieces.map((piece) => ({
        grid_id: gridId,
        first_column: piece.firstColumn,
        first_row: piece.firstRow,
        width: piece.width,
        height: piece.height,
        value_type: piece.valueType,
        cells: piece.cells,
        bounds: envelope(piece.box),
      })),
    )
    .execute()
}
