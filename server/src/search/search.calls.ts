import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./search.queries.ts')> = {
  searchRows: [
    { args: ['regions', 0, 10] },
    { args: ['comunas', 0, 10] },
    { args: ['settlements', 0, 10] },
    { args: ['neighbourhoods', 0, 10] },
    { args: ['sites', 0, 10] },
    { args: ['facilities', 0, 10] },
    { args: ['streets', 0, 10] },
  ],
  numericCodes: [{ args: ['blocks', 0, 10] }],
  codedRows: [{ args: ['zones', [1, 2]] }],
  collectionVersions: [{}],
  comunaNames: [{}],
}
