import type { PlaceCoverage, ServiceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import { describe, expect, it } from 'vitest'
import { draftOf, rankPlaces, sameWeights, shareOfTotal, type WeightDraft, withWeight } from './weightDraft.ts'

type Level = PlaceCoverage['infrastructure'][number]['level']

const aPlace = (id: number, share: number | null, water: Level): PlaceCoverage =>
  ({
    id,
    services: [{ service: 'park', share } as ServiceCoverage],
    infrastructure: [{ service: 'water', level: water, gapPeople: null }],
  }) as PlaceCoverage

const weigh = (park: number, water: number, unknownRule: WeightDraft['unknownRule'] = 'leave-out'): WeightDraft => ({
  unknownRule,
  weights: [
    { service: 'park', weight: park },
    { service: 'water', weight: water },
  ],
})

describe('a draft of weights', () => {
  it('offers every service, with 0 for those that came since, which weighs the same as not naming them', () => {
    const draft = draftOf({ unknownRule: 'median', weights: [{ service: 'park', weight: 3 }] }, ['park', 'posta'])
    expect(draft.weights.find(({ service }) => service === 'posta')).toEqual({ service: 'posta', weight: 0 })
    expect(draft.weights.find(({ service }) => service === 'lighting')).toEqual({ service: 'lighting', weight: 0 })
    expect(sameWeights(draft, { unknownRule: 'median', weights: [{ service: 'park', weight: 3 }] })).toBe(true)
    expect(sameWeights(withWeight(draft, 'posta', 1), draft)).toBe(false)
    expect(sameWeights({ ...draft, unknownRule: 'leave-out' }, draft)).toBe(false)
  })

  it('has shares of the total, none where everything is 0', () => {
    expect(shareOfTotal(weigh(3, 1), 3)).toBe(0.75)
    expect(shareOfTotal(weigh(0, 0), 0)).toBeNull()
  })
})

describe('places by the index of a draft', () => {
  const far = aPlace(1, 0.2, 'formal')
  const dry = aPlace(2, 1, 'none')
  const unknown = aPlace(3, null, 'unknown')
  const half = aPlace(4, null, 'shared')
  const medians = [{ service: 'park', share: 0.6, medianM: null, access: null, placeCount: 2, unknownCount: 2 }]
  const ranked = (draft: WeightDraft) =>
    rankPlaces({ places: [far, dry, unknown, half], medians }, weigh(1, 0), draft).map(({ place, value, rise }) => [
      place.id,
      Math.round(value),
      rise,
    ])

  it('follow the weights, with how far each rose; what nothing is known of has no index', () => {
    expect(ranked(weigh(1, 0))).toEqual([
      [1, 80, 0],
      [2, 0, 0],
    ])
    expect(ranked(weigh(1, 3))).toEqual([
      [2, 75, 1],
      [4, 50, null],
      [1, 20, -2],
    ])
  })

  it('count what is unknown by the rule: as missing, or as the places in the middle', () => {
    // Park unknown counts 1, water shared 0.5.
    expect(ranked(weigh(1, 1, 'worst-case'))[0]).toEqual([4, 75, null])
    // The median of parks is 0.4 missing: (0.4 + 0.5) / 2.
    expect(ranked(weigh(1, 1, 'median')).find(([id]) => id === 4)).toEqual([4, 45, null])
  })
})
