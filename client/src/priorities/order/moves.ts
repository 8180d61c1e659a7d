import type { RankedSettlement } from '@arraigo/shared/priorities/ranking.schema.ts'

export interface Move {
  settlementId: number
  from: number
  to: number
}

/** How many have another place than before, and who goes farthest; those without a place then or now are not counted. */
export function movesSince(
  rows: readonly Pick<RankedSettlement, 'settlementId' | 'rank'>[],
  before: ReadonlyMap<number, number>,
): { moved: number; most: Move | null } {
  let moved = 0
  let most: Move | null = null
  for (const { settlementId, rank } of rows) {
    const from = before.get(settlementId)
    if (rank === null || from === undefined || from === rank) continue
    moved += 1
    if (most === null || Math.abs(from - rank) > Math.abs(most.from - most.to)) most = { settlementId, from, to: rank }
  }
  return { moved, most }
}
