import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { NewElevations } from './elevation.queries.ts'
import { boxOfCells } from './elevationGrid.ts'
import { cutPieces } from './gridPieces.ts'
import type { GeotiffGrid } from './readGeotiff.ts'

/** Chile reaches from its salt flats' shores to the Ojos del Salado, 6,893 m: what is beyond is a sign for "no data". */
const lowestPlausibleM = -500
const highestPlausibleM = 9000

export interface GatheredElevations extends NewElevations {
  /** Cells with a number that no ground has: taken as unknown. */
  implausibleCells: number
}

/** Reads all cells, checks them and cuts them into pieces. Throws IssuesError where they are no elevations. */
export async function gatherElevations(
  grid: GeotiffGrid,
  onShare: (share: number) => Promise<void>,
): Promise<GatheredElevations> {
  const { srid, west, north, cellWidth, cellHeight, width, height } = grid
  const pieces: NewElevations['pieces'][number][] = []
  const found = { lowestM: Infinity, highestM: -Infinity, unknownCells: 0, implausibleCells: 0 }
  for await (const { firstRow, values } of grid.bands()) {
    judgeCells(values, found)
    for (const piece of cutPieces(values, width, firstRow))
      pieces.push({ ...piece, box: boxOfCells(grid, piece.firstColumn, piece.firstRow, piece.width, piece.height) })
    await onShare((firstRow + values.length / width) / height)
  }
  const cells = width * height
  const { implausibleCells, unknownCells } = found
  if (implausibleCells * 2 > cells) {
    const params = {
      share: Math.round((100 * implausibleCells) / cells),
      from: lowestPlausibleM,
      to: highestPlausibleM,
    }
    throw new IssuesError([{ code: 'elevation-mostly-implausible', params }])
  }
  if (unknownCells === cells) throw new IssuesError([{ code: 'elevation-nothing-known', params: { cells } }])
  return { srid, west, north, cellWidth, cellHeight, width, height, pieces, ...found }
}

function judgeCells(
  values: Float32Array,
  found: Pick<GatheredElevations, 'lowestM' | 'highestM' | 'unknownCells' | 'implausibleCells'>,
): void {
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!
    if (value >= lowestPlausibleM && value <= highestPlausibleM) {
      if (value < found.lowestM) found.lowestM = value
      if (value > found.highestM) found.highestM = value
      continue
    }
    found.unknownCells++
    if (Number.isNaN(value)) continue
    found.implausibleCells++
    values[at] = Number.NaN
  }
}
