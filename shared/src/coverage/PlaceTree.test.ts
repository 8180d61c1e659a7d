import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { geodesicDistanceM } from './geodesic.ts'
import { PlaceTree } from './PlaceTree.ts'

const inChile = fc.tuple(fc.double({ min: -74, max: -67, noNaN: true }), fc.double({ min: -55, max: -17, noNaN: true }))
const inTown = fc.tuple(
  fc.double({ min: -71.6, max: -71.5, noNaN: true }),
  fc.double({ min: -33.1, max: -33, noNaN: true }),
)

describe('PlaceTree', () => {
  test.each([
    ['in a town', inTown],
    ['in Chile', inChile],
  ])('finds the nearest on the ellipsoid and its distance to a thousandth of a percent, %s', (_, place) => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 5 }),
        fc.array(place, { minLength: 1, maxLength: 200 }),
        (questions, places) => {
          const tree = new PlaceTree(Float64Array.from(places.flat()))
          for (const question of questions) {
            const all = places.map((one) => geodesicDistanceM(...question, ...one))
            const found = tree.nearest(...question)
            const leastM = Math.min(...all)
            // The sphere of the arc is not the ellipsoid: its error grows with the square of the distance.
            const tolerance = 1e-5 * Math.max(1, (leastM / 1e6) ** 2)
            expect(all[found]).toBeLessThanOrEqual(leastM * (1 + tolerance) + 1e-3)
            expect(Math.abs(tree.distanceM - leastM)).toBeLessThanOrEqual(leastM * tolerance + 1e-3)
          }
        },
      ),
    )
  })

  test('finds all within a distance, and the nearest only where it is nearer', () => {
    fc.assert(
      fc.property(inTown, fc.array(inTown, { maxLength: 200 }), fc.nat(9000), (question, places, withinM) => {
        const tree = new PlaceTree(Float64Array.from(places.flat()))
        const all = places.map((one) => geodesicDistanceM(...question, ...one))
        const found: number[] = []
        tree.eachWithin(...question, withinM, (at, distanceM) => {
          expect(Math.abs(distanceM - all[at]!)).toBeLessThan(0.01)
          found.push(at)
        })
        const isWithin = all.flatMap((metres, at) => (metres <= withinM ? [at] : []))
        expect(found.sort((a, b) => a - b)).toEqual(isWithin)
        expect(tree.nearest(...question, withinM) === -1).toBe(isWithin.length === 0)
      }),
    )
  })

  test('no answer depends on the questions before; of places equally near the first of the list is it', () => {
    const onGrid = fc.tuple(
      fc.nat(40).map((x) => -71.6 + x / 1000),
      fc.nat(40).map((y) => -33.1 + y / 1000),
    )
    const limit = fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.double({ min: 0, max: 3000, noNaN: true }))
    const walk = fc.array(fc.tuple(fc.nat(600), fc.nat(600), limit), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(fc.array(onGrid, { maxLength: 80 }), onGrid, walk, (places, [x, y], steps) => {
        const flat = Float64Array.from(places.flat())
        const tree = new PlaceTree(flat)
        for (const [east, north, withinM] of steps) {
          const [longitude, latitude] = [x + east / 1e5, y + north / 1e5]
          const alone = new PlaceTree(flat)
          const found = tree.nearest(longitude, latitude, withinM)
          expect(found).toBe(alone.nearest(longitude, latitude, withinM))
          expect(tree.distanceM).toBe(alone.distanceM)
          const isRepeated = places.findIndex(([px, py]) => px === places[found]?.[0] && py === places[found]?.[1])
          expect(found).toBe(isRepeated)
        }
      }),
    )
  })

  test('across the 180th meridian the near side is near', () => {
    const tree = new PlaceTree(Float64Array.of(179.99, -33, 170, -33))
    expect(tree.nearest(-179.99, -33)).toBe(0)
    expect(tree.distanceM).toBeCloseTo(geodesicDistanceM(-179.99, -33, 179.99, -33), 1)
  })

  test('of some only, answers positions in the whole list; places that are not there are left out', () => {
    const places = Float64Array.of(-71, -33, Number.NaN, Number.NaN, -70, -33, -69, -33)
    const tree = new PlaceTree(places, Uint32Array.of(1, 2, 3))
    expect(tree.count).toBe(2)
    expect(tree.nearest(-71, -33)).toBe(2)
  })

  test('finds nothing among none and for what is no place', () => {
    expect(new PlaceTree(new Float64Array()).nearest(-71, -33)).toBe(-1)
    const tree = new PlaceTree(Float64Array.of(-71, -33))
    expect(tree.nearest(Number.NaN, -33)).toBe(-1)
    expect(tree.distanceM).toBeNaN()
  })

  test('a thousand facilities at one point are no worry', () => {
    const tree = new PlaceTree(Float64Array.from({ length: 2000 }, (_, at) => (at % 2 === 0 ? -71 : -33)))
    expect(tree.nearest(-71, -33)).toBeGreaterThanOrEqual(0)
    expect(tree.distanceM).toBe(0)
  })
})
