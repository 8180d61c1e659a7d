import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./boundaryRules.queries.ts')> = {
  ruleRows: [{}, { args: ['boundary-overlap'] }],
  rulesInForce: [{}],
  insertRuleRow: [
    {
      args: [
        {
          code: 'boundary-overlap',
          severity: 'warns',
          isFixed: false,
          parameters: { minOverlapM2: 1 },
          source: 'Ordenanza',
          confidence: 'confirmed',
          note: null,
        },
        'planner',
      ],
    },
  ],
}
