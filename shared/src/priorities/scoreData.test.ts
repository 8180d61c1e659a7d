import { expect, test } from 'vitest'
import type { ServiceGap } from '../coverage/gaps.ts'
import { isSparse, meanCompleteness, mostlyUnknown } from './scoreData.ts'

const gap = (service: string, gapM: number | null): ServiceGap => ({
  service,
  standardM: 400,
  distanceM: gapM,
  isEstimate: true,
  gapM,
  familiesBeyond: null,
  peopleBeyond: null,
  unknown: null,
})

test('a score below half of its data is sparse, one at half is not, and an unknown score is no uncertain one', () => {
  expect(isSparse({ score: 80, completeness: 0.49 })).toBe(true)
  expect(isSparse({ score: 80, completeness: 0.5 })).toBe(false)
  expect(isSparse({ score: null, completeness: 0 })).toBe(false)
})

test('the mean completeness leaves out what has no score, and is unknown without any', () => {
  const scores = [
    { score: 10, completeness: 0.3 },
    { score: 90, completeness: 0.6 },
    { score: null, completeness: 0 },
  ]
  expect(meanCompleteness(scores)).toBeCloseTo(0.45, 12)
  expect(meanCompleteness([{ score: null, completeness: 0 }])).toBeNull()
})

test('what is unknown for more than half of the places is named, in the order of the score; half is not most', () => {
  const place = (water: 'unknown' | 'formal', plaza: number | null, park: number | null) => ({
    infrastructure: { water, sewerage: 'unknown' as const, power: 'formal' as const },
    gaps: [gap('plaza', plaza), gap('park', park)],
  })
  expect(mostlyUnknown([place('unknown', null, 0), place('unknown', null, null), place('formal', 12, 3)])).toEqual([
    'water',
    'sewerage',
    'plaza',
  ])
  expect(mostlyUnknown([place('unknown', null, 0), place('formal', 0, 0)])).toEqual(['sewerage'])
  expect(mostlyUnknown([])).toEqual([])
})
