import type { RankingInputs, RankingResult } from '@arraigo/shared/priorities/ranking.schema.ts'

interface Ordered {
  inputs: RankingInputs
  result: RankingResult
}

export interface Move {
  name: string
  from: number
  to: number
}

export interface SinceSealed {
  /** The farthest first. */
  moved: Move[]
  /** Names of those that have a place in one of the two orders only. */
  came: string[]
  gone: string[]
}

/** What became of an order that was frozen. */
export function sinceSealed(sealed: Ordered, today: Ordered): SinceSealed {
  const before = placesOf(sealed)
  const now = placesOf(today)
  const moved = [...now].flatMap(([id, { name, rank }]) => {
    const from = before.get(id)?.rank
    return from === undefined || from === rank ? [] : [{ name, from, to: rank }]
  })
  const missing = (from: typeof now, other: typeof now) =>
    [...from].flatMap(([id, { name }]) => (other.has(id) ? [] : [name]))
  return {
    moved: moved.sort((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from)),
    came: missing(now, before),
    gone: missing(before, now),
  }
}

const placesOf = ({ inputs: { settlements }, result }: Ordered) =>
  new Map(
    result.rows.flatMap(({ settlementId, rank }, row) =>
      rank === null ? [] : [[settlementId, { rank, name: settlements.names[row] ?? '' }] as const],
    ),
  )
