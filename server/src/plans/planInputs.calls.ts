import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./planInputs.queries.ts')> = {
  plannedSettlements: [{ args: [[]] }, { args: [['05', '13101']] }],
  closedSettlements: [{ args: [['05']] }],
  streetDistances: [{ args: [[1, 2]] }],
  boundariesOf: [{ args: [[1, 2]] }],
  rankingOfPlan: [{ args: [1] }],
  initialRankingId: [{ rows: [{ id: 1 }] }],
  unknownPlaces: [{ args: [['05', '13101']] }],
  planFigures: [{}],
  planDatasets: [
    {
      args: [
        [1, 2],
        ['streets', 'hazards'],
      ],
    },
  ],
  knownFamilies: [{ args: [['05']] }],
}
