import { expect, test } from 'vitest'
import type { CostRule } from './catalogue.schema.ts'
import { type CostFacts, costOf } from './costOf.ts'

const water = { code: 'water', fixedUf: 200, costUfPerFamily: 100 }
const rule = (id: number, own: Partial<CostRule>) => ({
  id,
  package: 'water',
  factor: 'slope-deg' as const,
  from: null,
  to: null,
  multiply: 2,
  ...own,
})
const rules = [
  rule(1, { from: 15, to: 20, multiply: 1.5 }),
  rule(2, { from: 20, multiply: 2 }),
  rule(3, { factor: 'families', to: 20, multiply: 1.2 }),
  rule(4, { package: 'power', from: 0, multiply: 9 }),
]
const facts = (slope: number | null, families: number): CostFacts => ({
  'slope-deg': slope,
  'households-per-ha': null,
  'distance-to-street-m': null,
  families,
})

test('a rule holds from its lower end on, and below its upper one; those that hold multiply fixed and family costs', () => {
  const factor = (slope: number | null, families = 45) =>
    costOf(water, rules, facts(slope, families), families).costFactor
  expect([14.99, 15, 19.99, 20, 45].map((slope) => factor(slope))).toEqual([1, 1.5, 1.5, 2, 2])
  expect(costOf(water, rules, facts(20, 10), 10)).toEqual({
    costUf: (200 + 100 * 10) * 2.4,
    costRules: [2, 3],
    costFactor: 2.4,
    unknownFactors: [],
  })
})

test('an unknown factor changes nothing, and is named where a rule asks for it', () => {
  expect(costOf(water, rules, facts(null, 45), 45)).toEqual({
    costUf: 4700,
    costRules: [],
    costFactor: 1,
    unknownFactors: ['slope-deg'],
  })
})

test('families that are served may be fewer than those of the settlement, whose number the rules look at', () => {
  expect(costOf(water, rules, facts(0, 45), 5).costUf).toBe(700)
})
