import type { PlaceShapes } from './placeShapes.ts'
import { sortTogether } from './sortTogether.ts'

/** The edges of one part of a shape, in the rows that they touch. */
export class RowEdges {
  #first = new Uint32Array(1024)
  #next = new Uint32Array(1024)
  /** The edge's western end, and the position of its first vertex. */
  #west = new Float64Array(1024)
  #vertex = new Float64Array(1024)
  #vertices: Float64Array = new Float64Array()
  #from = 0
  #to = 0
  #at = 0
  #passedTo = 0
  #isNear = true

  sortIntoRows(shapes: PlaceShapes, part: number, firstRow: number, rows: number, rowOf: (y: number) => number): void {
    this.#vertices = shapes.vertices
    if (rows + 1 > this.#first.length) {
      this.#first = new Uint32Array(2 * rows + 2)
      this.#next = new Uint32Array(2 * rows + 2)
    }
    this.#first.fill(0, 0, rows + 1)
    eachEdgeRow(shapes, part, firstRow, rows, rowOf, (_vertex, row) => {
      this.#first[row + 1]! += 1
    })
    for (let row = 0; row < rows; row += 1) {
      this.#first[row + 1]! += this.#first[row]!
      this.#next[row] = this.#first[row]!
    }
    const total = this.#first[rows]!
    if (total > this.#west.length) {
      this.#west = new Float64Array(2 * total)
      this.#vertex = new Float64Array(2 * total)
    }
    eachEdgeRow(shapes, part, firstRow, rows, rowOf, (vertex, row) => {
      const at = this.#next[row]!
      this.#west[at] = Math.min(shapes.vertices[2 * vertex]!, shapes.vertices[2 * vertex + 2]!)
      this.#vertex[at] = vertex
      this.#next[row] = at + 1
    })
    for (let row = 0; row < rows; row += 1) {
      const [from, to] = [this.#first[row]!, this.#first[row + 1]!]
      if (to - from > 1) sortTogether(this.#west.subarray(from, to), this.#vertex.subarray(from, to), to - from)
    }
  }

  startRow(row: number): void {
    this.#from = this.#first[row]!
    this.#to = this.#first[row + 1]!
    this.#at = this.#from
    this.#passedTo = Number.NEGATIVE_INFINITY
    this.#isNear = true
  }

  /** True: an edge lies between this longitude and the last one, or beside it. Longitudes ascend. */
  passTo(longitude: number): boolean {
    let hasChanged = this.#isNear
    for (; this.#at < this.#to && this.#west[this.#at]! <= longitude; this.#at += 1) {
      const vertex = this.#vertex[this.#at]!
      const east = Math.max(this.#vertices[2 * vertex]!, this.#vertices[2 * vertex + 2]!)
      if (east > this.#passedTo) this.#passedTo = east
      hasChanged = true
    }
    this.#isNear = longitude <= this.#passedTo
    return hasChanged
  }

  /** Edges to the west of the point, counted (even-odd); an edge holds its lower end and not its upper one. */
  isInside(longitude: number, latitude: number): boolean {
    const vertices = this.#vertices
    let isInside = false
    for (let at = this.#from; at < this.#at; at += 1) {
      const v = 2 * this.#vertex[at]!
      const y0 = vertices[v + 1]!
      const y1 = vertices[v + 3]!
      if (y0 > latitude === y1 > latitude) continue
      const crossing = vertices[v]! + ((latitude - y0) / (y1 - y0)) * (vertices[v + 2]! - vertices[v]!)
      if (crossing < longitude) isInside = !isInside
    }
    return isInside
  }
}

function eachEdgeRow(
  { firstRing, firstVertex, vertices }: PlaceShapes,
  part: number,
  firstRow: number,
  rows: number,
  rowOf: (latitude: number) => number,
  visit: (vertex: number, row: number) => void,
): void {
  for (let ring = firstRing[part]!; ring < firstRing[part + 1]!; ring += 1) {
    for (let v = firstVertex[ring]!; v + 1 < firstVertex[ring + 1]!; v += 1) {
      const row0 = rowOf(vertices[2 * v + 1]!) - firstRow
      const row1 = rowOf(vertices[2 * v + 3]!) - firstRow
      const last = Math.min(rows - 1, Math.max(row0, row1))
      for (let row = Math.max(0, Math.min(row0, row1)); row <= last; row += 1) visit(v, row)
    }
  }
}
