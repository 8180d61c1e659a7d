import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./parameters.queries.ts')> = {
  parameterRows: [{ args: [['walking-kmh']] }],
  lockParameter: [{ args: ['walking-kmh'] }],
  updateParameter: [
    {
      args: [
        'walking-kmh',
        { value: 4, referenceYear: 2026, source: 'INE', confidence: 'confirmed', changeNote: null },
        'planner',
      ],
    },
  ],
}
