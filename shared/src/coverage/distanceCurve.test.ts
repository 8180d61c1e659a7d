import { expect, test } from 'vitest'
import { distanceCurve } from './distanceCurve.ts'
import { pointsInside } from './pointsOfPlaces.ts'

const curve = (distanceM: number[], people: number[] | null, standardM: number, mostSteps?: number) =>
  distanceCurve(
    pointsInside(new Int32Array(distanceM.length), 1),
    0,
    Float64Array.from(distanceM),
    people && Float64Array.from(people),
    standardM,
    mostSteps,
  )

test('the share of people within each distance, and at the standard', () => {
  expect(curve([800, 500, 500, 1500], [1, 2, 1, 6], 1000)).toEqual({
    distanceM: [500, 800, 1000, 1500],
    share: [0.3, 0.4, 0.4, 1],
    unknownShare: 0,
  })
})

test('who reaches nothing is in no step, who is unknown in none either, and said', () => {
  expect(curve([500, Number.POSITIVE_INFINITY, Number.NaN], [1, 1, 2], 1000)).toEqual({
    distanceM: [500, 1000],
    share: [0.5, 0.5],
    unknownShare: 0.5,
  })
  expect(curve([Number.NaN], null, 1000)).toEqual({ distanceM: [], share: [], unknownShare: 1 })
})

test('of thousands of steps a hundred are kept, each as exact as before', () => {
  const distances = Array.from({ length: 5000 }, (_, at) => (at * 7919) % 5003)
  const { distanceM, share } = curve(distances, null, 1000)
  expect(distanceM.length).toBeGreaterThan(90)
  expect(distanceM.length).toBeLessThanOrEqual(101)
  expect([distanceM[0], distanceM.at(-1), share.at(-1)]).toEqual([Math.min(...distances), Math.max(...distances), 1])
  distanceM.forEach((metres, at) => {
    expect(share[at]).toBeCloseTo(distances.filter((one) => one <= metres).length / 5000, 10)
  })
})
