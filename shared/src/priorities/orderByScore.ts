import type { PreparedRanking, Scored } from './preparedRanking.ts'

/** Of the scale: scores that differ by no more share their place. */
export const tieTolerance = 1e-9

/** A digit of the key: 33 bits in three passes. */
const digitBits = 11
const digits = 1 << digitBits
const topKey = 2 ** 32 - 1

/** Reused from call to call, so that a slider that moves makes no garbage. */
let keys = new Uint32Array(0)
let otherKeys = new Uint32Array(0)
let otherRows = new Int32Array(0)
const counts = new Int32Array(digits)

function roomFor(count: number): void {
  if (keys.length >= count) return
  keys = new Uint32Array(count)
  otherKeys = new Uint32Array(count)
  otherRows = new Int32Array(count)
}

/**
 * Orders rows by score, the highest first, then by name, and gives them their places. Radix sort of the score in 2³² steps of its
 * scale: steps are a quarter of what counts as a tie, so that what a step hides is equal anyway.
 */
export function orderByScore(
  { count, nameOrder, namePosition }: Pick<PreparedRanking, 'count' | 'nameOrder' | 'namePosition'>,
  { low, high }: { low: number; high: number },
  into: Scored,
): void {
  roomFor(count)
  const { scores, order, ranks } = into
  const step = topKey / (high - low)
  let ranked = 0
  for (let at = 0; at < count; at++) {
    const row = nameOrder[at]!
    const score = scores[row]!
    if (Number.isNaN(score)) continue
    order[ranked] = row
    keys[ranked++] = Math.min(topKey, Math.max(0, Math.round((high - score) * step)))
  }
  let unranked = ranked
  for (let at = 0; at < count; at++) {
    const row = nameOrder[at]!
    if (!Number.isNaN(scores[row]!)) continue
    ranks[row] = 0
    order[unranked++] = row
  }
  into.ranked = ranked
  sortByDigit(order, keys, otherRows, otherKeys, ranked, 0)
  sortByDigit(otherRows, otherKeys, order, keys, ranked, digitBits)
  sortByDigit(order, keys, otherRows, otherKeys, ranked, 2 * digitBits)
  order.set(ranked === otherRows.length ? otherRows : otherRows.subarray(0, ranked))
  givePlaces(into, namePosition, tieTolerance * (high - low))
}

function sortByDigit(
  fromRows: Int32Array,
  fromKeys: Uint32Array,
  toRows: Int32Array,
  toKeys: Uint32Array,
  count: number,
  shift: number,
): void {
  counts.fill(0)
  for (let at = 0; at < count; at++) counts[(fromKeys[at]! >>> shift) & (digits - 1)]!++
  let start = 0
  for (let digit = 0; digit < digits; digit++) {
    const size = counts[digit]!
    counts[digit] = start
    start += size
  }
  for (let at = 0; at < count; at++) {
    const key = fromKeys[at]!
    const to = counts[(key >>> shift) & (digits - 1)]!++
    toRows[to] = fromRows[at]!
    toKeys[to] = key
  }
}

/** "1, 2, 2, 4". Whoever ties with the first of a group belongs to it; within a group names decide the order. */
function givePlaces({ scores, order, ranks, ranked }: Scored, namePosition: Int32Array, tolerance: number): void {
  let start = 0
  for (let at = 1; at <= ranked; at++) {
    if (at < ranked && scores[order[start]!]! - scores[order[at]!]! <= tolerance) continue
    if (at - start > 1) sortByName(order, start, at, namePosition)
    for (let member = start; member < at; member++) ranks[order[member]!] = start + 1
    start = at
  }
}

/** Equal scores come in the order of names already; only those that differ by a hair do not. */
function sortByName(order: Int32Array, start: number, end: number, namePosition: Int32Array): void {
  for (let at = start + 1; at < end; at++)
    if (namePosition[order[at - 1]!]! > namePosition[order[at]!]!) {
      order.subarray(start, end).sort((a, b) => namePosition[a]! - namePosition[b]!)
      return
    }
}
