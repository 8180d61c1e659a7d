import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./history.queries.ts')> = { listVersions: [{ args: [1] }] }
