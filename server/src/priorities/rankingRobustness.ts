import type { DataUncertainty } from '@arraigo/shared/priorities/robustness/drawData.ts'
import { type RankSpread, rankSpread, shareInTop } from '@arraigo/shared/priorities/robustness/rankAcceptability.ts'
import { testRobustness } from '@arraigo/shared/priorities/robustness/testRobustness.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Ordered } from './rankings.ts'

/** As on the page: the same question gives the same shares. */
const robustnessDraws = 10_000
const seed = 1

export interface RobustnessOfRow {
  draws: number
  data: DataUncertainty
  top: number
  /** By row of the inputs; absent where a settlement is not ranked. */
  rows: Map<number, { shareInTop: number; spread: RankSpread | null }>
}

/** How firm each place is over reasonable weights and what is not known of the data. Throws IssuesError where it cannot be said. */
export function rankingRobustness(
  { inputs, spec, result }: Ordered,
  top: number,
  data: DataUncertainty,
): RobustnessOfRow {
  const { robustness, issues } = testRobustness(inputs, spec, {
    draws: robustnessDraws,
    seed,
    top,
    data: 'bounds-and-unknown',
  })
  if (issues !== null) throw new IssuesError(issues)
  const rows = Array.from(robustness.rows.entries()).flatMap(([place, row]) => {
    // Drawn values would give a place to those of whom nothing is known, which have none.
    if (result.rows[row]!.rank === null) return []
    const found = { shareInTop: shareInTop(robustness, place, top), spread: rankSpread(robustness, place) }
    return [[row, found] as const]
  })
  return { draws: robustnessDraws, data, top, rows: new Map(rows) }
}
