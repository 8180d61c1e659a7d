import type { Calls } from '../../testing/sqlCalls.ts'

const filter = { place: '05109', minAreaM2: 10_000, maxPeoplePerHa: 2 }

export const calls: Calls<typeof import('./proposals.queries.ts')> = {
  blockCounts: [{ args: [filter], rows: [{ considered: 0, peopleUnknown: 0, inhabited: 0, small: 0 }] }],
  emptyBlocks: [{ args: [filter, 600] }],
  isPlaceKnown: [{ args: ['05109'] }],
}
