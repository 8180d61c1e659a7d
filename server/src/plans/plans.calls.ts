import type { Calls } from '../testing/sqlCalls.ts'
import type { PlanValues } from './plans.queries.ts'

const values: PlanValues = {
  ...{ name: 'Plan', note: null, baseId: 3, spec: null, overrides: { discountPct: 5 }, isRemoved: false },
  changeNote: null,
}

export const calls: Calls<typeof import('./plans.queries.ts')> = {
  findPlan: [{ args: [2] }],
  listPlans: [{}],
  findPlanVersion: [{ args: [2, 1] }],
  earlierPlans: [{ args: [2] }],
  scenarioNames: [{ args: [2] }],
  lockPlans: [{}],
  insertPlan: [{ args: [values, 'planner'], rows: [{ id: 2 }] }],
  updatePlan: [{ args: [2, values, 'planner'] }],
}
