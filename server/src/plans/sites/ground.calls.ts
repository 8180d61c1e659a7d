import type { Calls } from '../../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./ground.queries.ts')> = {
  hazardShares: [{ args: ['site', [1, 2], ['flood'], 100] }],
  zoningShares: [{ args: ['block', [1, 2]] }],
  urbanDistances: [{ args: ['site', [1, 2]] }],
  occupiedShares: [{ args: ['site', [1, 2]] }],
  noBuildStrips: [{ args: ['site', [1, 2]] }],
  zoningByComuna: [{ args: [] }],
}
