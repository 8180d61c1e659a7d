import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./demandRule.queries.ts')> = {
  demandRuleRows: [{}],
  insertDemandRule: [
    {
      args: [
        2,
        {
          deduplication: 'larger',
          components: ['irrecoverable', 'doubled-up'],
          source: 'Acuerdo 12',
          confidence: 'confirmed',
          changeNote: null,
        },
        'planner',
      ],
    },
  ],
  referenceFigures: [{}],
}
