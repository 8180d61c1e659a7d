import type { PreparedRanking } from '../preparedRanking.ts'
import { scoreRanking } from '../scoreRanking.ts'
import { denseRanking } from './denseRanking.ts'
import { holdingStretch, type RankStretch, rankProfile } from './rankProfile.ts'
import { type ScoreTables, scoreTables } from './scoreTables.ts'

/** Between which shares of one criterion's weight, the others in proportion, a place keeps what it has. */
export interface WeightInterval {
  /** Entry among the criteria. */
  criterion: number
  /** Its share now. */
  share: number
  /** Where the rank holds; null where it is shared just now, and any move of the weight breaks the tie. */
  rank: { from: number; to: number } | null
  /** Where being among the first holds, or not being. */
  top: { from: number; to: number } | null
  /** Null where the criterion tells nobody apart: then nothing changes. */
  profile: RankStretch[] | null
}

const tablesOf = new WeakMap<PreparedRanking, { tables: ScoreTables; rows: Int32Array }>()

/** Exact for all methods (see rankProfile). Null where the settlement has no place. */
export function weightIntervals(
  prepared: PreparedRanking,
  weights: readonly number[],
  row: number,
  top: number,
): WeightInterval[] | null {
  const rank = scoreRanking(prepared, weights).ranks[row]!
  if (rank === 0) return null
  const { tables, rows } = tablesFor(prepared)
  const place = rows.indexOf(row)
  const isInTop = rank <= top
  return weights.map((share, criterion) => {
    const profile = rankProfile(tables, weights, place, criterion)
    if (profile.length === 0) return { criterion, share, rank: whole, top: whole, profile: null }
    return {
      criterion,
      share,
      rank: holdingStretch(profile, share, (other) => other === rank),
      top: holdingStretch(profile, share, (other) => other <= top === isInTop),
      profile,
    }
  })
}

const whole = { from: 0, to: 1 }

function tablesFor(prepared: PreparedRanking): { tables: ScoreTables; rows: Int32Array } {
  const kept = tablesOf.get(prepared)
  if (kept !== undefined) return kept
  const { dense, rows } = denseRanking(prepared)
  const made = { tables: scoreTables(dense, () => true), rows }
  tablesOf.set(prepared, made)
  return made
}
