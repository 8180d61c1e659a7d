import type { Calls } from '../../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./settlements.queries.ts')> = {
  openSettlements: [{ args: [] }],
}
