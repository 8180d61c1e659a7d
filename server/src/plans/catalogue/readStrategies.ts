import type { DecidedStrategy } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { RankingContext } from '../../priorities/rankingSources.ts'

/** Of settlements, in the order of their ids. */
export async function readStrategies(_context: RankingContext, ids: readonly number[]): Promise<DecidedStrategy[]> {
  return ids.map(() => ({
    strategy: null,
    reason: { code: 'strategy-no-instrument' },
    decidedBy: 'rule',
    rule: null,
    movedShare: null,
  }))
}
