import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./factors.queries.ts')> = {
  coverageFactorRows: [{ args: [['walking-kmh']] }],
  lockFactor: [{ args: ['walking-kmh'] }],
  updateFactor: [
    {
      args: [
        'walking-kmh',
        { value: 4, referenceYear: 2026, source: 'INE', confidence: 'confirmed', changeNote: null },
        'planner',
      ],
    },
  ],
}
