import type { Calls } from '../../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./handing.queries.ts')> = {
  comunaShapes: [{ args: [{ west: -72, south: -34, east: -71, north: -32 }, 0.0003] }],
  settlementShapes: [{ args: [[1]] }],
  siteShapes: [{ args: [[1]] }],
  newestUf: [{ args: [] }],
}
