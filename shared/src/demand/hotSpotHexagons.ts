import { cellToLocalIj, gridDisk } from 'h3-js'
import { gatherNeighbours, type Neighbours } from './hotSpotNeighbours.ts'

/**
 * Hexagons of `cells` (H3 indexes of one resolution) within so many rings of each. Looked up in H3's local coordinates around
 * one of them, an eighth of the price of its disks; where those do not reach (islands far away), by its disks.
 */
export function hexagonNeighbours(cells: readonly string[], rings: number): Neighbours {
  const grid = localGrid(cells)
  const around = ringOffsets(rings)
  const entries = new Map<string, number>()
  if (grid.far.length > 0) for (const [entry, cell] of cells.entries()) entries.set(cell, entry)
  return gatherNeighbours(cells.length, (entry) => {
    if (Number.isNaN(grid.i[entry]!)) return diskOf(cells[entry]!, rings, entries, entry)
    const own: number[] = []
    for (const [i, j] of around) {
      const one = grid.entryAt(grid.i[entry]! + i, grid.j[entry]! + j)
      if (one >= 0) own.push(one)
    }
    return own
  })
}

const diskOf = (cell: string, rings: number, entries: Map<string, number>, self: number): number[] =>
  gridDisk(cell, rings)
    .map((one) => entries.get(one) ?? -1)
    .filter((entry) => entry >= 0 && entry !== self)

/** Steps to all hexagons of a disk: in IJ coordinates the distance is the largest of |i|, |j| and |i − j|. */
function ringOffsets(rings: number): [number, number][] {
  const offsets: [number, number][] = []
  for (let i = -rings; i <= rings; i += 1)
    for (let j = -rings; j <= rings; j += 1) if (Math.abs(i - j) <= rings && (i !== 0 || j !== 0)) offsets.push([i, j])
  return offsets
}

interface LocalGrid {
  /** NaN where local coordinates do not reach. */
  i: Float64Array
  j: Float64Array
  far: number[]
  entryAt: (i: number, j: number) => number
}

/** Coordinates are not used beyond: one number holds both. */
const mostSteps = 1 << 25

function localGrid(cells: readonly string[]): LocalGrid {
  const i = new Float64Array(cells.length).fill(Number.NaN)
  const j = new Float64Array(cells.length).fill(Number.NaN)
  const far: number[] = []
  const entries = new Map<number, number>()
  const key = (a: number, b: number) => (a + mostSteps) * 2 * mostSteps + b + mostSteps
  for (const [entry, cell] of cells.entries()) {
    const place = localPlace(cells[0]!, cell)
    if (place === null) {
      far.push(entry)
      continue
    }
    i[entry] = place.i
    j[entry] = place.j
    entries.set(key(place.i, place.j), entry)
  }
  return { i, j, far, entryAt: (a, b) => entries.get(key(a, b)) ?? -1 }
}

/** Null where H3 says that it is too far from the origin, or behind a pentagon. */
function localPlace(origin: string, cell: string): { i: number; j: number } | null {
  try {
    return cellToLocalIj(origin, cell)
  } catch {
    return null
  }
}
