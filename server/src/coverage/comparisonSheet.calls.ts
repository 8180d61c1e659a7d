import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./comparisonSheet.queries.ts')> = {
  sourcesOf: [{ args: [[3, 4]] }],
}
