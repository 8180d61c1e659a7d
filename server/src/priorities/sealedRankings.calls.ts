import type { Calls } from '../testing/sqlCalls.ts'

const summary = {
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  name: 'Primera',
  rankingId: 2,
  rankingVersion: 3,
  sealedAt: '2026-01-31T12:00:00.000Z',
  sealedBy: 'planner',
  ranked: 4,
}

export const calls: Calls<typeof import('./sealedRankings.queries.ts')> = {
  insertSealed: [{ args: [summary, '{}'] }],
  findSealed: [{ args: [summary.id] }],
  listSealed: [{ args: [null] }, { args: [2] }],
  remainingSettlements: [{ args: [[1, 2]] }],
  leastPublishedHouseholds: [{}],
}
