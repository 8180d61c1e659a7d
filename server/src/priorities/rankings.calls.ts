import type { RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import type { Calls } from '../testing/sqlCalls.ts'
import type { RankingValues } from './rankings.queries.ts'

const spec: RankingSpec = {
  in: '05',
  standardSet: 'siedu',
  method: 'weighted-sum',
  criteria: [
    {
      key: 'households',
      weight: 1,
      direction: 'more-first',
      normalisation: { kind: 'min-max' },
      unknown: 'leave-out',
    },
  ],
  weighting: 'points',
  judgements: [],
  filters: [],
  exclusions: [],
  weightSpread: 0.5,
}
const values: RankingValues = {
  ...{ name: 'Primera', note: null, spec, inputs: null, result: null },
  ...{ summary: null, isRemoved: false, changeNote: null },
}

export const calls: Calls<typeof import('./rankings.queries.ts')> = {
  findRanking: [{ args: [2] }],
  isInitialRanking: [{ args: [2] }],
  findRankingVersion: [{ args: [2, 3] }],
  earlierRankings: [{ args: [2] }],
  listRankings: [{}],
  lockRankings: [{}],
  isNameTaken: [{ args: ['Primera', null] }],
  insertRanking: [{ args: [values, 'planner'], rows: [{ id: 2 }] }],
  updateRanking: [{ args: [2, values, 'planner'] }],
}
