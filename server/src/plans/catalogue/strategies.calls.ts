import type { Calls } from '../../testing/sqlCalls.ts'

const study = {
  kind: 'landslide',
  finding: 'mitigable',
  movedShare: null,
  year: 2025,
  source: 'SERNAGEOMIN',
  note: null,
} as const

export const calls: Calls<typeof import('./strategies.queries.ts')> = {
  strategyRows: [{ args: [[1, 2]] }],
  strategyRowsOf: [{ args: ['05'] }, { args: [null] }],
  boundaries: [{ args: [[1, 2]] }],
  groundOf: [{ args: [[{ id: 1, kinds: ['flood', 'landslide'] }]] }],
  pointsNear: [{ args: [[1, 2], 100] }],
  areasByComuna: [{ args: [['flood', 'landslide']] }],
  outsideLimits: [{ args: [[1, 2]] }],
  fileNames: [{ args: [] }],
  ruleParameters: [{ args: [['hazard-partial-share']] }],
  studiesOf: [{ args: [[1, 2]] }],
  lockStudy: [{ args: [1, 2] }],
  insertStudy: [{ args: [1, study, 'planner'] }],
  deleteStudy: [{ args: [2, 'planner'] }],
}
