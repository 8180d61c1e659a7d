import { orient2d } from 'robust-predicates'

/** Edges of an outline in flat arrays, so that a hundred thousand cost little. */
export interface Outline {
  count: number
  /** x0, y0, x1, y1 of each edge. */
  ends: Float64Array
  /** Number of the ring of each edge. */
  ringOf: Int32Array
}

/** Entries of the grid; edges that are long for their number get larger cells. */
const MAX_ENTRIES = 1_000_000
/** Pairs looked at, some tenths of a second's work. Only tens of thousands of long edges, side by side and oblique, need more. */
const MAX_PAIRS = 8_000_000

/** An outline's edges in cells, built once: which edges may meet, and what lies around a point. */
export class OutlineGrid {
  readonly #outline: Outline
  #west = 0
  #south = 0
  #width = 0
  #height = 0
  #meanWidth = 0
  #meanHeight = 0
  #columns = 1
  #rows = 1
  #starts = new Int32Array(0)
  #entries = new Int32Array(0)

  constructor(outline: Outline) {
    this.#outline = outline
    this.#measure()
    this.#divide()
    this.#fill()
  }

  /** Pairs of edges whose boxes meet, some more than once, until `visit` says true. False when there were too many to look at. */
  eachPair(visit: (a: number, b: number) => boolean): boolean {
    const { ends } = this.#outline
    let budget = MAX_PAIRS
    for (let cell = 0; cell < this.#columns * this.#rows; cell++) {
      const end = this.#starts[cell + 1]!
      for (let i = this.#starts[cell]!; i < end; i++) {
        const a = this.#entries[i]!
        budget -= end - i
        if (budget < 0) return false
        for (let j = i + 1; j < end; j++) {
          const b = this.#entries[j]!
          if (boxesMeet(ends, a * 4, b * 4) && visit(a, b)) return true
        }
      }
    }
    return true
  }

  /**
   * The rings around a point: a ray to the west, or to the south where that passes fewer cells, crosses each of them an odd
   * number of times.
   */
  ringsAround(x: number, y: number): Set<number> {
    const { ends, ringOf } = this.#outline
    const around = new Set<number>()
    const isSouthward = this.#columns > this.#rows
    // Along the ray, and across it.
    const [u, v] = isSouthward ? [y, x] : [x, y]
    const [uAt, vAt] = isSouthward ? [1, 0] : [0, 1]
    const [column, row] = [this.#column(x), this.#row(y)]
    const stepOf = (place: number) => (isSouthward ? this.#row(place) : this.#column(place))
    for (let step = stepOf(u); step >= 0; step--) {
      const cell = isSouthward ? step * this.#columns + column : row * this.#columns + step
      for (let i = this.#starts[cell]!; i < this.#starts[cell + 1]!; i++) {
        const edge = this.#entries[i]!
        const v0 = ends[edge * 4 + vAt]!
        const v1 = ends[edge * 4 + 2 + vAt]!
        if (v0 > v === v1 > v) continue
        const u0 = ends[edge * 4 + uAt]!
        const u1 = ends[edge * 4 + 2 + uAt]!
        // Which side a point lies on is decided exactly: it may lie as near to an edge as numbers can.
        const [lowU, lowV, highU, highV] = v0 < v1 ? [u0, v0, u1, v1] : [u1, v1, u0, v0]
        if (orient2d(lowU, lowV, highU, highV, u, v) <= 0) continue
        // An edge lies in several cells of the way, and counts in the one where it crosses the ray.
        const crossing = Math.min(u, u0 + ((v - v0) / (v1 - v0)) * (u1 - u0))
        if (stepOf(crossing) !== step) continue
        const ring = ringOf[edge]!
        if (!around.delete(ring)) around.add(ring)
      }
    }
    return around
  }

  #measure(): void {
    const { ends, count } = this.#outline
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let at = 0; at < count * 4; at += 2) {
      west = Math.min(west, ends[at]!)
      east = Math.max(east, ends[at]!)
      south = Math.min(south, ends[at + 1]!)
      north = Math.max(north, ends[at + 1]!)
    }
    let [sumX, sumY] = [0, 0]
    for (let at = 0; at < count * 4; at += 4) {
      sumX += Math.abs(ends[at]! - ends[at + 2]!)
      sumY += Math.abs(ends[at + 1]! - ends[at + 3]!)
    }
    this.#meanWidth = Math.max(sumX / count, 1e-12)
    this.#meanHeight = Math.max(sumY / count, 1e-12)
    this.#west = west
    this.#south = south
    this.#width = Math.max(east - west, 1e-12)
    this.#height = Math.max(north - south, 1e-12)
  }

