import type { Calls } from '../testing/sqlCalls.ts'

const pairs = [
  { key: '1-2', before: 1, after: 2, isSame: false },
  { key: '-3', before: null, after: 3, isSame: true },
]
export const calls: Calls<typeof import('./comparison.queries.ts')> = {
  listComparable: [{}],
  countCurrent: [{}],
  recordsOf: [{ args: ['current'] }, { args: [4] }],
  overlapsBetween: [{ args: ['current', 4] }, { args: [3, 4] }],
  shapesOf: [{ args: ['current', 4, pairs] }],
  findSnapshots: [{ args: [[2]] }],
  forgetOrigin: [{ args: [1, 'u1', 'planner', 'comparación'], rows: [{ version: 2 }] }],
  forgetDescent: [{ args: [[{ settlementId: 1, versionBefore: null }]] }],
  settlementsVersion: [{ rows: [{ version: 7 }] }],
  keepDescent: [{ args: [{ id: 1, version: 3 }, 5, 'planner'] }],
}
