import type { Calls } from '../../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./siting.queries.ts')> = {
  sitesOf: [{ args: ['05', 901] }],
  streetNames: [{ args: [[1, 2]] }],
}
