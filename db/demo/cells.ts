import { isInside, type Point, type Ring, signedArea, simplify } from './plane.ts'

/** A fine square grid over a district: who owns each cell, and what stands on it. */
export interface Cells {
  west: number
  south: number
  cellM: number
  columns: number
  rows: number
  values: Uint8Array
}

export function cellsOver(box: { west: number; south: number; east: number; north: number }, cellM: number): Cells {
  const columns = Math.ceil((box.east - box.west) / cellM)
  const rows = Math.ceil((box.north - box.south) / cellM)
  return { west: box.west, south: box.south, cellM, columns, rows, values: new Uint8Array(columns * rows) }
}

export function cellAt(cells: Cells, [x, y]: Point): number {
  const column = Math.floor((x - cells.west) / cells.cellM)
  const row = Math.floor((y - cells.south) / cells.cellM)
  return column < 0 || row < 0 || column >= cells.columns || row >= cells.rows ? -1 : row * cells.columns + column
}

export function centreOf(cells: Cells, cell: number): Point {
  const column = cell % cells.columns
  const row = (cell - column) / cells.columns
  return [cells.west + (column + 0.5) * cells.cellM, cells.south + (row + 0.5) * cells.cellM]
}

/** Gives `value` to the cells whose centre is inside the ring, row by row. */
export function fillRing(cells: Cells, ring: readonly Point[], value: number): void {
  const ys = ring.map((point) => point[1])
  const from = Math.max(0, Math.floor((Math.min(...ys) - cells.south) / cells.cellM))
  const to = Math.min(cells.rows - 1, Math.ceil((Math.max(...ys) - cells.south) / cells.cellM))
  for (let row = from; row <= to; row++) {
    const y = cells.south + (row + 0.5) * cells.cellM
    const xs: number[] = []
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i] as Point
      const b = ring[j] as Point
      if (a[1] > y !== b[1] > y) xs.push(((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0])
    }
    xs.sort((a, b) => a - b)
    for (let k = 0; k + 1 < xs.length; k += 2) {
      const first = Math.max(0, Math.ceil(((xs[k] as number) - cells.west) / cells.cellM - 0.5))
      const last = Math.min(cells.columns - 1, Math.floor(((xs[k + 1] as number) - cells.west) / cells.cellM - 0.5))
      if (first <= last) cells.values.fill(value, row * cells.columns + first, row * cells.columns + last + 1)
    }
  }
}

/** True when every cell within `reach` cells of it (a square) has the value. */
export function isAllAround(cells: Cells, cell: number, reach: number, value: number): boolean {
  const column = cell % cells.columns
  const row = (cell - column) / cells.columns
  if (column < reach || row < reach || column >= cells.columns - reach || row >= cells.rows - reach) return false
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) if (cells.values[cell + dy * cells.columns + dx] !== value) return false
  }
  return true
}

/**
 * Rounded outlines of a set of cells: outer rings with their holes. The line runs through the middles of the cell sides
 * (so that a staircase becomes a straight slope), its corners cut once more; it leaves the cells by less than half a cell.
 */
export function outlinesOf(cells: Cells, members: ReadonlySet<number>): Ring[][] {
  const rings = cornerRings(cells, members).map((ring) =>
    simplify(closed(cutCorners(midpoints(ring))), cells.cellM * 0.1).slice(0, -1),
  )
  const outer = rings.filter((ring) => signedArea(ring) > 0).map((ring) => [ring])
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    outer.find((polygon) => isInside(polygon[0] as Ring, hole[0] as Point))?.push(hole)
  }
  return outer
}

const closed = (ring: Ring): Ring => [...ring, ring[0] as Point]

/** Rings along the cell sides with the cells on the left; cells that meet at a corner only stay apart. */
function cornerRings(cells: Cells, members: ReadonlySet<number>): Ring[] {
  const wide = cells.columns + 1
  const starts = new Map<number, number[]>()
  for (const cell of members) {
    const column = cell % cells.columns
    const row = (cell - column) / cells.columns
    const corner = row * wide + column
    const add = (from: number, to: number) => {
      const known = starts.get(from)
      if (known === undefined) starts.set(from, [to])
      else known.push(to)
    }
    if (!members.has(cell - cells.columns)) add(corner, corner + 1)
    if (!members.has(cell + 1)) add(corner + 1, corner + 1 + wide)
    if (!members.has(cell + cells.columns)) add(corner + 1 + wide, corner + wide)
    if (!members.has(cell - 1)) add(corner + wide, corner)
  }
  const rings: Ring[] = []
  for (const first of starts.keys()) {
    while ((starts.get(first)?.length ?? 0) > 0) {
      const ring: Ring = []
      let at = first
      let step = 0
      do {
        ring.push([cells.west + (at % wide) * cells.cellM, cells.south + Math.floor(at / wide) * cells.cellM])
        const options = starts.get(at) as number[]
        // Turning left stays with the same cell.
        const left = options.findIndex((to) => to - at === leftOf(step, wide))
        const to = options.splice(Math.max(0, left), 1)[0] as number
        step = to - at
        at = to
      } while (at !== first)
      rings.push(ring)
    }
  }
  return rings
}

const leftOf = (step: number, wide: number) => (step === 1 ? wide : step === wide ? -1 : step === -1 ? -wide : 1)

const mix = (a: Point, b: Point, share: number): Point => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]

const midpoints = (ring: Ring): Ring => ring.map((point, i) => mix(point, ring[(i + 1) % ring.length] as Point, 0.5))

const cutCorners = (ring: Ring): Ring =>
  ring.flatMap((point, i) => {
    const next = ring[(i + 1) % ring.length] as Point
    return [mix(point, next, 0.25), mix(point, next, 0.75)]
  })
