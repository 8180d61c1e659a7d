import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./demandProgress.queries.ts')> = {
  demandTargetRows: [{}],
  insertDemandTarget: [
    {
      args: [
        2,
        {
          name: 'Programa',
          families: 7000,
          regionCode: '05',
          fromYear: 2026,
          toYear: 2030,
          source: 'Acuerdo 12',
          confidence: 'confirmed',
          changeNote: null,
        },
        'planner',
      ],
    },
  ],
  regionCodes: [{}],
  newestPlans: [{ args: [null] }, { args: ['05'] }],
  chosenItems: [{ args: [[{ id: 1, regionCode: '05' }], null] }, { args: [[{ id: 1, regionCode: '05' }], '05109'] }],
}