  /** About a cell for each edge, or as many as let the edges lie in few enough of them. */
  #divide(): void {
    const { count } = this.#outline
    // Cells have the proportions of the edges: steep edges lie in narrow, high ones.
    const share = (this.#meanHeight * this.#width) / (this.#meanWidth * this.#height)
    for (let cells = count; ; cells = Math.ceil(cells / 2)) {
      this.#columns = Math.round(Math.min(cells, Math.max(1, Math.sqrt(cells * share))))
      this.#rows = Math.max(1, Math.round(cells / this.#columns))
      const perEdge =
        1 + (this.#meanWidth / this.#width) * this.#columns + (this.#meanHeight / this.#height) * this.#rows
      if (cells <= 1 || count * perEdge <= MAX_ENTRIES) return
    }
  }

  /** Counts, then places. */
  #fill(): void {
    const counts = new Int32Array(this.#columns * this.#rows + 1)
    for (let edge = 0; edge < this.#outline.count; edge++)
      this.#cellsOf(edge, (cell) => {
        counts[cell + 1]! += 1
      })
    for (let cell = 0; cell < this.#columns * this.#rows; cell++) counts[cell + 1]! += counts[cell]!
    this.#starts = counts
    this.#entries = new Int32Array(counts.at(-1)!)
    const next = counts.slice()
    for (let edge = 0; edge < this.#outline.count; edge++)
      this.#cellsOf(edge, (cell) => {
        this.#entries[next[cell]!++] = edge
      })
  }

  /** Column by column, the cells an edge passes, and one more where it runs along their border. */
  #cellsOf(edge: number, visit: (cell: number) => void): void {
    const { ends } = this.#outline
    const [x0, y0, x1, y1] = [ends[edge * 4]!, ends[edge * 4 + 1]!, ends[edge * 4 + 2]!, ends[edge * 4 + 3]!]
    const first = this.#column(Math.min(x0, x1))
    const last = this.#column(Math.max(x0, x1))
    const cellWidth = this.#width / this.#columns
    const slack = this.#height * 1e-9
    const yAt = (x: number) => y0 + ((x - x0) / (x1 - x0)) * (y1 - y0)
    const within = (y: number) => Math.min(Math.max(y, Math.min(y0, y1)), Math.max(y0, y1))
    for (let column = first; column <= last; column++) {
      const west = this.#west + column * cellWidth
      const a = first === last ? y0 : within(yAt(west))
      const b = first === last ? y1 : within(yAt(west + cellWidth))
      const top = this.#row(Math.max(a, b) + slack)
      for (let row = this.#row(Math.min(a, b) - slack); row <= top; row++) visit(row * this.#columns + column)
    }
  }

  #column(x: number): number {
    return Math.min(this.#columns - 1, Math.max(0, Math.floor(((x - this.#west) / this.#width) * this.#columns)))
  }

  #row(y: number): number {
    return Math.min(this.#rows - 1, Math.max(0, Math.floor(((y - this.#south) / this.#height) * this.#rows)))
  }
}

/** A tenth of a millimetre wider, for those who look for what almost meets. */
const SLACK_DEGREES = 2e-9

const boxesMeet = (ends: Float64Array, a: number, b: number) =>
  Math.max(ends[a]!, ends[a + 2]!) >= Math.min(ends[b]!, ends[b + 2]!) - SLACK_DEGREES &&
  Math.min(ends[a]!, ends[a + 2]!) <= Math.max(ends[b]!, ends[b + 2]!) + SLACK_DEGREES &&
  Math.max(ends[a + 1]!, ends[a + 3]!) >= Math.min(ends[b + 1]!, ends[b + 3]!) - SLACK_DEGREES &&
  Math.min(ends[a + 1]!, ends[a + 3]!) <= Math.max(ends[b + 1]!, ends[b + 3]!) + SLACK_DEGREES
