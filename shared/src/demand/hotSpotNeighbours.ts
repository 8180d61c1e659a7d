/** Cells beside each cell, which itself is not among them: those of cell `i` are `list[first[i]]` to before `list[first[i + 1]]`. */
export interface Neighbours {
  first: Uint32Array
  list: Uint32Array
}

export const neighbourCount = ({ first }: Neighbours, cell: number): number => first[cell + 1]! - first[cell]!

/** Gathers them cell by cell: `of` gives the neighbours of one. */
export function gatherNeighbours(count: number, of: (cell: number) => readonly number[]): Neighbours {
  const first = new Uint32Array(count + 1)
  let list = new Uint32Array(Math.max(16, 8 * count))
  let used = 0
  for (let cell = 0; cell < count; cell += 1) {
    const own = of(cell)
    if (used + own.length > list.length) {
      const longer = new Uint32Array(2 * (used + own.length))
      longer.set(list)
      list = longer
    }
    for (const one of own) list[used++] = one
    first[cell + 1] = used
  }
  return { first, list: list.slice(0, used) }
}
