import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PointDistances, pointFlags } from './measures.ts'
import { measureAgain, measurePlaces } from './placeMeasures.ts'
import { ownPoints, peopleAtPoints, peopleOfPlaces, pointsInside } from './pointsOfPlaces.ts'

const { NaN: unknown, POSITIVE_INFINITY: nowhere } = Number

function distancesOf(distanceM: number[], flags: number[] = []): PointDistances {
  return {
    distanceM: Float64Array.from(distanceM),
    facility: Int32Array.from(distanceM, (metres, at) => (Number.isFinite(metres) ? at + 100 : -1)),
    flags: Uint8Array.from(distanceM, (_, at) => flags[at] ?? 0),
  }
}

function measureOne(distanceM: number[], people: number[] | null, standardM = 1000, flags: number[] = []) {
  const of = pointsInside(new Int32Array(distanceM.length), 1)
  const peopleAt = people && Float64Array.from(people)
  const measures = measurePlaces(of, distancesOf(distanceM, flags), peopleAt, standardM)
  return Object.fromEntries(Object.entries(measures).map(([name, column]) => [name, column[0]]))
}

describe('measurePlaces', () => {
  test('people weigh: three at 500 m, one at 800 m, six at 1,500 m', () => {
    expect(measureOne([1500, 500, 800], [6, 3, 1])).toMatchObject({
      share: 0.4,
      medianM: 1500,
      p90M: 1500,
      nearestM: 500,
      nearestFacility: 101,
      unknownShare: 0,
    })
    expect(measureOne([1500, 500, 800], [3, 3, 4])).toMatchObject({ share: 0.7, medianM: 800, p90M: 1500 })
  })

  test('the standard itself is within', () => {
    expect(measureOne([1000, 1000.001], [1, 1])).toMatchObject({ share: 0.5 })
  })

  test('where people are unknown or there are none, the surface counts', () => {
    const bySurface = { share: 2 / 3, medianM: 800, p90M: 1500 }
    expect(measureOne([1500, 500, 800], null)).toMatchObject(bySurface)
    expect(measureOne([1500, 500, 800], [unknown, unknown, unknown])).toMatchObject(bySurface)
    expect(measureOne([1500, 500, 800], [0, 0, 0])).toMatchObject(bySurface)
  })

  test('where people are known for some points, nobody is counted at the others', () => {
    expect(measureOne([500, 1500], [10, unknown])).toMatchObject({ share: 1, medianM: 500, p90M: 500 })
  })

  test('unknown distances are left out and said, never taken for far', () => {
    expect(measureOne([500, unknown, 1500], [1, 2, 1])).toMatchObject({ share: 0.5, unknownShare: 0.5, nearestM: 500 })
    expect(measureOne([unknown, unknown], [1, 1])).toMatchObject({ share: unknown, medianM: unknown, unknownShare: 1 })
    expect(measureOne([500, unknown], [0, 3])).toMatchObject({ share: unknown, medianM: unknown, unknownShare: 1 })
  })

  test('a register with nothing in it is a coverage of 0 without a distance', () => {
    expect(measureOne([nowhere, nowhere], [1, 1])).toMatchObject({
      share: 0,
      medianM: nowhere,
      nearestM: nowhere,
      nearestFacility: -1,
    })
  })

  test('shares of the points that are estimates, far from streets, on an island', () => {
    const { estimate, farFromStreet, island } = pointFlags
    const flags = [estimate | farFromStreet, estimate | island, 0, 0]
    expect(measureOne([1, 2, 3, 4], [9, 9, 0, 0], 1000, flags)).toMatchObject({
      estimateShare: 0.5,
      farShare: 0.25,
      islandShare: 0.25,
    })
  })

  test('each place has its own points, and one without points is unknown', () => {
    const of = ownPoints({ places: new Float64Array(6), placeOf: Uint32Array.of(0, 0, 2) }, 3)
    const { share, medianM } = measurePlaces(of, distancesOf([500, 1500, 700]), null, 1000)
    expect([...share]).toEqual([0.5, unknown, 1])
    expect([...medianM]).toEqual([500, unknown, 700])
  })

  const points = fc.array(
    fc.record({
      distanceM: fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constant(unknown), fc.constant(nowhere)),
      people: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(unknown)),
    }),
    { minLength: 1, maxLength: 120 },
  )
  const shareOf = (of: { distanceM: number; people: number }[], standardM: number) =>
    measureOne(
      of.map((point) => point.distanceM),
      of.map((point) => point.people),
      standardM,
    ).share as number

  test('a larger standard never lowers the share, and it stays within 0 and 1', () => {
    fc.assert(
      fc.property(points, fc.nat(5000), fc.nat(5000), (of, standardM, moreM) => {
        const [share, larger] = [shareOf(of, standardM), shareOf(of, standardM + moreM)]
        if (Number.isNaN(share)) expect(larger).toBeNaN()
        else expect([0 <= share, share <= larger, larger <= 1]).toEqual([true, true, true])
      }),
    )
  })

  test('one more facility, which only brings points nearer, never lowers the share nor lengthens a distance', () => {
    fc.assert(
      fc.property(points, fc.array(fc.nat(5000), { minLength: 120, maxLength: 120 }), (of, toNewM) => {
        const nearer = of.map((point, at) => ({ ...point, distanceM: Math.min(point.distanceM, toNewM[at]!) }))
        const measured = (some: typeof of) =>
          measureOne(
            some.map((point) => point.distanceM),
            some.map((point) => point.people),
          ) as Record<string, number>
        const [before, after] = [measured(of), measured(nearer)]
        if (Number.isNaN(before.share)) return
        expect(after.share).toBeGreaterThanOrEqual(before.share!)
        for (const name of ['medianM', 'p90M', 'nearestM']) expect(after[name]).toBeLessThanOrEqual(before[name]!)
      }),
    )
  })

  test('the median is the distance within which half live: those nearer alone are fewer', () => {
    fc.assert(
      fc.property(points, (of) => {
        const isByPeople = of.some(({ people }) => people > 0)
        const weighted = of
          .map(({ distanceM, people }) => ({ distanceM, weight: isByPeople ? people || 0 : 1 }))
          .filter(({ distanceM }) => !Number.isNaN(distanceM))
        const total = weighted.reduce((sum, { weight }) => sum + weight, 0)
        const { medianM } = measureOne(
          of.map((point) => point.distanceM),
          of.map((point) => point.people),
        ) as { medianM: number }
        if (total === 0) {
          expect(medianM).toBeNaN()
          return
        }
        const upTo = (is: (metres: number) => boolean) =>
          weighted.reduce((sum, { distanceM, weight }) => sum + (is(distanceM) ? weight : 0), 0)
        expect(upTo((metres) => metres <= medianM)).toBeGreaterThanOrEqual(total / 2)
        expect(upTo((metres) => metres < medianM)).toBeLessThan(total / 2)
      }),
    )
  })
})

