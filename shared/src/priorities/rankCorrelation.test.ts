import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kendallTauB, spearmanRho } from './rankCorrelation.ts'

test('τ without ties: lightness of tuna and its assessment, Hollander & Wolfe (1973), page 187: 26 of 36 pairs, 0.4444', () => {
  const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1]
  const assessed = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]
  expect(kendallTauB(lightness, assessed)).toBeCloseTo(0.4444444, 7)
})

test('τ-b with ties: the example of SciPy’s kendalltau, −0.4714045', () => {
  expect(kendallTauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.47140452079103173, 14)
})

test('ρ without ties: intelligence and hours of television, −29/165', () => {
  const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
  const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
  expect(spearmanRho(iq, hours)).toBeCloseTo(-29 / 165, 14)
})

test('ρ with ties: the example of SciPy’s spearmanr, 0.8207827', () => {
  expect(spearmanRho([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])).toBeCloseTo(0.8207826816681233, 14)
})

test('fewer than two, or all equal, say nothing', () => {
  for (const correlation of [kendallTauB, spearmanRho]) {
    expect(correlation([], [])).toBeNull()
    expect(correlation([1], [2])).toBeNull()
    expect(correlation([3, 3, 3], [1, 2, 3])).toBeNull()
  }
})

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), { maxLength: 60 })

test('τ-b is what counting every pair gives', () => {
  fc.assert(
    fc.property(pairs, (of) => {
      let [agree, tiedA, tiedB] = [0, 0, 0]
      for (const [at, [a, b]] of of.entries()) {
        for (const [otherA, otherB] of of.slice(at + 1)) {
          agree += Math.sign(a - otherA) * Math.sign(b - otherB)
          tiedA += Number(a === otherA)
          tiedB += Number(b === otherB)
        }
      }
      const all = (of.length * (of.length - 1)) / 2
      const spread = Math.sqrt((all - tiedA) * (all - tiedB))
      const tau = kendallTauB(
        of.map(([a]) => a),
        of.map(([, b]) => b),
      )
      if (spread === 0) expect(tau).toBeNull()
      else expect(tau).toBeCloseTo(agree / spread, 12)
    }),
  )
})

test('both are symmetric; an order with itself is 1, with its reverse −1', () => {
  fc.assert(
    fc.property(pairs, (of) => {
      const [a, b] = [of.map(([one]) => one), of.map(([, one]) => one)]
      for (const correlation of [kendallTauB, spearmanRho]) {
        expect(correlation(a, b) ?? 9).toBeCloseTo(correlation(b, a) ?? 9, 12)
        if (new Set(a).size < 2) continue
        expect(correlation(a, a)).toBeCloseTo(1, 12)
        expect(
          correlation(
            a,
            a.map((one) => -one),
          ),
        ).toBeCloseTo(-1, 12)
      }
    }),
  )
})

test('100,000 places are compared in a moment', () => {
  const first = Float64Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 100_003)
  const start = performance.now()
  expect(kendallTauB(first, first.toReversed())).not.toBeNull()
  expect(performance.now() - start).toBeLessThan(2000)
})
