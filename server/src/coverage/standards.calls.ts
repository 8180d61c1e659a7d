import type { Calls } from '../testing/sqlCalls.ts'

const values = {
  setName: 'siedu',
  service: 'park',
  name: null,
  facilityKinds: ['park'],
  maxDistanceM: 3000,
  validFromYear: 2018,
  source: 'INE',
  confidence: 'confirmed',
  changeNote: null,
}

export const calls: Calls<typeof import('./standards.queries.ts')> = {
  allStandards: [{}],
  lockStandard: [{ args: [1] }],
  earlierStandards: [{ args: ['siedu'] }],
  officialStandards: [{}],
  insertStandard: [{ args: [values, 'planner'] }],
  updateStandard: [{ args: [1, values, 'planner'] }],
  deleteStandard: [{ args: [1, 'Acuerdo 12', 'planner'] }],
  lockSet: [{ args: ['siedu'] }],
  copySet: [{ args: ['siedu', 'Viña del Mar', 'planner'] }],
  lockSetNames: [{}],
}