describe('people at points', () => {
  const of = pointsInside(Int32Array.of(0, 0, 1, -1, 2), 3)

  test('are spread evenly over the points of their place; null and negative people are unknown', () => {
    const peopleAt = peopleAtPoints(of, Float64Array.of(10, unknown, -3), 5)
    expect([...peopleAt]).toEqual([5, 5, unknown, unknown, unknown])
  })

  test('add up to the people of the places that hold them; unknown only where nobody is known', () => {
    const zones = pointsInside(Int32Array.of(0, 1, 1, 2, -1), 4)
    const people = peopleOfPlaces(zones, Float64Array.of(5, 5, unknown, unknown, 7))
    expect([...people]).toEqual([5, 5, unknown, unknown])
  })
})

describe('measureAgain', () => {
  test('of the places of the points that changed, it says what measuring all of them says', () => {
    const distance = fc.oneof(fc.nat(3000), fc.constant(unknown), fc.constant(nowhere))
    const point = fc.record({
      place: fc.nat(4),
      before: distance,
      after: distance,
      people: fc.nat(9),
      changes: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), (points) => {
        const of = pointsInside(
          Int32Array.from(points, ({ place }) => place),
          5,
        )
        const peopleAt = Float64Array.from(points, ({ people }) => people)
        const after = distancesOf(points.map((one) => (one.changes ? one.after : one.before)))
        const known = measurePlaces(of, distancesOf(points.map(({ before }) => before)), peopleAt, 1000)
        const kept = structuredClone(known)
        const places = new Set(points.flatMap(({ place, changes }) => (changes ? [place] : [])))
        expect(measureAgain(known, places, of, after, peopleAt, 1000)).toEqual(measurePlaces(of, after, peopleAt, 1000))
        expect(known).toEqual(kept)
      }),
    )
  })
})
