import type { Said } from '@arraigo/shared/priorities/preparedRanking.ts'
import type { SealedRanking } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { comparable } from '@arraigo/shared/territory/codes.ts'

export interface PublishedRow {
  id: number
  name: string
  comuna: string | null
  rank: number
  score: number
}

/** As the document orders them; ties by name, then id. */
export function publishedRows({ inputs: { settlements }, result }: SealedRanking): PublishedRow[] {
  return result.rows
    .flatMap(({ settlementId, rank, score }, row) => {
      if (rank === null || score === null) return []
      const comuna = settlements.comunaNames[row] ?? null
      return [{ id: settlementId, name: settlements.names[row] ?? '', comuna, rank, score }]
    })
    .sort((one, other) => one.rank - other.rank || byName(one, other))
}

function byName(one: PublishedRow, other: PublishedRow): number {
  const [first, second] = [comparable(one.name), comparable(other.name)]
  return first === second ? one.id - other.id : first < second ? -1 : 1
}

export interface LeftOutRow {
  id: number
  name: string
  said: Said
}

/** Those without a place: of whom nothing is known, and whom somebody or a filter left out. */
export function leftOutRows({ inputs: { settlements }, result }: SealedRanking): {
  unplaced: LeftOutRow[]
  leftOut: LeftOutRow[]
} {
  const all = result.rows.flatMap(({ settlementId, rank, leftOut }, row) =>
    rank === null && leftOut !== null
      ? [{ id: settlementId, name: settlements.names[row] ?? '', said: leftOut as Said }]
      : [],
  )
  const isUnknown = ({ said }: LeftOutRow) => said.code === 'ranking-nothing-known'
  return { unplaced: all.filter(isUnknown), leftOut: all.filter((row) => !isUnknown(row)) }
}
