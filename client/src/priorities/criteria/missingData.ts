import type { PreparedRanking } from '@arraigo/shared/priorities/rankSettlements.ts'

export interface MissingOfSettlement {
  row: number
  /** By criterion. */
  isMissing: boolean[]
  /** Share of the weights that is known. */
  known: number
  /** Of a weighted sum: with everything unknown at nothing, and at full points. */
  low: number
  high: number
}

/** Those of which something is unknown, the widest span first: there completing the data tells most. Of those alike by row. */
export function missingOfSettlements({
  count,
  criteria,
  raw,
  values,
  weights,
  isRanked,
}: PreparedRanking): MissingOfSettlement[] {
  const found: MissingOfSettlement[] = []
  for (let row = 0; row < count; row++) {
    if (isRanked[row] === 0) continue
    const isMissing = criteria.map((_, at) => Number.isNaN(raw[at * count + row]))
    if (!isMissing.includes(true)) continue
    let [known, low] = [0, 0]
    for (const [at, missing] of isMissing.entries()) {
      if (missing) continue
      known += weights[at] as number
      low += 100 * (weights[at] as number) * (values[at * count + row] as number)
    }
    found.push({ row, isMissing, known: Math.min(1, known), low, high: Math.min(100, low + 100 * (1 - known)) })
  }
  return found.toSorted((a, b) => a.known - b.known || b.high - a.high || a.row - b.row)
}

/** How many of those that are ranked have a value, by criterion. */
export function knownByCriterion({ count, criteria, raw, isRanked }: PreparedRanking): number[] {
  return criteria.map((_, at) => {
    let known = 0
    for (let row = 0; row < count; row++) if (isRanked[row] === 1 && !Number.isNaN(raw[at * count + row])) known += 1
    return known
  })
}
