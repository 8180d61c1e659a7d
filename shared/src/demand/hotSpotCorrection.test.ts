import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctedProbabilities, criticalProbability } from './hotSpotCorrection.ts'
import { twoSidedProbability } from './twoSidedProbability.ts'

/** The fifteen comparisons of Benjamini and Hochberg (1995), section 3.2. */
const published = Float64Array.of(
  0.0001,
  0.0004,
  0.0019,
  0.0095,
  0.0201,
  0.0278,
  0.0298,
  0.0344,
  0.0459,
  0.324,
  0.4262,
  0.5719,
  0.6528,
  0.759,
  1,
)

describe('correction for many tests', () => {
  it('rejects the four hypotheses that the paper rejects', () => {
    const q = correctedProbabilities(published)
    expect([...q].filter((one) => one <= 0.05)).toHaveLength(4)
    // 0.0095 ≤ 4/15 · 0.05 = 0.013; Bonferroni would stop at three.
    expect(criticalProbability(published, 0.05)).toBe(0.0095)
    expect(q[0]).toBeCloseTo(0.0015, 10)
    expect(q[3]).toBeCloseTo(0.035625, 10)
    expect(q[14]).toBe(1)
  })

  it('is never less than what was measured, and keeps the order', () => {
    const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(probabilities, (list) => {
        const p = Float64Array.from(list)
        const q = correctedProbabilities(p)
        for (const [at, own] of p.entries()) {
          expect(q[at]).toBeGreaterThanOrEqual(own * (1 - 1e-12))
          for (const [other, theirs] of p.entries()) if (own < theirs) expect(q[at]!).toBeLessThanOrEqual(q[other]!)
        }
        const critical = criticalProbability(p, 0.05) ?? -1
        p.forEach((own, at) => {
          expect(q[at]! <= 0.05 + 1e-15).toBe(own <= critical)
        })
      }),
    )
  })

  it('counts only what was tested', () => {
    const q = correctedProbabilities(Float64Array.of(0.01, Number.NaN, 0.5))
    expect(q[0]).toBeCloseTo(0.02, 12)
    expect(q[1]).toBeNaN()
    expect(criticalProbability(Float64Array.of(Number.NaN), 0.05)).toBeNull()
  })
})

it('has the probabilities of the normal distribution', () => {
  const table = [
    [0, 1],
    [1, 0.3173105079],
    [-1.959963985, 0.05],
    [2.575829304, 0.01],
    [6, 1.9731752901e-9],
  ] as const
  for (const [z, p] of table) expect(twoSidedProbability(z) / p).toBeCloseTo(1, 6)
})
