import type {
  CoverageTable,
  PlaceCoverage,
  ServiceCoverage,
  Standard,
} from '@arraigo/shared/coverage/coverage.schema.ts'
import { describe, expect, it } from 'vitest'
import { matrixOf, orderedColumns, orderedRows, worstGap } from './matrix.ts'

const standard = (service: string, maxDistanceM: number): Standard => ({
  id: 1,
  version: 1,
  setName: 'siedu',
  service,
  facilityKinds: [service],
  maxDistanceM,
  validFromYear: 2018,
  source: 'INE',
  confidence: 'confirmed',
})

const aCell = (service: string, differing: Partial<ServiceCoverage> = {}): ServiceCoverage => ({
  service,
  share: 0.5,
  peopleWithin: 50,
  gapPeople: 50,
  medianM: 500,
  p90M: 900,
  nearest: null,
  estimateShare: 0,
  farShare: 0,
  islandShare: 0,
  access: null,
  accessWithDecay: null,
  unknown: null,
  ...differing,
})

const unknown = { share: null, peopleWithin: null, gapPeople: null, medianM: null, p90M: null }

const aPlace = (id: number, services: ServiceCoverage[], comunaCode = '05109'): PlaceCoverage => ({
  collection: 'zones',
  id,
  code: String(id),
  name: null,
  comunaCode,
  comunaName: null,
  people: 100,
  households: null,
  peopleSource: 'blocks',
  bounds: null,
  services,
  infrastructure: [],
  deficit: null,
  remarks: [],
})

const aTable = (places: PlaceCoverage[]): CoverageTable => ({
  set: 'siedu',
  basis: { versions: {}, computedAt: '2026-01-01T00:00:00Z', seconds: 1, datasetIds: [] },
  standards: [standard('school', 1000), standard('health', 1500), standard('plaza', 400)],
  places,
  region: { code: '05', name: 'Valparaíso' },
  medians: [{ service: 'school', share: 0.7, medianM: 600, access: null, placeCount: 9, unknownCount: 0 }],
})

const table = aTable([
  aPlace(1, [
    aCell('school', { gapPeople: 10, share: 0.9 }),
    aCell('health', { gapPeople: 80, share: 0.2 }),
    aCell('plaza', unknown),
  ]),
  aPlace(2, [
    aCell('school', { gapPeople: 30, share: 0.7 }),
    aCell('health', { gapPeople: 20, share: 0.8 }),
    aCell('plaza', unknown),
  ]),
  aPlace(3, [aCell('school', unknown), aCell('health', unknown), aCell('plaza', unknown)], '13101'),
])
const matrix = matrixOf(
  [table],
  [3, 1, 2, 99].map((id) => ({ collection: 'zones', id })),
)
const keys = (columns: readonly { key: string }[]) => columns.map(({ key }) => key)
const services = (rows: readonly Standard[]) => rows.map(({ service }) => service)

describe('the matrix of services and places', () => {
  it('keeps the order in which places were chosen, leaves out what is gone, and numbers as the map does', () => {
    expect(matrix.columns.map(({ key, number }) => [key, number])).toEqual([
      ['zones:3', 1],
      ['zones:1', 2],
      ['zones:2', 3],
    ])
  })

  it('compares with the median of the own region only', () => {
    expect(matrix.columns.map(({ medians }) => medians.get('school')?.share ?? null)).toEqual([null, 0.7, 0.7])
  })

  it('puts the greatest gap first and what is not known last, in rows and columns', () => {
    expect(services(orderedRows(matrix, 'gap', null))).toEqual(['health', 'school', 'plaza'])
    expect(keys(orderedColumns(matrix, 'gap', null))).toEqual(['zones:1', 'zones:2', 'zones:3'])
  })

  it('orders by one place, by one service, or as chosen', () => {
    expect(services(orderedRows(matrix, 'share', 'zones:2'))).toEqual(['school', 'health', 'plaza'])
    expect(keys(orderedColumns(matrix, 'share', 'school'))).toEqual(['zones:2', 'zones:1', 'zones:3'])
    expect(keys(orderedColumns(matrix, 'share', 'chosen'))).toEqual(['zones:3', 'zones:1', 'zones:2'])
    expect(services(orderedRows(matrix, 'share', 'set'))).toEqual(['school', 'health', 'plaza'])
  })

  it('measures distances against their own standard', () => {
    const far = aTable([aPlace(1, [aCell('plaza', { medianM: 900 }), aCell('health', { medianM: 1400 })])])
    const one = matrixOf([far], [{ collection: 'zones', id: 1 }])
    // 900 of 400 m is worse than 1,400 of 1,500 m.
    expect(services(orderedRows(one, 'median', null))).toEqual(['plaza', 'health', 'school'])
  })

  it('names the most people beyond a standard as the worst gap', () => {
    const worst = worstGap(matrix)
    expect([worst?.column.key, worst?.standard.service, worst?.cell.gapPeople]).toEqual(['zones:1', 'health', 80])
  })

  it('goes by shares where nobody knows the people, and says nothing where nothing lacks', () => {
    const shares = aTable([
      aPlace(1, [aCell('school', { gapPeople: null, share: 0.4 })]),
      aPlace(2, [aCell('school', { gapPeople: null, share: 0.3 })]),
    ])
    const places = [1, 2].map((id) => ({ collection: 'zones' as const, id }))
    expect(worstGap(matrixOf([shares], places))?.column.key).toBe('zones:2')
    const whole = aTable([aPlace(1, [aCell('school', { gapPeople: 0, share: 1 }), aCell('plaza', unknown)])])
    expect(worstGap(matrixOf([whole], places))).toBeNull()
  })
})
