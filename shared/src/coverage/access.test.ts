import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accessTo, capacityPerPerson, type FacilityDemand, noDecay, zonedDecay } from './access.ts'

const demand = (
  capacity: number[],
  people: number[],
  pairs: Array<[facility: number, place: number, distanceM: number]>,
): FacilityDemand => ({
  capacity: Float64Array.from(capacity),
  people: Float64Array.from(people),
  facility: Uint32Array.from(pairs, ([facility]) => facility),
  place: Uint32Array.from(pairs, ([, place]) => place),
  distanceM: Float64Array.from(pairs, ([, , distanceM]) => distanceM),
})
const twoSteps = (of: FacilityDemand, reachM: number, decay = noDecay) =>
  accessTo(of, capacityPerPerson(of, reachM, decay), of.people.length, reachM, decay)

const inReach: Array<[number, number, number]> = [
  [0, 0, 100],
  [0, 1, 900],
  [1, 1, 900],
  [1, 2, 100],
]

describe('two-step floating catchments', () => {
  test('two facilities of 10 and 20, people 100, 200 and 300: 0.03333, 0.07333, 0.04', () => {
    const { access } = twoSteps(demand([10, 20], [100, 200, 300], inReach), 1000)
    expect([...access].map((value) => value.toFixed(5))).toEqual(['0.03333', '0.07333', '0.04000'])
  })

  test('with decay the near take more of the same capacity (weights 1 and 0.22: 10/144 and 20/344)', () => {
    const { access } = twoSteps(demand([10, 20], [100, 200, 300], inReach), 1000, zonedDecay(1000))
    expect(access[0]).toBeCloseTo(10 / 144, 12)
    expect(access[1]).toBeCloseTo(0.22 * (10 / 144 + 20 / 344), 12)
    expect(access[2]).toBeCloseTo(20 / 344, 12)
  })

  test('what lies beyond the reach does not count: access 0, not unknown', () => {
    const { access } = twoSteps(
      demand(
        [10],
        [100, 100],
        [
          [0, 0, 500],
          [0, 1, 1001],
        ],
      ),
      1000,
    )
    expect([...access]).toEqual([0.1, 0])
  })

  test('capacities that are missing, 0 or negative are left out; within reach of those alone access is unknown', () => {
    const { access, isPartial } = twoSteps(
      demand(
        [10, Number.NaN, 0, -5],
        [100, 100, 100],
        [
          [0, 0, 1],
          [1, 0, 1],
          [2, 1, 1],
          [3, 1, 1],
          [0, 2, 1],
        ],
      ),
      1000,
    )
    expect([...access]).toEqual([0.05, Number.NaN, 0.05])
    expect([...isPartial]).toEqual([1, 1, 0])
  })

  test('places whose people are unknown demand nothing and have access all the same; a capacity that nobody is known to share is unknown', () => {
    const { access } = twoSteps(
      demand(
        [10, 30],
        [100, Number.NaN, 0],
        [
          [0, 0, 1],
          [0, 1, 1],
          [1, 2, 1],
        ],
      ),
      1000,
    )
    expect([...access]).toEqual([0.1, 0.1, Number.NaN])
  })

  test.each([
    ['without decay', noDecay],
    ['with zones', zonedDecay(1000)],
  ])('people × access add up to the capacity of the facilities that somebody can reach, %s', (_, decay) => {
    const capacities = fc.array(fc.integer({ min: -2, max: 500 }), { minLength: 1, maxLength: 8 })
    const peoples = fc.array(fc.oneof(fc.nat(900), fc.constant(Number.NaN)), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(capacities, peoples, fc.infiniteStream(fc.nat(1500)), (capacity, people, metres) => {
        const pairs = capacity.flatMap((_c, facility) =>
          people.map((_p, place): [number, number, number] => [facility, place, metres.next().value]),
        )
        const { access } = twoSteps(demand(capacity, people, pairs), 1000, decay)
        const served = people.reduce((sum, count, place) => sum + (count > 0 ? count * (access[place] || 0) : 0), 0)
        const reached = capacity.reduce((sum, value, facility) => {
          const isReached = pairs.some(
            ([f, place, distanceM]) =>
              f === facility && distanceM <= 1000 && people[place]! > 0 && decay(distanceM) > 0,
          )
          return sum + (isReached && value > 0 ? value : 0)
        }, 0)
        expect(served).toBeCloseTo(reached, 6)
      }),
    )
  })
})

test('zones of decay: thirds of the reach, a limit belongs to the nearer one', () => {
  const decay = zonedDecay(900)
  expect([0, 299, 300, 301, 600, 601, 900].map(decay)).toEqual([1, 1, 1, 0.68, 0.68, 0.22, 0.22])
})
