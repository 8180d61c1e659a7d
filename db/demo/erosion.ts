/**
 * Rivers cut their valleys in proportion to the water they carry: the stream-power law, solved downstream to upstream
 * (Braun and Willett 2013, Geomorphology 180). Changes `height` in place; answers the drainage of the final relief.
 */
export function carve(
  height: Float64Array,
  columns: number,
  rows: number,
  baseM: number,
): { flow: Float64Array; receiver: Int32Array } {
  let drainage = drain(height, columns, rows, baseM)
  for (let round = 0; round < ROUNDS; round++) {
    const { order, receiver, flow } = drainage
    for (const cell of order) {
      const below = receiver[cell] as number
      if (below === cell) continue
      const cut = STRENGTH * (flow[cell] as number) ** 0.5
      height[cell] = Math.min(
        height[cell] as number,
        ((height[cell] as number) + cut * (height[below] as number)) / (1 + cut),
      )
    }
    soften(height, columns, rows)
    drainage = drain(height, columns, rows, baseM)
  }
  return { flow: drainage.flow, receiver: drainage.receiver }
}

const ROUNDS = 5
const STRENGTH = 0.022

/** Soil creeps: takes the edge off single cells. */
function soften(height: Float64Array, columns: number, rows: number): void {
  const before = height.slice()
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      const i = row * columns + column
      const around =
        (before[i - 1] as number) +
        (before[i + 1] as number) +
        (before[i - columns] as number) +
        (before[i + columns] as number)
      height[i] = (before[i] as number) * 0.8 + around * 0.05
    }
  }
}

interface Drainage {
  /** Cells from the outlets upwards. */
  order: Int32Array
  receiver: Int32Array
  flow: Float64Array
}

/**
 * Priority flood (Barnes 2014): from the outlets inwards, lowest first, so that every cell, even in a hollow, knows where
 * its water leaves. Heights are sorted into decimetre buckets, which is much quicker than a heap and exact enough here.
 */
function drain(height: Float64Array, columns: number, rows: number, baseM: number): Drainage {
  const cells = columns * rows
  const receiver = new Int32Array(cells).fill(-1)
  const order = new Int32Array(cells)
  const buckets: number[][] = []
  const bucketOf = (metres: number) => Math.max(0, Math.floor((metres - Math.min(0, baseM)) * 10))
  const push = (cell: number, level: number) => {
    const waiting = buckets[level]
    if (waiting === undefined) buckets[level] = [cell]
    else waiting.push(cell)
  }
  for (let cell = 0; cell < cells; cell++) {
    const column = cell % columns
    const isEdge = column === 0 || column === columns - 1 || cell < columns || cell >= cells - columns
    if (!isEdge && (height[cell] as number) > 0) continue
    receiver[cell] = cell
    push(cell, bucketOf(height[cell] as number))
  }
  let seen = 0
  for (let level = 0; level < buckets.length; level++) {
    const waiting = buckets[level]
    if (waiting === undefined) continue
    for (let i = 0; i < waiting.length; i++) {
      const cell = waiting[i] as number
      order[seen++] = cell
      forEachNeighbour(cell, columns, rows, (next) => {
        if (receiver[next] !== -1) return
        receiver[next] = cell
        push(next, Math.max(level, bucketOf(height[next] as number)))
      })
    }
  }
  chooseSteepest(height, columns, rows, order, receiver)
  const flow = new Float64Array(cells).fill(1)
  for (let i = seen - 1; i >= 0; i--) {
    const cell = order[i] as number
    const below = receiver[cell] as number
    if (below !== cell) flow[below] = (flow[below] as number) + (flow[cell] as number)
  }
  return { order, receiver, flow }
}

/** The flood's way out is any way out; water takes the steepest of those that lead out. */
function chooseSteepest(
  height: Float64Array,
  columns: number,
  rows: number,
  order: Int32Array,
  receiver: Int32Array,
): void {
  const place = new Int32Array(order.length)
  order.forEach((cell, at) => {
    place[cell] = at
  })
  for (const cell of order) {
    if (receiver[cell] === cell) continue
    let steepest = 0
    forEachNeighbour(cell, columns, rows, (next) => {
      if ((place[next] as number) >= (place[cell] as number)) return
      const isDiagonal = next % columns !== cell % columns && Math.abs(next - cell) > 1
      // Chance weighs in (Fairfield and Leymarie 1991): without it, water on an even slope runs in straight parallel lines.
      const drop =
        ((height[cell] as number) - (height[next] as number)) /
        ((isDiagonal ? Math.SQRT2 : 1) * (0.6 + chanceOf(cell, next)))
      if (drop <= steepest) return
      steepest = drop
      receiver[cell] = next
    })
  }
}

/** Between 0 and 1, always the same for the same two cells. */
function chanceOf(cell: number, next: number): number {
  let h = Math.imul(cell, 374761393) ^ Math.imul(next, 668265263)
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296
}

function forEachNeighbour(cell: number, columns: number, rows: number, visit: (next: number) => void): void {
  const column = cell % columns
  const row = (cell - column) / columns
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      if (dx === 0 && dy === 0) continue
      if (column + dx < 0 || column + dx >= columns || row + dy < 0 || row + dy >= rows) continue
      visit(cell + dy * columns + dx)
    }
  }
}
