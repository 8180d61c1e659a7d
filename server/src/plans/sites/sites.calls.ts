import type { Calls } from '../../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./sites.queries.ts')> = {
  candidateSites: [
    { args: [{ ids: null, places: [], maxDistanceKm: 0 }] },
    { args: [{ ids: [1, 2], places: ['05', '13101'], maxDistanceKm: 15 }] },
  ],
  siteOf: [{ args: [1] }],
  boundaryOfSite: [{ args: [1] }],
  discardedSites: [{ args: [[]] }, { args: [['05']] }],
  siteRules: [{ args: [] }],
  programmeOf: [{ args: ['ds49-cnt'] }],
}
