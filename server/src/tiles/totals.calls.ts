import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./totals.queries.ts')> = {
  deriveBlockTotals: [{}],
  deriveStreetTotals: [{}],
}
