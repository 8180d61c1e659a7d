import { gridDisk } from 'h3-js'
import { gatherNeighbours, type Neighbours } from './hotSpotNeighbours.ts'

/**
 * Hexagons of `cells` (H3 indexes of one resolution) within so many rings of each. From one hexagon to the next, so that H3
 * is asked once for the six beside each: half the price of its larger disks. (Its local coordinates would be cheaper
 * still, but lose neighbours where base cells meet.)
 */
export function hexagonsAround(cells: readonly string[], rings: number): Neighbours {
  const graph = hexagonGraph(cells)
  const seenFor: number[] = []
  return gatherNeighbours(cells.length, (start) => {
    seenFor[start] = start
    const own: number[] = []
    let edge = [start]
    for (let ring = 0; ring < rings; ring += 1) {
      const next: number[] = []
      for (const from of edge) {
        for (const one of graph.beside(from)) {
          if (seenFor[one] === start) continue
          seenFor[one] = start
          next.push(one)
          if (one < cells.length) own.push(one)
        }
      }
      edge = next
    }
    return own
  })
}

/** Entries of `cells`, and after them hexagons between that are not among them. */
function hexagonGraph(cells: readonly string[]): { beside: (entry: number) => readonly number[] } {
  const indexes = [...cells]
  const entries = new Map(indexes.map((cell, entry) => [cell, entry]))
  const known: (readonly number[])[] = []
  const entryOf = (cell: string): number => {
    const entry = entries.get(cell)
    if (entry !== undefined) return entry
    indexes.push(cell)
    entries.set(cell, indexes.length - 1)
    return indexes.length - 1
  }
  const find = (entry: number): readonly number[] => {
    const found = gridDisk(indexes[entry]!, 1).map(entryOf)
    known[entry] = found
    return found
  }
  return { beside: (entry) => known[entry] ?? find(entry) }
}
