import type { Calls } from '../testing/sqlCalls.ts'
import type { SolutionValues } from './solutions.queries.ts'

const values: SolutionValues = {
  comunaCode: '05109',
  settlementId: 1,
  kind: 'upgrading',
  stage: 'planned',
  families: 20,
  year: 2026,
  source: 'SERVIU',
  note: null,
  isRemoved: false,
}

export const calls: Calls<typeof import('./solutions.queries.ts')> = {
  solutionRows: [{ args: [null] }, { args: ['05'] }],
  findSolution: [{ args: [1] }],
  lockSolution: [{ args: [1] }],
  insertSolutions: [{ args: [[values], 'planner'] }],
  updateSolution: [{ args: [1, values, 'planner'] }],
  earlierSolutions: [{ args: [1] }],
  comunaNames: [{}],
  settlementOf: [{ args: [1] }],
  settlementsOfComunas: [{ args: [['05109', '05101']] }],
}
