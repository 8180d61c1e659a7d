import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./filterSql.queries.ts')> = {
  idColumn: [],
  propertyColumn: [],
  filterCondition: [],
  boxes: [],
  findCrossing: [{ args: [[{ type: 'Point', coordinates: [0, 0] }]] }],
}
