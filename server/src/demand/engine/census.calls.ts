import type { Calls } from '../../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./census.queries.ts')> = {
  blockIds: [{ args: [] }],
  blocksBetween: [{ args: [1, 10_000] }],
  zoneRows: [{ args: [] }],
  comunaRows: [{ args: [] }],
  comunaBoundaries: [{ args: [] }],
  householdSizes: [{ args: [] }],
  datasetYears: [{ args: [] }],
  demandMethod: [{ args: [] }],
}
