import type { PlaceShapes } from './placeShapes.ts'
import { RowEdges } from './RowEdges.ts'
import { sortTogether } from './sortTogether.ts'

/** About 110 m: a few edges of a block, and of a comuna few enough. */
const rowDegrees = 0.001
const mostRows = 200_000

/** Points in rows of equal latitude, from west to east in each. */
export class PointRows {
  readonly #south: number
  readonly #step: number
  readonly #rowCount: number
  readonly #first: Uint32Array
  readonly #longitude: Float64Array
  readonly #latitude: Float64Array
  readonly #point: Float64Array
  readonly #edges = new RowEdges()

  /** Longitude, latitude pairs in degrees; what is not a place is left out. */
  constructor(places: Float64Array) {
    const [south, north] = extentOf(places)
    this.#south = south
    this.#step = Math.max(rowDegrees, (north - south) / mostRows)
    this.#rowCount = north >= south ? this.#rowOf(north) + 1 : 0
    this.#first = this.#countRows(places)
    const count = this.#first[this.#rowCount]!
    this.#longitude = new Float64Array(count)
    this.#latitude = new Float64Array(count)
    this.#point = new Float64Array(count)
    this.#fillRows(places)
  }

  /** Calls `visit` with each point inside a part of a shape. */
  eachInside(shapes: PlaceShapes, part: number, visit: (point: number) => void): void {
    const box = boxOf(shapes, part)
    const firstRow = Math.max(0, this.#rowOf(box.south))
    const rows = Math.min(this.#rowCount - 1, this.#rowOf(box.north)) - firstRow + 1
    if (!(rows > 0) || !this.#hasPoints(firstRow, rows, box.west, box.east)) return
    this.#edges.sortIntoRows(shapes, part, firstRow, rows, (latitude) => this.#rowOf(latitude))
    for (let row = 0; row < rows; row += 1) this.#visitRow(firstRow + row, row, box, visit)
  }

  /** Between two points with no edge between them nothing changes: only the first one is tried against the edges. */
  #visitRow(row: number, edgeRow: number, { west, east }: Box, visit: (point: number) => void): void {
    const edges = this.#edges
    edges.startRow(edgeRow)
    let isInside = false
    for (let at = this.#from(row, west); at < this.#first[row + 1]! && this.#longitude[at]! <= east; at += 1) {
      const longitude = this.#longitude[at]!
      if (edges.passTo(longitude)) isInside = edges.isInside(longitude, this.#latitude[at]!)
      if (isInside) visit(this.#point[at]!)
    }
  }

  #hasPoints(firstRow: number, rows: number, west: number, east: number): boolean {
    for (let row = firstRow; row < firstRow + rows; row += 1) {
      const at = this.#from(row, west)
      if (at < this.#first[row + 1]! && this.#longitude[at]! <= east) return true
    }
    return false
  }

  /** Position of the row's first point at or east of a longitude. */
  #from(row: number, west: number): number {
    let low = this.#first[row]!
    let high = this.#first[row + 1]!
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#longitude[middle]! < west) low = middle + 1
      else high = middle
    }
    return low
  }

  #rowOf(latitude: number): number {
    return Math.floor((latitude - this.#south) / this.#step)
  }

  #countRows(places: Float64Array): Uint32Array {
    const first = new Uint32Array(this.#rowCount + 1)
    for (let at = 0; at < places.length; at += 2)
      if (Number.isFinite(places[at]! + places[at + 1]!)) first[this.#rowOf(places[at + 1]!) + 1]! += 1
    for (let row = 0; row < this.#rowCount; row += 1) first[row + 1]! += first[row]!
    return first
  }

  #fillRows(places: Float64Array): void {
    const next = this.#first.slice()
    for (let at = 0; at < places.length; at += 2) {
      if (!Number.isFinite(places[at]! + places[at + 1]!)) continue
      const row = this.#rowOf(places[at + 1]!)
      this.#longitude[next[row]!] = places[at]!
      this.#point[next[row]!] = at / 2
      next[row]! += 1
    }
    for (let row = 0; row < this.#rowCount; row += 1) {
      const [from, to] = [this.#first[row]!, this.#first[row + 1]!]
      if (to - from > 1) sortTogether(this.#longitude.subarray(from, to), this.#point.subarray(from, to), to - from)
    }
    for (let at = 0; at < this.#point.length; at += 1) this.#latitude[at] = places[2 * this.#point[at]! + 1]!
  }
}

interface Box {
  west: number
  south: number
  east: number
  north: number
}

function boxOf({ firstRing, firstVertex, vertices }: PlaceShapes, part: number): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  // The first ring is the outline: holes lie within it.
  const ring = firstRing[part]!
  for (let v = firstVertex[ring]!; v < firstVertex[ring + 1]!; v += 1) {
    const x = vertices[2 * v]!
    const y = vertices[2 * v + 1]!
    if (x < box.west) box.west = x
    if (x > box.east) box.east = x
    if (y < box.south) box.south = y
    if (y > box.north) box.north = y
  }
  return box
}

function extentOf(places: Float64Array): [number, number] {
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let at = 0; at < places.length; at += 2) {
    if (!Number.isFinite(places[at]! + places[at + 1]!)) continue
    if (places[at + 1]! < south) south = places[at + 1]!
    if (places[at + 1]! > north) north = places[at + 1]!
  }
  return [south, north]
}
