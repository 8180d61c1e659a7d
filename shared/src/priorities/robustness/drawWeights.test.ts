import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weightSampler } from './drawWeights.ts'
import { seededRandom } from './seededRandom.ts'
import { boundIssues, type WeightBounds, weightBounds } from './weightBounds.ts'

function drawn(bounds: WeightBounds, draws: number, seed = 1): { all: Float64Array[]; how: string } {
  const { draw, how } = weightSampler(bounds, seededRandom(seed))
  const all = Array.from({ length: draws }, () => {
    const weights = new Float64Array(bounds.low.length)
    draw(weights, 0)
    return weights
  })
  return { all, how }
}

const share = fc.double({ min: 0, max: 1, noNaN: true })

test('every weight lies within its bounds and all of them sum to 1, whichever way they are drawn', () => {
  const bounds = fc
    .array(fc.tuple(share, share), { minLength: 1, maxLength: 15 })
    .map((pairs) => ({
      low: pairs.map(([a, b]) => Math.min(a, b) / pairs.length),
      high: pairs.map(([a, b]) => Math.min(1, (2.5 * Math.max(a, b)) / pairs.length)),
    }))
    .filter((one) => boundIssues(one).length === 0)
  fc.assert(
    fc.property(bounds, fc.integer(), ({ low, high }, seed) => {
      for (const weights of drawn({ low, high }, 20, seed).all) {
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
        for (const [at, weight] of weights.entries()) {
          expect(weight).toBeGreaterThanOrEqual(low[at]! - 1e-9)
          expect(weight).toBeLessThanOrEqual(high[at]! + 1e-9)
        }
      }
    }),
    { numRuns: 100 },
  )
})

const meanOf = (all: Float64Array[], at: number): number =>
  all.reduce((sum, weights) => sum + weights[at]!, 0) / all.length
const shareOf = (all: Float64Array[], holds: (weights: Float64Array) => boolean): number =>
  all.filter(holds).length / all.length

describe('weights are uniform', () => {
  test('on the whole simplex: one of three exceeds t in (1 − t)² of the draws', () => {
    const { all, how } = drawn({ low: [0, 0, 0], high: [1, 1, 1] }, 20_000)
    expect(how).toBe('lower')
    for (const t of [0.2, 0.5, 0.8]) expect(shareOf(all, ([one]) => one! > t)).toBeCloseTo((1 - t) ** 2, 1.7)
  })

  test('in a box around the middle: halves on either side, and none outside', () => {
    const { all, how } = drawn(weightBounds({ criteria: criteria(5, 3, 2), weightSpread: 0.3 }), 20_000)
    expect(how).not.toBe('hit-and-run')
    expect([0, 1, 2].map((at) => meanOf(all, at))).toEqual([
      expect.closeTo(0.5, 1.9),
      expect.closeTo(0.3, 1.9),
      expect.closeTo(0.2, 1.9),
    ])
  })

  test('close under the upper bounds', () => {
    // What is missing to .4 each is spread over a simplex of .2: the mean is .4 − .2/3.
    const { all, how } = drawn({ low: [0, 0, 0], high: [0.4, 0.4, 0.4] }, 20_000)
    expect(how).toBe('upper')
    for (const at of [0, 1, 2]) expect(meanOf(all, at)).toBeCloseTo(1 / 3, 1.9)
    expect(shareOf(all, ([one]) => one! < 0.3)).toBeCloseTo(0.25, 1.7)
  })

  test('by walking, too, where no proposal is accepted often', () => {
    // Twelve weights that may be large, twelve that may not.
    const high = Array.from({ length: 24 }, (_, at) => (at < 12 ? 0.5 : 0.02))
    const walked = drawn({ low: high.map(() => 0), high }, 1500)
    expect(walked.how).toBe('hit-and-run')
    const exact = smallFirst(1500)
    for (const at of [0, 5, 11, 12, 20, 23]) {
      expect(Math.abs(meanOf(walked.all, at) - meanOf(exact, at))).toBeLessThan(0.06 * high[at]!)
      const half = (weights: Float64Array) => weights[at]! > high[at]! / 10
      expect(Math.abs(shareOf(walked.all, half) - shareOf(exact, half))).toBeLessThan(0.05)
    }
  })
})

/** The same weights exactly: the small ones even in their box, taken by the volume (1 − sum)^11 that they leave to the large ones. */
function smallFirst(draws: number): Float64Array[] {
  const random = seededRandom(5)
  const all: Float64Array[] = []
  while (all.length < draws) {
    const small = Array.from({ length: 12 }, () => 0.02 * random())
    const rest = 1 - small.reduce((sum, one) => sum + one, 0)
    if (random() > rest ** 11) continue
    const lengths = Array.from({ length: 12 }, () => -Math.log(1 - random()))
    const total = lengths.reduce((sum, one) => sum + one, 0)
    const large = lengths.map((length) => (rest * length) / total)
    if (large.every((one) => one <= 0.5)) all.push(Float64Array.from([...large, ...small]))
  }
  return all
}

const criteria = (...weights: number[]) =>
  weights.map((weight) => ({
    key: 'age',
    weight,
    direction: 'more-first' as const,
    normalisation: { kind: 'min-max' as const },
    unknown: 'median' as const,
  }))

test('a criterion has its own bounds, or the spread around its share, and a spread of 1 is any weight', () => {
  const [one, other] = criteria(3, 1) as [ReturnType<typeof criteria>[0], ReturnType<typeof criteria>[0]]
  expect(weightBounds({ criteria: [one, other], weightSpread: 0.2 })).toEqual({
    low: [0.75 * 0.8, 0.25 * 0.8],
    high: [0.75 * 1.2, 0.25 * 1.2],
  })
  expect(weightBounds({ criteria: [one, other], weightSpread: 1 })).toEqual({ low: [0, 0], high: [1, 1] })
  const bounds = { low: 0.1, high: 0.9 }
  expect(weightBounds({ criteria: [{ ...one, bounds }, other], weightSpread: 0 })).toEqual({
    low: [0.1, 0.25],
    high: [0.9, 0.25],
  })
  // Without any weight all are alike.
  expect(weightBounds({ criteria: criteria(0, 0), weightSpread: 0 })).toEqual({ low: [0.5, 0.5], high: [0.5, 0.5] })
})
