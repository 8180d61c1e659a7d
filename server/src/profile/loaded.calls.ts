import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./loaded.queries.ts')> = {
  knownDensities: [{}],
  kindsInComuna: [{ args: ['hazard', '05109'] }, { args: ['zoning', '05109'] }],
  openFacilities: [{}],
  facilityNames: [{ args: [[1]] }],
  factorsOf: [{}],
  sourcesOf: [{ args: [[1]] }],
}
