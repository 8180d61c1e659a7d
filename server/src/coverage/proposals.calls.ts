import type { Calls } from '../testing/sqlCalls.ts'

const values = { name: 'CESFAM', note: null, elements: [], isRemoved: false }

export const calls: Calls<typeof import('./proposals.queries.ts')> = {
  listProposals: [{ args: [500] }],
  findProposal: [{ args: [1] }],
  lockProposal: [{ args: [1] }],
  insertProposal: [{ args: [values, 'planner'], rows: [{ id: 1 }] }],
  updateProposal: [{ args: [1, values, 'planner'] }],
  earlierProposals: [{ args: [1] }],
}
