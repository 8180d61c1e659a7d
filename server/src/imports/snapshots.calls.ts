import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./snapshots.queries.ts')> = {
  keepSnapshots: [{ args: [{ importId: 1, datasetId: 2 }] }],
}
