import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./territory.queries.ts')> = {
  summariseCollection: [
    { args: ['settlements'] },
    { args: ['streets'] },
    { args: ['neighbourhoods'] },
    { args: ['indicators'] },
  ],
  countDatasets: [{}],
  listDatasets: [{}],
  removeDataset: [{ args: [1], rows: [{ id: 1, collection: 'streets' }] }],
}
