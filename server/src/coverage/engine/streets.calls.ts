import type { Calls } from '../../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./streets.queries.ts')> = {
  streetPage: [{ args: [0, 20_000] }],
}
