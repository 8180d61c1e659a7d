/** Half a thousandth of a degree, about 50 m: a few edges of a settlement to a cell. */
const CELL_DEGREES = 5e-4
/** Beyond this an edge is looked at by every query instead of lying in so many cells. */
const MAX_CELLS = 20_000
const ROW = 2 ** 21

/**
 * Line segments in square cells, to be found by place. Only grows: who removes much builds a new one.
 * Own grid instead of flatbush, which is built once for all: here features come in as the map moves.
 */
export class SegmentGrid {
  /** x0, y0, x1, y1 of each segment, in degrees. */
  ends = new Float64Array(4 * 1024)
  /** Feature, path and number of each segment. */
  names = new Int32Array(3 * 1024)
  count = 0
  readonly #cells = new Map<number, number[]>()
  readonly #wide: number[] = []

  add(x0: number, y0: number, x1: number, y1: number, feature: number, path: number, number: number): void {
    if (this.count * 4 === this.ends.length) this.#grow()
    this.ends.set([x0, y0, x1, y1], this.count * 4)
    this.names.set([feature, path, number], this.count * 3)
    this.#place(this.count, x0, y0, x1, y1)
    this.count += 1
  }

  /**
   * Segments in the cells around a place, the nearest cells first. `visit` gets each segment, some more than once;
   * `isEnough` is asked after each round with the distance in degrees within which everything has been seen.
   */
  around(x: number, y: number, reach: number, visit: (segment: number) => void, isEnough: (seen: number) => boolean) {
    for (const segment of this.#wide) visit(segment)
    const column = cell(x)
    const row = cell(y)
    const edge = Math.min(x - column * CELL_DEGREES, y - row * CELL_DEGREES)
    const inset = Math.min(edge, CELL_DEGREES - (x - column * CELL_DEGREES), CELL_DEGREES - (y - row * CELL_DEGREES))
    const rounds = Math.ceil(reach / CELL_DEGREES)
    for (let round = 0; round <= rounds; round++) {
      this.#visitRound(column, row, round, visit)
      if (isEnough(inset + round * CELL_DEGREES)) return
    }
  }

  #visitRound(column: number, row: number, round: number, visit: (segment: number) => void): void {
    for (let dx = -round; dx <= round; dx++) {
      const step = Math.abs(dx) === round || round === 0 ? 1 : 2 * round
      for (let dy = -round; dy <= round; dy += step)
        for (const segment of this.#cells.get(keyOf(column + dx, row + dy)) ?? []) visit(segment)
    }
  }

  /** Column by column, the cells the segment passes. */
  #place(segment: number, x0: number, y0: number, x1: number, y1: number): void {
    const [west, east] = x0 <= x1 ? [x0, x1] : [x1, x0]
    const columns = cell(east) - cell(west) + 1
    const rows = Math.abs(cell(y1) - cell(y0)) + 1
    if (!(columns + rows < MAX_CELLS)) {
      this.#wide.push(segment)
      return
    }
    const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0)
    for (let column = cell(west); column <= cell(east); column++) {
      const from = Math.max(west, column * CELL_DEGREES)
      const to = Math.min(east, (column + 1) * CELL_DEGREES)
      const a = columns === 1 ? y0 : y0 + (from - x0) * slope
      const b = columns === 1 ? y1 : y0 + (to - x0) * slope
      for (let row = cell(Math.min(a, b)); row <= cell(Math.max(a, b)); row++) this.#put(keyOf(column, row), segment)
    }
  }

  #put(key: number, segment: number): void {
    const there = this.#cells.get(key)
    if (there === undefined) this.#cells.set(key, [segment])
    else there.push(segment)
  }

  #grow(): void {
    const ends = new Float64Array(this.ends.length * 2)
    ends.set(this.ends)
    this.ends = ends
    const names = new Int32Array(this.names.length * 2)
    names.set(this.names)
    this.names = names
  }
}

const cell = (degrees: number) => Math.floor(degrees / CELL_DEGREES)
const keyOf = (column: number, row: number) => column * ROW + row
