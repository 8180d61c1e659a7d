/** What sums of so many values taken at random look like: sorted, by number of values. */
export type RandomSums = Map<number, Float64Array>

/**
 * Sums of 1 to `most` values drawn without repetition from all of them, `draws` times: what the sum around a cell would be
 * if values lay about at random. It depends on how many cells are summed only, so that one set of draws serves every cell.
 * The same seed gives the same sums.
 */
export function drawRandomSums(values: Float64Array, sizes: ReadonlySet<number>, draws: number, seed = 1): RandomSums {
  const pool = values.slice()
  const most = Math.min(pool.length, Math.max(0, ...sizes))
  const random = seededRandom(seed)
  const sums: RandomSums = new Map()
  for (const size of sizes) sums.set(size, new Float64Array(draws))
  const bySize = Array.from({ length: most + 1 }, (_, size) => sums.get(size) ?? null)
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0
    for (let at = 0; at < most; at += 1) {
      const other = at + Math.floor(random() * (pool.length - at))
      const taken = pool[other]!
      pool[other] = pool[at]!
      pool[at] = taken
      sum += taken
      const own = bySize[at + 1]
      if (own) own[draw] = sum
    }
  }
  for (const own of sums.values()) own.sort()
  return sums
}

/**
 * Twice the share of random sums at least as far out on the observed side, the observed one counted among them (Davison and
 * Hinkley, Bootstrap Methods, 1997, 4.2): never 0.
 */
export function permutationProbability(sums: Float64Array, observed: number, isHigh: boolean): number {
  // Sums of the same values in another order may differ in the last digits.
  const slack = 1e-12 * Math.abs(observed)
  const beyond = isHigh
    ? sums.length - countBelow(sums, observed - slack)
    : countBelow(sums, observed + slack + Number.MIN_VALUE)
  return Math.min(1, (2 * (beyond + 1)) / (sums.length + 1))
}

/** Entries of a sorted list that are less. */
function countBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Mulberry32: 32 bits of state, good enough to shuffle. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
