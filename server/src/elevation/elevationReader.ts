import type { Db } from '../platform/database.ts'
import { listGrids, piecesMeeting, type StoredGrid } from './elevation.queries.ts'
import { type Box, cellAt, cellSideM } from './elevationGrid.ts'
import { openPiece, type Piece, pieceSide } from './gridPieces.ts'

export interface Elevations {
  /** No cell of any grid is known in the box. */
  isEmpty: boolean
  /** Metres, read between the middles of the four cells around; NaN where unknown. Of several grids the finest answers. */
  elevationAt(longitude: number, latitude: number): number
}

/** Loads the elevations that a box meets. */
export const elevationReader =
  (db: Db) =>
  async (box: Box): Promise<Elevations> => {
    const grids = await listGrids(db)
    const pieces = grids.length === 0 ? [] : await piecesMeeting(db, box)
    const byGrid = Map.groupBy(pieces, ({ gridId }) => gridId)
    const readers = grids
      .toSorted((a, b) => cellSideM(a) - cellSideM(b) || b.id - a.id)
      .flatMap((grid) => {
        const own = byGrid.get(grid.id)
        return own === undefined ? [] : [readGrid(grid, own)]
      })
    return {
      isEmpty: readers.length === 0,
      elevationAt: (longitude, latitude) => {
        for (const read of readers) {
          const elevation = read(longitude, latitude)
          if (!Number.isNaN(elevation)) return elevation
        }
        return Number.NaN
      },
    }
  }

type ReadPlace = (longitude: number, latitude: number) => number

/** Opened pieces that are kept: whoever follows streets stays near for a while. */
const keptOpen = 128

function readGrid(grid: StoredGrid, pieces: readonly Piece[]): ReadPlace {
  const keyOf = (column: number, row: number) => Math.floor(row / pieceSide) * 65_536 + Math.floor(column / pieceSide)
  const closed = new Map(pieces.map((piece) => [keyOf(piece.firstColumn, piece.firstRow), piece]))
  const open = new Map<number, Float32Array>()

  const opened = (key: number, piece: Piece): Float32Array => {
    const known = open.get(key)
    if (known !== undefined) return known
    if (open.size >= keptOpen) open.delete(open.keys().next().value!)
    const values = openPiece(piece)
    open.set(key, values)
    return values
  }
  const valueAt = (column: number, row: number): number => {
    const key = keyOf(column, row)
    const piece = closed.get(key)
    if (piece === undefined) return Number.NaN
    return opened(key, piece)[(row - piece.firstRow) * piece.width + column - piece.firstColumn]!
  }
  return (longitude, latitude) => {
    const [x, y] = cellAt(grid, longitude, latitude)
    if (!(x >= 0 && y >= 0 && x <= grid.width && y <= grid.height)) return Number.NaN
    return between(x - 0.5, y - 0.5, grid, valueAt)
  }
}

/** Bilinear. Within half a cell of the grid's edge the outermost cells answer. */
function between(
  x: number,
  y: number,
  { width, height }: StoredGrid,
  valueAt: (column: number, row: number) => number,
): number {
  const column = Math.min(Math.max(x, 0), width - 1)
  const row = Math.min(Math.max(y, 0), height - 1)
  const left = Math.min(Math.floor(column), Math.max(0, width - 2))
  const top = Math.min(Math.floor(row), Math.max(0, height - 2))
  const [right, down] = [column - left, row - top]
  // A cell without a share is not asked: where it is unknown, the ones beside it still answer.
  const part = (share: number, atColumn: number, atRow: number) => (share === 0 ? 0 : share * valueAt(atColumn, atRow))
  return (
    part((1 - right) * (1 - down), left, top) +
    part(right * (1 - down), left + 1, top) +
    part((1 - right) * down, left, top + 1) +
    part(right * down, left + 1, top + 1)
  )
}
