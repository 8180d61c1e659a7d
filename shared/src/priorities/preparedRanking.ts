import type { IssueParams } from '../problems/issue.ts'
import type { RankingCriterion, RankingMethod } from './ranking.schema.ts'

/** Something worth telling, without a place: `say` puts it into words. */
export interface Said {
  code: string
  params?: IssueParams
}

/**
 * A ranking ready to be scored under any weights and by any method. Row r of every table is settlement r of the inputs; a
 * table of criteria is column-major: row r of criterion c lies at `c * count + r`.
 */
export interface PreparedRanking {
  readonly method: RankingMethod
  readonly count: number
  readonly criteria: readonly RankingCriterion[]
  /** 0 (least urgent) to 1 (most), after the unknown rule. NaN: left out, or the settlement is not ranked. */
  readonly values: Float64Array
  /** As measured. NaN: unknown. Also of those that are not ranked. */
  readonly raw: Float64Array
  /** Share of what is measured that is known: 0 where it is unknown, less than 1 for an index of which a part is missing. */
  readonly known: Float64Array
  /** Of the spec, as shares of their sum; all 0 where they add up to nothing. */
  readonly weights: Float64Array
  /** 1: normalised by what is ranked, and all of that is the same: it tells nobody apart and must not move anybody. */
  readonly isFlat: Uint8Array
  /** 1: meets the filters and is not excluded. */
  readonly isRanked: Uint8Array
  /** Why not. */
  readonly leftOut: ReadonlyArray<Said | null>
  /** All rows by name, then id: how ties are ordered. */
  readonly nameOrder: Int32Array
  /** Where a row stands in it. */
  readonly namePosition: Int32Array
  readonly findings: readonly Said[]
}

export interface Scored {
  /** By row; NaN: nothing is known, or not ranked. Weighted sum 0–100, TOPSIS 0–1, PROMETHEE II −1–1. */
  readonly scores: Float64Array
  /** By row; 1 is first, 0 has no place. Equal scores share it, the next is skipped. */
  readonly ranks: Int32Array
  /** Rows in order: `ranked` of them have a place, those without follow by name. */
  readonly order: Int32Array
  ranked: number
}

export const emptyScored = (count: number): Scored => ({
  scores: new Float64Array(count),
  ranks: new Int32Array(count),
  order: new Int32Array(count),
  ranked: 0,
})

/** Lowest and highest score of a method: a difference of 1e-9 of that is none. */
export const scoreScale: Record<RankingMethod, { low: number; high: number }> = {
  'weighted-sum': { low: 0, high: 100 },
  topsis: { low: 0, high: 1 },
  promethee: { low: -1, high: 1 },
}
