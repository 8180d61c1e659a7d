import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./rankingExport.queries.ts')> = {
  settlementShapes: [{ args: [[1, 2]] }],
}
