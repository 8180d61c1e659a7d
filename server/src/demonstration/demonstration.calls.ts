import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./demonstration.queries.ts')> = {
  insertDemonstrationDataset: [{ args: ['settlements'], rows: [{ id: 1 }] }],
  insertDemonstrationRows: [{ args: ['settlements', 1, '[]'] }, { args: ['indicators', 1, '[]'] }],
  setDemonstrationRows: [{ args: [1, 2] }],
  countDemonstration: [{}],
  countEditedDemonstration: [{ rows: [{ rows: 1 }] }],
  countDemonstrationPlans: [{ rows: [{ plans: 1 }] }],
  countRealSettlements: [{ rows: [{ rows: 1 }] }],
  hasNeverHeldData: [{}],
  lockDemonstration: [{}],
  deleteDemonstration: [{ rows: [{ id: 1 }] }],
}
