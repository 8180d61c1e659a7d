import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Curve,
  type CurvePoint,
  curveFrom,
  curveOf,
  movedPoint,
  rawOnCurve,
  roundStep,
  shareOnCurve,
  snapped,
  typedPoint,
  valuesOutside,
  widestGap,
  withoutPoint,
  withPoint,
} from './normalisationCurve.ts'

const less = 'less-first' as const
const more = 'more-first' as const
const snap = { raw: 1, share: 0.01 }

const curves = fc
  .uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 })
  .chain((raws) =>
    fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: raws.length, maxLength: raws.length })
      .map((shares) =>
        raws.toSorted((a, b) => a - b).map((raw, at): CurvePoint => [raw, (shares[at] as number) / 100]),
      ),
  )
const isAscending = (numbers: readonly number[]) => numbers.every((one, at) => at === 0 || one >= numbers[at - 1]!)
const raws = (curve: Curve) => curve.map(([raw]) => raw)
const shares = (curve: Curve) => curve.map(([, share]) => share)

test('each normalisation is drawn as what it does', () => {
  const known = [2, 4, 4, 10]
  expect(curveOf({ direction: more, normalisation: { kind: 'min-max' } }, known)).toEqual([
    [2, 0],
    [10, 1],
  ])
  expect(curveOf({ direction: less, normalisation: { kind: 'goal-posts', low: 0, high: 20 } }, known)).toEqual([
    [0, 1],
    [20, 0],
  ])
  // 0 below 2 and half of it; 1 below 4 and half of two; 3 below 10 and half of it: of 4.
  expect(curveOf({ direction: more, normalisation: { kind: 'percentile' } }, known)).toEqual([
    [2, 0.125],
    [4, 0.5],
    [10, 0.875],
  ])
  expect(curveOf({ direction: more, normalisation: { kind: 'min-max' } }, [])).toEqual([])
  expect(curveOf({ direction: more, normalisation: { kind: 'goal-posts', low: 5, high: 5 } }, known)).toEqual([])
})

test('a curve starts with the line that was, and is one whatever the values are', () => {
  const many = Array.from({ length: 400 }, (_, at) => at)
  const percentile = curveFrom({ direction: less, normalisation: { kind: 'percentile' } }, many)
  expect(percentile).toHaveLength(11)
  expect(percentile[0]).toEqual([0, 1 - 0.5 / 400])
  expect(curveFrom({ direction: more, normalisation: { kind: 'min-max' } }, [])).toEqual([
    [0, 0],
    [1, 1],
  ])
  expect(curveFrom({ direction: more, normalisation: { kind: 'min-max' } }, [7, 7])).toEqual([
    [7, 0.5],
    [8, 0.5],
  ])
})

test('the line goes through its points, is straight between them and stays beyond them', () => {
  const curve: Curve = [
    [10, 0],
    [20, 1],
    [40, 0.5],
  ]
  expect([5, 10, 15, 20, 30, 40, 99].map((raw) => shareOnCurve(curve, raw))).toEqual([0, 0, 0.5, 1, 0.75, 0.5, 0.5])
  expect(rawOnCurve(curve, 0.5)).toBe(15)
  expect(rawOnCurve([...curve.slice(0, 1), [20, 0.4]], 0.9)).toBeNull()
  expect(valuesOutside(curve, [1, 9, 10, 40, 41])).toEqual({ below: 2, above: 1 })
})

test('where a curve rises strictly, the raw value of a share is the one that has it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (numbers, share) => {
        const sorted = numbers.toSorted((a, b) => a - b)
        const curve = sorted.map((raw, at): CurvePoint => [raw, at / (sorted.length - 1)])
        expect(shareOnCurve(curve, rawOnCurve(curve, share) as number)).toBeCloseTo(share, 9)
      },
    ),
  )
})

test('however a point is dragged, it stays between its neighbours and within 0 and 1, and no other one moves', () => {
  fc.assert(
    fc.property(
      curves,
      fc.nat(),
      fc.double({ min: -3000, max: 3000, noNaN: true }),
      fc.double({ min: -2, max: 3, noNaN: true }),
      fc.constantFrom(0.1, 1, 5, 50, 1000),
      (curve, which, raw, share, step) => {
        const at = which % curve.length
        const moved = movedPoint(curve, at, [raw, share], { raw: step, share: 0.01 })
        expect(new Set(raws(moved)).size).toBe(curve.length)
        expect(isAscending(raws(moved))).toBe(true)
        expect(shares(moved).every((one) => one >= 0 && one <= 1)).toBe(true)
        expect(moved.toSpliced(at, 1)).toEqual(curve.toSpliced(at, 1))
      },
    ),
  )
})

test('what rises still rises when a point is dragged between the shares of its neighbours', () => {
  fc.assert(
    fc.property(
      curves,
      fc.nat(),
      fc.integer({ min: -1000, max: 1000 }),
      fc.nat({ max: 100 }),
      (of, which, raw, part) => {
        const rising = of.toSorted((a, b) => a[1] - b[1]).map(([, share], at): CurvePoint => [raws(of)[at]!, share])
        const at = which % rising.length
        const low = rising[at - 1]?.[1] ?? 0
        const high = rising[at + 1]?.[1] ?? 1
        const moved = movedPoint(rising, at, [raw, low + ((high - low) * part) / 100], snap)
        expect(isAscending(shares(moved))).toBe(true)
      },
    ),
  )
})

test('a point more changes nothing of the line; without it the line is what it was', () => {
  fc.assert(
    fc.property(curves, fc.double({ min: -1200, max: 1200, noNaN: true }), (curve, raw) => {
      const added = withPoint(curve, raw)
      fc.pre(added !== null)
      for (const value of [-1100, -3.5, 0, 17, 800])
        expect(shareOnCurve(added!.curve, value)).toBeCloseTo(shareOnCurve(curve, value), 9)
      expect(withoutPoint(added!.curve, added!.at)).toEqual(curve)
    }),
  )
})

test('two points are the least, twenty the most, and none stands on another', () => {
  const two: Curve = [
    [0, 0],
    [10, 1],
  ]
  expect(withoutPoint(two, 0)).toEqual(two)
  expect(withPoint(two, 10)).toBeNull()
  const twenty = Array.from({ length: 20 }, (_, at): CurvePoint => [at, 0.5])
  expect(withPoint(twenty, 3.3)).toBeNull()
  expect(widestGap([...two, [100, 1]], 5)).toBe(55)
})

test('typed numbers are taken as they are; a curve does not run backwards', () => {
  const curve: Curve = [
    [0, 0],
    [10, 0.5],
    [20, 1],
  ]
  expect(typedPoint(curve, 1, [12.345, 0.2])?.[1]).toEqual([12.345, 0.2])
  expect(typedPoint(curve, 0, [-1e6, 0])?.[0]).toEqual([-1e6, 0])
  expect(typedPoint(curve, 1, [20, 0])).toBeNull()
  expect(typedPoint(curve, 1, [25, 0])).toBeNull()
  expect(typedPoint(curve, 2, [Infinity, 0])).toBeNull()
  expect(typedPoint(curve, 1, [11, 1.2])).toBeNull()
})

test('steps are round: 1, 2 or 5 of a power of ten', () => {
  expect([1, 100, 374, 21857, 0.03, 0, Number.NaN].map((span) => roundStep(span))).toEqual([
    0.01, 1, 5, 500, 0.0005, 1, 1,
  ])
  expect(snapped(0.30000000000000004, 0.1)).toBe(0.3)
})
