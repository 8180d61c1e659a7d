export interface PlainSettlement {
  id: number
  values: Array<number | null>
}

/** What somebody would write: objects, a loop over the known values, and a sort with a comparison. */
export function plainOrder(settlements: readonly PlainSettlement[], weights: readonly number[]) {
  const scored = settlements.map(({ id, values }) => {
    let sum = 0
    let known = 0
    for (const [at, value] of values.entries()) {
      if (value === null) continue
      sum += weights[at]! * value
      known += weights[at]!
    }
    return { id, score: known > 0 ? (100 * sum) / known : null, rank: 0 }
  })
  scored.sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || a.id - b.id)
  for (const [at, settlement] of scored.entries()) {
    const before = scored[at - 1]
    settlement.rank = before !== undefined && before.score === settlement.score ? before.rank : at + 1
  }
  return scored
}
