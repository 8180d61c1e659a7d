import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./priorities.queries.ts')> = {
  criteriaOf: [{ args: ['default'] }],
}
