import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./deficit.queries.ts')> = {
  deficitWeightRows: [{}],
  insertDeficitWeights: [
    {
      args: [
        2,
        {
          unknownRule: 'median',
          weights: [{ service: 'water', weight: 10 }],
          source: 'Acuerdo 12',
          confidence: 'confirmed',
          changeNote: null,
        },
        'planner',
      ],
    },
  ],
  standardServices: [{}],
}
