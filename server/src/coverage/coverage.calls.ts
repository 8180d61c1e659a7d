import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./coverage.queries.ts')> = {
  standardSets: [{}],
  standardsOf: [{ args: ['siedu'] }],
  parametersOf: [{}],
  settlementsOfRegion: [{ args: ['05'] }],
  facilityPlaces: [{ args: [['school']] }],
  kindsInRegion: [{ args: [['school'], '05'] }],
  facilitiesNotCounted: [{ args: [['school'], '05'] }],
  coverageDatasetIds: [{ args: [['school'], '05'] }],
}
