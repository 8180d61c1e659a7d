import { unknownAttributes } from '@arraigo/shared/settlements/settleAttributes.ts'
import type { Calls } from '../testing/sqlCalls.ts'

const attributes = { ...unknownAttributes, name: 'Nuevo' }
const by = { actor: 'planner', note: null }

export const calls: Calls<typeof import('./storeSettlements.queries.ts')> = {
  updateSettlements: [{ args: [[{ id: 1, attributes, boundary: null }], by] }],
  insertSettlements: [
    { args: [[{ sourceId: 'a', datasetId: null, comunaName: null, attributes, boundary: null }], by] },
  ],
}
