import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./demandExport.queries.ts')> = {
  demandShapes: [
    { args: ['regions', [5]] },
    { args: ['comunas', [1, 2]] },
    { args: ['zones', [1, 2]] },
    { args: ['blocks', [1, 2]] },
  ],
  demandSources: [{ args: [[3, 4]] }],
  demandParameters: [{ args: [] }],
  comunaNamed: [{ args: ['05109'] }],
}
