import type { MultiPolygon } from 'geojson'
import type { Calls } from '../testing/sqlCalls.ts'

const boundary: MultiPolygon = { type: 'MultiPolygon', coordinates: [] }

export const calls: Calls<typeof import('./places.queries.ts')> = {
  shapeOf: [],
  comunasOf: [{ args: [boundary, '05109'] }],
  nearestComuna: [{ args: [boundary] }],
  overlapsOf: [{ args: [boundary, 1] }],
  settlementRecord: [{ args: [1] }],
}
