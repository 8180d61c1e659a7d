import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./settlements.queries.ts')> = {
  findSettlements: [{ args: [[1, 2]] }],
  findSettlement: [{ args: [1] }],
  findOlderVersions: [{ args: [[{ id: 1, version: 2 }]] }],
  findOlderVersion: [{ args: [1, 2] }],
  lockSettlements: [{ args: [[1, 2]] }],
  today: [{}],
}
