import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./need.queries.ts')> = {
  zoneRows: [{ args: ['05'] }],
  comunaNameRows: [{ args: ['05'] }],
  householdSizeRows: [{}],
  needParameterRows: [{ args: [['need-irrecoverable-share']] }],
  zoneDatasets: [{}],
  officialRows: [{ args: ['05'] }],
  layerSumRows: [{ args: [[1, 2]] }],
  referenceShareRows: [{}],
  settlementRows: [{ args: ['05'] }],
}
