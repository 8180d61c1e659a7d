import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./demandCard.queries.ts')> = { settlementState: [{ args: [1] }] }
