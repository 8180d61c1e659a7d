/** Maximise `cost`·x with `lower` ≤ x ≤ `upper` and `rowLower` ≤ Ax ≤ `rowUpper`; A row by row. Plain arrays, to cross threads. */
export interface LinearProgram {
  cost: Float64Array
  lower: Float64Array
  upper: Float64Array
  /** 1: whole numbers only. */
  integrality: Int32Array
  rowLower: Float64Array
  rowUpper: Float64Array
  starts: Int32Array
  indices: Int32Array
  values: Float64Array
}

export class ProgramBuilder {
  readonly #columns: { cost: number; lower: number; upper: number; isInteger: boolean }[] = []
  readonly #bounds: { lower: number; upper: number }[] = []
  readonly #starts = [0]
  readonly #indices: number[] = []
  readonly #values: number[] = []

  /** The column's number. */
  column(column: { cost?: number; lower?: number; upper: number; isInteger?: boolean }): number {
    this.#columns.push({ cost: 0, lower: 0, isInteger: false, ...column })
    return this.#columns.length - 1
  }

  /** The row's number; no column twice. */
  row(lower: number, upper: number, entries: Iterable<readonly [column: number, value: number]>): number {
    for (const [column, value] of entries) {
      if (value === 0) continue
      this.#indices.push(column)
      this.#values.push(value)
    }
    this.#starts.push(this.#indices.length)
    this.#bounds.push({ lower, upper })
    return this.#bounds.length - 1
  }

  build(): LinearProgram {
    return {
      cost: Float64Array.from(this.#columns, ({ cost }) => cost),
      lower: Float64Array.from(this.#columns, ({ lower }) => lower),
      upper: Float64Array.from(this.#columns, ({ upper }) => upper),
      integrality: Int32Array.from(this.#columns, ({ isInteger }) => (isInteger ? 1 : 0)),
      rowLower: Float64Array.from(this.#bounds, ({ lower }) => lower),
      rowUpper: Float64Array.from(this.#bounds, ({ upper }) => upper),
      starts: Int32Array.from(this.#starts),
      indices: Int32Array.from(this.#indices),
      values: Float64Array.from(this.#values),
    }
  }
}
