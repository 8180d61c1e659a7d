import { expect, test } from 'vitest'
import { geodesicDistanceM } from './geodesic.ts'

test('the worked example of Geoscience Australia (Flinders Peak to Buninyong, 54,972.271 m) is reproduced', () => {
  const flindersPeak = [144 + 25 / 60 + 29.52442 / 3600, -(37 + 57 / 60 + 3.72033 / 3600)] as const
  const buninyong = [143 + 55 / 60 + 35.38393 / 3600, -(37 + 39 / 60 + 10.15611 / 3600)] as const
  expect(geodesicDistanceM(...flindersPeak, ...buninyong)).toBeCloseTo(54_972.271, 2)
})

test('a degree of the equator measures 111,319.491 m, and no distance is zero', () => {
  expect(geodesicDistanceM(0, 0, 1, 0)).toBeCloseTo(111_319.4908, 3)
  expect(geodesicDistanceM(-71.6, -33.04, -71.6, -33.04)).toBe(0)
})
