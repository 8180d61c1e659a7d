import type { Calls } from '../testing/sqlCalls.ts'

const boundary = { type: 'MultiPolygon' as const, coordinates: [] }

export const calls: Calls<typeof import('./shapes.queries.ts')> = {
  comunaAt: [{ args: [boundary] }],
  unionOf: [{ args: [[1, 2]] }],
  keptShares: [{ args: [[1, 2], boundary] }],
  coverOf: [{ args: [1, [boundary]] }],
}
