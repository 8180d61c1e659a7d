import { type Score, scorePlace } from '@arraigo/shared/priorities/score.ts'
import type { RegionCoverage } from '../coverage/measureCoverage.ts'
import type { Db } from '../platform/database.ts'
import { criteriaOf } from './priorities.queries.ts'

export interface RegionScores {
  criteria: Awaited<ReturnType<typeof criteriaOf>>
  /** In the order of the settlements. */
  scores: Score[]
}

/** The default score of each settlement, with its explanation. */
export async function scoreSettlements(db: Db, settlements: RegionCoverage['settlements']): Promise<RegionScores> {
  const criteria = await criteriaOf(db, 'default')
  const scores = settlements.map(({ gaps, households, water, sewerage, power }) =>
    scorePlace({ gaps, households, infrastructure: { water, sewerage, power } }, criteria),
  )
  return { criteria, scores }
}
