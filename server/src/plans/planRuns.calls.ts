import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { Calls } from '../testing/sqlCalls.ts'
import type { MadeOf } from './madeOf.ts'
import type { NewRun, PlanItem, RunEnd, RunProgress } from './planRuns.queries.ts'

const run: NewRun = {
  ...{ planId: 2, planVersion: 3, baseVersion: null, kind: 'solved', phase: 'waiting', note: null, findings: [] },
  options: { gap: 0.01 },
  spec: { places: ['05'] } as unknown as PlanSpec,
}
const progress: RunProgress = {
  ...{ phase: 'improving', seconds: 1.5, objective: 90, bound: 100, choices: null },
  history: [{ seconds: 1, objective: 90, bound: 100 }],
}
const end: RunEnd = { ...progress, phase: 'finished', findings: [], choices: [], result: null }
const item: PlanItem = {
  ...{ settlementId: 7, settlementVersion: 2, code: null, name: 'Las Lomas', comunaCode: '05109', comunaName: null },
  ...{ regionCode: '05', package: 'urbanisation', solution: 'upgrading', year: 2027, endYear: 2028, families: 40 },
  ...{ costUf: 20_000, score: 60, completeness: 0.8, benefit: 14 },
}

export const calls: Calls<typeof import('./planRuns.queries.ts')> = {
  findRun: [{ args: [2, 5] }],
  listRuns: [{ args: [2] }],
  newestRuns: [{ args: [[1, 2]] }],
  insertRun: [{ args: [run, 'planner'], rows: [{ id: 5 }] }],
  claimRun: [{ args: [5] }],
  noteInputs: [{ args: [5, {} as PlanInputs, {} as MadeOf, false] }],
  noteProgress: [{ args: [5, progress] }],
  beat: [{ args: [5, 2.5] }],
  endRun: [{ args: [5, end] }],
  askToStop: [{ args: [5, 'keep'] }],
  endWaiting: [{ args: [5] }],
  requeueRun: [{ args: [5] }],
  endDeadRuns: [{ args: [false] }],
  waitingRuns: [{}],
  runsBeside: [{ args: [2] }],
  findRunRecord: [{ args: [2, 5] }],
  newestRunWithResult: [{ args: [2] }],
  replaceItems: [{ args: [2, [item]] }],
}
