/**
 * Kendall's τ-b of two series of the same length: agreement of their orders among all pairs, ties counted as M. Kendall did
 * (Rank Correlation Methods, 1948); 1 the same order, −1 the reverse, null with fewer than two pairs or all equal in one of
 * them. By W. R. Knight's merge sort (JASA 61, 1966), so that 100,000 settlements are no matter: O(n log n).
 */
export function kendallTauB(first: ArrayLike<number>, second: ArrayLike<number>): number | null {
  const count = first.length
  if (count < 2) return null
  const order = Uint32Array.from({ length: count }, (_, at) => at).sort(
    (a, b) => first[a]! - first[b]! || second[a]! - second[b]!,
  )
  const ofFirst = Float64Array.from(order, (at) => first[at] as number)
  const ofSecond = Float64Array.from(order, (at) => second[at] as number)
  const pairs = (count * (count - 1)) / 2
  const tiedFirst = tiedPairs(count, (a, b) => ofFirst[a] === ofFirst[b])
  const tiedBoth = tiedPairs(count, (a, b) => ofFirst[a] === ofFirst[b] && ofSecond[a] === ofSecond[b])
  const swaps = sortCountingSwaps(ofSecond)
  const tiedSecond = tiedPairs(count, (a, b) => ofSecond[a] === ofSecond[b])
  const spread = Math.sqrt(pairs - tiedFirst) * Math.sqrt(pairs - tiedSecond)
  if (spread === 0) return null
  return within1((pairs - tiedFirst - tiedSecond + tiedBoth - 2 * swaps) / spread)
}

/** Pairs within runs of neighbours that are alike. */
function tiedPairs(count: number, isAlike: (a: number, b: number) => boolean): number {
  let pairs = 0
  let run = 1
  for (let at = 1; at <= count; at++) {
    if (at < count && isAlike(at - 1, at)) run++
    else {
      pairs += (run * (run - 1)) / 2
      run = 1
    }
  }
  return pairs
}

/** Sorts in place; as many swaps of neighbours as bubble sort would need. */
function sortCountingSwaps(values: Float64Array): number {
  let from = values
  let into: Float64Array = new Float64Array(values.length)
  let swaps = 0
  for (let width = 1; width < values.length; width *= 2) {
    for (let left = 0; left < values.length; left += 2 * width) {
      const middle = Math.min(left + width, values.length)
      const right = Math.min(left + 2 * width, values.length)
      let [a, b] = [left, middle]
      for (let at = left; at < right; at++) {
        if (a < middle && (b >= right || from[a]! <= from[b]!)) into[at] = from[a++]!
        else {
          into[at] = from[b++]!
          swaps += middle - a
        }
      }
    }
    ;[from, into] = [into, from]
  }
  if (from !== values) values.set(from)
  return swaps
}

/** Spearman's ρ: Pearson's correlation of the ranks, ties with the mean of the places they take. Null as for τ-b. */
export function spearmanRho(first: ArrayLike<number>, second: ArrayLike<number>): number | null {
  const count = first.length
  if (count < 2) return null
  const [a, b] = [meanRanks(first), meanRanks(second)]
  const middle = (count + 1) / 2
  let [together, ofA, ofB] = [0, 0, 0]
  for (let at = 0; at < count; at++) {
    const [da, db] = [a[at]! - middle, b[at]! - middle]
    together += da * db
    ofA += da * da
    ofB += db * db
  }
  if (ofA === 0 || ofB === 0) return null
  return within1(together / Math.sqrt(ofA * ofB))
}

/** From 1, ascending; equal values share the mean of their places. */
function meanRanks(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from({ length: values.length }, (_, at) => at).sort((a, b) => values[a]! - values[b]!)
  const ranks = new Float64Array(values.length)
  let from = 0
  while (from < order.length) {
    let to = from
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++
    for (let at = from; at < to; at++) ranks[order[at]!] = (from + 1 + to) / 2
    from = to
  }
  return ranks
}

/** Floating point may pass the ends by a hair. */
const within1 = (value: number) => Math.min(1, Math.max(-1, value))
