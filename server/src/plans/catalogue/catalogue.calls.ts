import type { Calls } from '../../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./catalogue.queries.ts')> = {
  allPackages: [{ args: [] }],
  allCostRules: [{ args: [] }],
  allProgrammes: [{ args: [] }],
}
