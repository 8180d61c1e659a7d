import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aRankingOf } from './testing/aRankingOf.ts'
import { testRobustness } from './testRobustness.ts'

/*
 * With three criteria the weights are the points (x, y) of a triangle, z = 1 − x − y; those that put one place above another are
 * a half of the plane. The first place's share is the area of a polygon, its central weights are the centroid: no draws.
 */
type Point = [x: number, y: number]
/** a·x + b·y + c ≥ 0. */
type Half = [a: number, b: number, c: number]

const triangle: Point[] = [
  [0, 0],
  [1, 0],
  [0, 1],
]

function clipped(polygon: Point[], [a, b, c]: Half): Point[] {
  const height = ([x, y]: Point) => a * x + b * y + c
  return polygon.flatMap((point, at) => {
    const next = polygon[(at + 1) % polygon.length]!
    const [here, there] = [height(point), height(next)]
    const kept: Point[] = here >= 0 ? [point] : []
    if (here * there < 0) {
      const share = here / (here - there)
      kept.push([point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])])
    }
    return kept
  })
}

/** Twice the area, and the centroid. */
function measured(polygon: Point[]): { area: number; centroid: Point } {
  let [area, x, y] = [0, 0, 0]
  for (const [at, point] of polygon.entries()) {
    const next = polygon[(at + 1) % polygon.length]!
    const cross = point[0] * next[1] - next[0] * point[1]
    area += cross
    x += cross * (point[0] + next[0])
    y += cross * (point[1] + next[1])
  }
  return { area, centroid: [x / (3 * area), y / (3 * area)] }
}

/** Where the weighted sum of `one` is not below that of `other`. */
const halfAbove = (one: number[], other: number[]): Half => {
  const [dx, dy, dz] = one.map((value, at) => value - other[at]!) as [number, number, number]
  return [dx - dz, dy - dz, dz]
}

const withinBounds = (low: number[], high: number[]): Point[] =>
  [
    [1, 0, -low[0]!],
    [-1, 0, high[0]!],
    [0, 1, -low[1]!],
    [0, -1, high[1]!],
    [-1, -1, 1 - low[2]!],
    [1, 1, high[2]! - 1],
  ].reduce((polygon, half) => clipped(polygon, half as Half), triangle)

const draws = 4000

function expectExact(places: number[][], bounds: { low: number[]; high: number[] }, seed: number): void {
  const { inputs, spec } = aRankingOf([0, 1, 2].map((at) => ({ values: places.map((place) => place[at]!) })))
  const { robustness } = testRobustness(inputs, spec, { draws, seed, top: 1, data: 'exact', bounds })
  const whole = withinBounds(bounds.low, bounds.high)
  for (const [at, place] of places.entries()) {
    const others = places.filter((_, index) => index !== at)
    const first = others.reduce((polygon, other) => clipped(polygon, halfAbove(place, other)), whole)
    const { area, centroid } = measured(first)
    const share = area / measured(whole).area
    const drawn = robustness!.counts[at * places.length]! / draws
    // Five standard errors: one run in a million fails by chance.
    expect(Math.abs(drawn - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / draws) + 2e-3)
    if (share < 0.05) continue
    const central = robustness!.centralWeights.subarray(3 * at, 3 * at + 2)
    for (const axis of [0, 1] as const) expect(Math.abs(central[axis]! - centroid[axis])).toBeLessThan(0.12)
  }
}

const thousandths = fc.integer({ min: 0, max: 1000 }).map((count) => count / 1000)
const place = fc.array(thousandths, { minLength: 3, maxLength: 3 })
/** Twins would tie everywhere. */
const somePlaces = (maxLength: number) =>
  fc.uniqueArray(place, { minLength: 2, maxLength, selector: (values) => values.join() })

test('shares of the first place and its central weights are the areas and centroids of geometry', () => {
  fc.assert(
    fc.property(somePlaces(6), fc.integer(), (places, seed) =>
      expectExact(places, { low: [0, 0, 0], high: [1, 1, 1] }, seed),
    ),
    { numRuns: 25 },
  )
})

test('within bounds, too', () => {
  fc.assert(
    fc.property(somePlaces(5), fc.integer(), (places, seed) =>
      expectExact(places, { low: [0.3, 0.05, 0.1], high: [0.7, 0.45, 0.3] }, seed),
    ),
    { numRuns: 25 },
  )
})
