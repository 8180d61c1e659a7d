import type { Calls } from '../../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./facilities.queries.ts')> = {
  facilityPage: [{ args: [0, 10] }],
  facilitiesMeeting: [{ args: [[[-71.6, -33.1, -71.5, -33]]] }],
  facilitiesWithoutPlace: [{}],
}
