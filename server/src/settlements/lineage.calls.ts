import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./lineage.queries.ts')> = {
  recordDescent: [{ args: ['split', [{ ancestorId: 1, ancestorVersion: 2, descendantId: 3 }], 'planner'] }],
  setDisputes: [{ args: [1, [2, 3], null, 'planner'] }],
  mergeDisputes: [{ args: [1, [1, 2]] }],
}
