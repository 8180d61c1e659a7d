import type { CoverageTable, PlaceCoverage, ServiceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import { describe, expect, it } from 'vitest'
import { byGap, gapOfPlace, summariseServices } from './serviceSummary.ts'

const aCell = (differing: Partial<ServiceCoverage>): ServiceCoverage => ({
  service: 'school',
  share: null,
  peopleWithin: null,
  gapPeople: null,
  medianM: null,
  p90M: null,
  nearest: null,
  estimateShare: 0,
  farShare: 0,
  islandShare: 0,
  access: null,
  accessWithDecay: null,
  unknown: null,
  ...differing,
})

const aPlace = (name: string, people: number | null, services: ServiceCoverage[]): PlaceCoverage => ({
  collection: 'settlements',
  id: name.charCodeAt(0),
  code: null,
  name,
  comunaCode: '05109',
  comunaName: null,
  people,
  households: null,
  peopleSource: null,
  bounds: null,
  services,
  infrastructure: [],
  deficit: null,
  remarks: [],
})

const tableOf = (places: PlaceCoverage[]): CoverageTable => ({
  set: 'siedu',
  basis: { versions: {}, computedAt: '2026-01-01T00:00:00Z', seconds: 1, datasetIds: [] },
  standards: [
    {
      id: 1,
      version: 1,
      setName: 'siedu',
      service: 'school',
      facilityKinds: ['school'],
      maxDistanceM: 1000,
      validFromYear: 2018,
      source: 'INE',
      confidence: 'confirmed',
    },
  ],
  places,
  region: null,
  medians: [],
})
const summaryOf = (places: PlaceCoverage[]) => summariseServices(tableOf(places))[0]

describe('the summary of a service', () => {
  it('weighs places by their people and leaves out what is not known', () => {
    const summary = summaryOf([
      aPlace('a', 100, [aCell({ share: 1, gapPeople: 0, medianM: 200 })]),
      aPlace('b', 300, [aCell({ share: 0.2, gapPeople: 240, medianM: 1500 })]),
      // Its people are not known: their share says nothing of how many lack.
      aPlace('c', null, [aCell({ share: 0, medianM: 900 })]),
      aPlace('d', 500, [aCell({ unknown: { code: 'coverage-no-boundary' } })]),
    ])
    expect(summary).toMatchObject({ share: 0.4, gapPeople: 240, medianM: 900, knownCount: 3, unknownCount: 1 })
    expect(summary?.unknown).toBeNull()
  })

  it('is unknown with its reason where nothing is known, and never zero', () => {
    const unknown = { code: 'coverage-service-not-loaded' }
    expect(summaryOf([aPlace('a', 100, [aCell({ unknown })])])).toMatchObject({
      share: null,
      gapPeople: null,
      medianM: null,
      unknown,
    })
  })

  it('says that it is an estimate when a hundredth of a place is', () => {
    const isEstimate = (estimateShare: number) =>
      summaryOf([aPlace('a', 1, [aCell({ share: 1, estimateShare })])])?.isEstimate
    expect([isEstimate(0), isEstimate(0.005), isEstimate(0.01)]).toEqual([false, false, true])
  })
})

describe('places by gap', () => {
  const places = [
    aPlace('b', 1, [aCell({ gapPeople: 5 }), aCell({ service: 'plaza', gapPeople: 20 })]),
    aPlace('unknown', null, [aCell({})]),
    aPlace('a', 1, [aCell({ gapPeople: 10 }), aCell({ service: 'plaza' })]),
    aPlace('none', 1, [aCell({ gapPeople: 0 })]),
  ]
  const names = (sorted: PlaceCoverage[]) => sorted.map(({ name }) => name)

  it('come with the greatest first, and no gap before an unknown one', () => {
    expect(names(byGap(places, null))).toEqual(['b', 'a', 'none', 'unknown'])
    expect(names(byGap(places, 'school'))).toEqual(['a', 'b', 'none', 'unknown'])
    expect(places.map((place) => gapOfPlace(place, null))).toEqual([25, null, 10, 0])
  })
})
