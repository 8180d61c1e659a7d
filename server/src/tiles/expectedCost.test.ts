import { describe, expect, it } from 'vitest'
import { learnCosts } from './expectedCost.ts'

describe('what a tile is expected to take', () => {
  it('is nothing before one was made, and what the first one took after it', () => {
    const costs = learnCosts()
    expect(costs.of('blocks', 12)).toBe(0)
    costs.learn('blocks', 12, 300)
    expect(costs.of('blocks', 12)).toBe(300)
    expect(costs.of('blocks', 13)).toBe(0)
    expect(costs.of('zones', 12)).toBe(0)
  })

  it('follows what tiles take by now, one exception alone does not turn it', () => {
    const costs = learnCosts()
    costs.learn('streets', 14, 10)
    costs.learn('streets', 14, 60)
    expect(costs.of('streets', 14)).toBeCloseTo(20, 6)
    for (let more = 0; more < 30; more++) costs.learn('streets', 14, 60)
    expect(costs.of('streets', 14)).toBeGreaterThan(59)
  })
})
