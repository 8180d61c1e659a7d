import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./coverageFeatures.queries.ts')> = {
  placeShapes: [{ args: ['settlements', [1, 2]] }],
}
