import type { Calls } from '../testing/sqlCalls.ts'

const someDay = new Date(0)
const decision = {
  id: 1,
  kind: 'repeated-record',
  collection: 'settlements',
  import_id: 1,
  row_id: 2,
  other_row_id: 3,
  params: {},
  created_at: someDay,
  choice: null,
  decided_at: null,
  decided_by: null,
}
const contradiction = {
  ...decision,
  kind: 'edited-since',
  collection: 'sites',
  params: { fields: { owner: ['a', 'b'], boundary: [null, null] }, shape: '01' },
}

export const calls: Calls<typeof import('./decisions.queries.ts')> = {
  listOpenDecisions: [{ rows: [decision] }, { rows: [contradiction] }],
  lockDecision: [{ args: [1] }],
  decide: [
    { args: [decision, 'keep-both', 'planner'] },
    { args: [decision, 'keep-first', 'planner'] },
    { args: [decision, 'keep-second', 'planner'] },
    { args: [contradiction, 'keep-edit', 'planner'] },
    { args: [contradiction, 'take-file', 'planner'] },
  ],
}
