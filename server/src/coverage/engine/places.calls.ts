import type { Calls } from '../../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./places.queries.ts')> = {
  placePage: [
    { args: ['blocks', 0, 10] },
    { args: ['zones', 0, 10] },
    { args: ['neighbourhoods', 0, 10] },
    { args: ['comunas', 0, 10] },
  ],
  settlementPage: [{ args: [0, 10] }],
  settlementsMeeting: [{ args: [[[-71.6, -33.1, -71.5, -33]]] }],
  buildingPage: [{ args: [0, 10] }],
}
