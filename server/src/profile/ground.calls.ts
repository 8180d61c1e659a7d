import type { MultiPolygon } from 'geojson'
import type { Calls } from '../testing/sqlCalls.ts'

const boundary: MultiPolygon = { type: 'MultiPolygon', coordinates: [] }

export const calls: Calls<typeof import('./ground.queries.ts')> = {
  blocksUnder: [{ args: [boundary] }],
  hasBlocks: [{ args: [['05109']] }],
  touchedBy: [{ args: ['hazard', boundary] }, { args: ['zoning', boundary] }],
  pointInside: [{ args: [boundary] }],
}
