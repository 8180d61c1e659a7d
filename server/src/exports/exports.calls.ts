import { collections } from '@arraigo/shared/territory/collections.ts'
import type { Calls } from '../testing/sqlCalls.ts'

const { comunas, settlements, facilities, streets, indicators } = collections

export const calls: Calls<typeof import('./exports.queries.ts')> = {
  findRegionName: [{ args: ['05'] }],
  selectIds: [
    { args: [streets, {}] },
    { args: [comunas, { region: '05' }] },
    { args: [streets, { region: '05' }] },
    { args: [facilities, { comuna: '05109' }] },
    { args: [indicators, { comuna: '05109' }] },
  ],
  boundaryState: [{ args: [{ region: '05' }] }],
  countPlaceless: [{ args: [facilities, true] }, { args: [streets, true] }, { args: [indicators, false] }],
  summariseAttributes: [{ args: [streets, [1]] }],
  textWidths: [{ args: [streets, ['name'], [1]] }],
  summariseShapes: [{ args: [streets, [1]] }],
  fetchRows: [
    { args: [settlements, [1], { withMeasures: true }] },
    { args: [streets, [1], { withMeasures: true }] },
    { args: [indicators, [1]] },
  ],
  datasetsOf: [{ args: [streets, [1]] }],
}
