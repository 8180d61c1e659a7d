import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./rankingInputs.queries.ts')> = {
  rankedSettlements: [{ args: [null] }, { args: ['05109'] }],
  leftOutCounts: [{ args: ['05'], rows: [{ closed: 1, repeated: 0 }] }],
  isKnownPlace: [{ args: ['05'] }],
  settlementAttributes: [{ args: ['05'] }],
  settlementMappings: [{}],
  incomePoverty: [{}],
  hazardsByComuna: [{}],
  hazardExposure: [{ args: [[1, 2], 100] }],
  criterionFigures: [{ args: [['hazard-point-distance-m']] }],
  unitCosts: [{}],
  datasetNames: [{}],
  facilityDatasets: [{}],
  setServices: [{}],
  newestWeights: [{}],
}
