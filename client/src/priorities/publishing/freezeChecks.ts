import type { RankingInputs, RankingResult, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'

/** Below this share of known weights a place must not look certain. */
const sparseBelow = 0.5

export interface KnownOfRanking {
  ranked: number
  /** Ranked, with less than half of the weights known. */
  sparse: number
  /** Nothing known, so without a place. */
  unplaced: number
  /** By criterion, in their order: of how many that are to be ranked the value is unknown. */
  unknown: number[]
  /** To be ranked: neither filtered nor excluded. */
  meant: number
}

/** How much is not known of an order. */
export function knownOfRanking(
  { columns }: Pick<RankingInputs, 'columns'>,
  { criteria }: Pick<RankingSpec, 'criteria'>,
  { rows, ranked }: RankingResult,
): KnownOfRanking {
  const isMeant = rows.map(({ rank, leftOut }) => rank !== null || leftOut?.code === 'ranking-nothing-known')
  const meant = isMeant.filter(Boolean).length
  return {
    ranked,
    sparse: rows.filter(({ rank, completeness }) => rank !== null && completeness < sparseBelow).length,
    unplaced: meant - ranked,
    unknown: criteria.map(({ key }) => {
      const values = columns.find((column) => column.key === key)?.values
      return isMeant.filter((is, row) => is && (values?.[row] ?? null) === null).length
    }),
    meant,
  }
}
