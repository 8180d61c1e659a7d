import type { Calls } from '../../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./rules.queries.ts')> = {
  rulesInForce: [{ rows: [{ standards: [], parameters: {}, weights: null }] }],
  regionNames: [{}],
  datasetsOf: [{ args: ['streets'] }],
}
