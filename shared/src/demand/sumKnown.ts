/** Atoms in cells: hexagons, zones, comunas, anything. */
export interface Cells {
  count: number
  /** For each atom its cell; −1 for none. */
  of: Int32Array
}

/** Of each cell the sum of what is known; NaN where nothing is. */
export function sumKnown(column: Float64Array, { count, of }: Cells): Float64Array {
  const sums = new Float64Array(count).fill(Number.NaN)
  for (let atom = 0; atom < column.length; atom += 1) {
    const cell = of[atom]!
    const value = column[atom]!
    if (cell < 0 || Number.isNaN(value)) continue
    sums[cell] = (Number.isNaN(sums[cell]!) ? 0 : sums[cell]!) + value
  }
  return sums
}
