import type { Calls } from '../testing/sqlCalls.ts'

const known: [number, number][] = [
  [1, 3],
  [2, 1],
]

export const calls: Calls<typeof import('./planOutdated.queries.ts')> = {
  changedSettlements: [{ args: [known, ['05']] }],
  changedSites: [{ args: [known, null] }, { args: [known, [-71.7, -33.1, -71.4, -32.9]] }],
  changedFigures: [{ args: [[['walking-kmh', 4.5]]] }],
  packageDays: [{}],
  newStudies: [{ args: [[1, 2], '2026-11-22T12:00:00.000Z'] }],
}
