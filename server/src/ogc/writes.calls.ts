import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./writes.queries.ts')> = {
  degreesOf: [{ args: [[[260_000, 6_340_000]], 32719] }],
  lockVersion: [{ args: [1] }],
  isSameBoundary: [{ args: [1, { type: 'MultiPolygon', coordinates: [] }] }],
}
