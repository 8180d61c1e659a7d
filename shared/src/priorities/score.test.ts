import { expect, test } from 'vitest'
import type { ServiceGap } from '../coverage/gaps.ts'
import { type Criterion, scorePlace } from './score.ts'

const criteria: Criterion[] = [
  { criterion: 'service-deficit', weight: 0.5, rawAtFull: 1 },
  { criterion: 'infrastructure-lacking', weight: 0.3, rawAtFull: 1 },
  { criterion: 'households', weight: 0.2, rawAtFull: 160 },
]
const gap = (gapM: number | null) => ({ gapM }) as ServiceGap
const unknownInfrastructure = { water: 'unknown', sewerage: 'unknown', power: 'unknown' } as const

test('everything known, by hand: 2 of 4 services beyond, lacks 1 + 0.5 + 0 of 3, 40 of 160 households → 25 + 15 + 5 = 45', () => {
  const scored = scorePlace(
    {
      gaps: [gap(120), gap(0), gap(3), gap(0)],
      infrastructure: { water: 'informal', sewerage: 'shared', power: 'formal' },
      households: 40,
    },
    criteria,
  )
  expect(scored.score).toBeCloseTo(45, 10)
  expect(scored.completeness).toBe(1)
  expect(scored.criteria).toEqual([
    { criterion: 'service-deficit', raw: 0.5, normalised: 0.5, weight: 0.5, contribution: 25 },
    { criterion: 'infrastructure-lacking', raw: 0.5, normalised: 0.5, weight: 0.3, contribution: 15 },
    { criterion: 'households', raw: 40, normalised: 0.25, weight: 0.2, contribution: 5 },
  ])
})

test('unknown infrastructure is left out: (0.5 × 1 + 0.2 × 0.25) ÷ 0.7 = 78.57, known 0.5 × 2/4 + 0.2 = 0.45 of the weight', () => {
  const scored = scorePlace(
    { gaps: [gap(1), gap(9), gap(null), gap(null)], infrastructure: unknownInfrastructure, households: 40 },
    criteria,
  )
  expect(scored.score).toBeCloseTo(78.5714, 4)
  expect(scored.completeness).toBeCloseTo(0.45, 10)
  expect(scored.criteria[1]).toEqual({
    criterion: 'infrastructure-lacking',
    raw: null,
    normalised: null,
    weight: 0,
    contribution: 0,
  })
})

test('nothing known is no score, not a score of zero', () => {
  expect(
    scorePlace({ gaps: [gap(null)], infrastructure: unknownInfrastructure, households: null }, criteria),
  ).toMatchObject({
    score: null,
    completeness: 0,
  })
})

test('households above the full value earn no more than all the points', () => {
  expect(scorePlace({ gaps: [], infrastructure: unknownInfrastructure, households: 4000 }, criteria).score).toBe(100)
})
