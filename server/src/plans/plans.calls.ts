import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import type { Calls } from '../testing/sqlCalls.ts'

const someDay = new Date(0)
const plan = {
  name: 'Plan',
  regionCode: '05',
  budgetUf: 1000,
  year: 2027,
  createdAt: someDay.toISOString(),
  parameters: {},
  items: [{ settlementId: 1, reason: { code: 'plan-closed' } }],
} as Plan

export const calls: Calls<typeof import('./plans.queries.ts')> = {
  regions: [{}],
  packageCosts: [{}],
  datasetsById: [{ args: [[1]] }],
  savePlan: [{ args: [plan, new Map(), 'planner'], rows: [{ id: 1 }] }],
  listPlans: [{ args: [10] }],
  findPlan: [{ args: [1], rows: [{ createdAt: someDay }] }],
  planShapes: [{ args: [1] }],
}
