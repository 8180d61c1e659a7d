/**
 * Segments in square cells, made once and searched many times: cells that have any are found by hashing, so that towns far
 * apart cost nothing between them. Places are in degrees.
 */
export class SegmentCells {
  readonly cellDegrees: number
  /** Column and row of each cell, and where its segments begin in `segments`. */
  readonly columns: Int32Array
  readonly rows: Int32Array
  readonly first: Uint32Array
  readonly segments: Uint32Array
  readonly #slots: Int32Array
  readonly #mask: number

  /** `ends` holds x0, y0, x1, y1 of each segment. */
  constructor(ends: Float64Array, cellDegrees: number) {
    this.cellDegrees = cellDegrees
    const passes = new Passes(ends.length / 4)
    for (let i = 0; i < ends.length; i += 4) {
      const [x0, y0, x1, y1] = [ends[i], ends[i + 1], ends[i + 2], ends[i + 3]] as [number, number, number, number]
      passCells(x0 / cellDegrees, y0 / cellDegrees, x1 / cellDegrees, y1 / cellDegrees, i / 4, passes)
    }
    let capacity = 16
    while (capacity < 2 * passes.count) capacity *= 2
    this.#mask = capacity - 1
    this.#slots = new Int32Array(capacity).fill(-1)
    this.columns = new Int32Array(passes.count)
    this.rows = new Int32Array(passes.count)
    const cellOf = new Uint32Array(passes.count)
    let cells = 0
    for (let i = 0; i < passes.count; i += 1) {
      const column = passes.columns[i] as number
      const row = passes.rows[i] as number
      const slot = this.#slotOf(column, row)
      if (this.#slots[slot] === -1) {
        this.columns[cells] = column
        this.rows[cells] = row
        this.#slots[slot] = cells
        cells += 1
      }
      cellOf[i] = this.#slots[slot] as number
    }
    this.columns = this.columns.slice(0, cells)
    this.rows = this.rows.slice(0, cells)
    this.first = new Uint32Array(cells + 1)
    for (let i = 0; i < passes.count; i += 1) (this.first[(cellOf[i] as number) + 1] as number)++
    for (let cell = 0; cell < cells; cell += 1) this.first[cell + 1]! += this.first[cell] as number
    this.segments = new Uint32Array(passes.count)
    const next = this.first.slice()
    for (let i = 0; i < passes.count; i += 1) this.segments[next[cellOf[i] as number]!++] = passes.segments[i] as number
  }

  /** Index of a cell, -1 where no segment passes. */
  cell(column: number, row: number): number {
    return this.#slots[this.#slotOf(column, row)] as number
  }

  #slotOf(column: number, row: number): number {
    let slot = (Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) & this.#mask
    for (; ; slot = (slot + 1) & this.#mask) {
      const cell = this.#slots[slot] as number
      if (cell === -1 || (this.columns[cell] === column && this.rows[cell] === row)) return slot
    }
  }
}

/** Which segment passes which cell. */
class Passes {
  count = 0
  columns: Int32Array
  rows: Int32Array
  segments: Uint32Array

  constructor(segmentCount: number) {
    const capacity = Math.max(16, 2 * segmentCount)
    this.columns = new Int32Array(capacity)
    this.rows = new Int32Array(capacity)
    this.segments = new Uint32Array(capacity)
  }

  add(column: number, row: number, segment: number): void {
    if (this.count === this.columns.length) this.#grow()
    this.columns[this.count] = column
    this.rows[this.count] = row
    this.segments[this.count] = segment
    this.count += 1
  }

  #grow(): void {
    for (const name of ['columns', 'rows', 'segments'] as const) {
      const larger = new (this[name].constructor as Int32ArrayConstructor)(2 * this[name].length)
      larger.set(this[name])
      this[name] = larger as never
    }
  }
}

/** A hair wider than the segment, so that a crossing on the limit of two cells is found in whichever it is counted in. */
const MARGIN = 1e-6

/** Row by row, the cells a segment passes; places are in cells. */
function passCells(x0: number, y0: number, x1: number, y1: number, segment: number, passes: Passes): void {
  const low = Math.min(y0, y1)
  const high = Math.max(y0, y1)
  const west = Math.min(x0, x1)
  const east = Math.max(x0, x1)
  const lastRow = Math.floor(high + MARGIN)
  const perRow = high > low ? (x1 - x0) / (y1 - y0) : 0
  for (let row = Math.floor(low - MARGIN); row <= lastRow; row += 1) {
    let left = west
    let right = east
    if (high - low > 1) {
      const a = x0 + (Math.max(low, row - MARGIN) - y0) * perRow
      const b = x0 + (Math.min(high, row + 1 + MARGIN) - y0) * perRow
      left = Math.max(west, Math.min(a, b))
      right = Math.min(east, Math.max(a, b))
    }
    const lastColumn = Math.floor(right + MARGIN)
    for (let column = Math.floor(left - MARGIN); column <= lastColumn; column += 1) passes.add(column, row, segment)
  }
}
