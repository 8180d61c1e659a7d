import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountsOfCells, countedMeasures } from './sumCells.ts'
import { atomsOf, someTerritory } from './testing/aTerritory.ts'

const people = Array.from({ length: 32 }, () => 100)
const counted = { population: 900, householdCount: 300, materialIrrecoverable: 8, doubledUpHouseholds: 24 }
const estimated = { population: 900, householdCount: 300, materialPct: 10, doubledUpPct: 5 }

describe('figures of places', () => {
  const { atoms } = atomsOf({ people, zones: [counted, estimated, {}, {}], settlements: [], rule: 'area' })
  const ofZones = amountsOfCells(atoms, { count: 4, of: atoms.zone })

  test('of a whole zone are what it counted, without bounds', () => {
    expect(ofZones.irrecoverable[0]).toEqual({ value: 8, low: 8, high: 8, how: 'counted' })
    expect(ofZones['census-families'][0]).toMatchObject({ value: 32, how: 'counted' })
  })

  test('of a zone with percentages are estimates, with the bounds of the estimate', () => {
    expect(ofZones.irrecoverable[1]).toMatchObject({ how: 'estimated', low: 0, high: 30 })
    expect(ofZones.irrecoverable[1]!.value).toBeCloseTo(300 * 0.1 * 0.166, 6)
  })

  test('of a zone that publishes nothing are unknown, not zero', () => {
    expect(ofZones.irrecoverable[2]).toEqual({ value: null, low: null, high: null, how: 'unknown' })
    expect(ofZones.families[3]!.how).toBe('unknown')
  })

  test('of a block are estimates by where the zone’s families live: binomial', () => {
    const ofBlocks = amountsOfCells(atoms, { count: 32, of: Int32Array.from(atoms.kind, (_, atom) => atom) })
    const { value, low, high, how } = ofBlocks['doubled-up'][0]!
    // 24 households, an eighth of the people.
    const spread = 1.96 * Math.sqrt(24 * (1 / 8) * (7 / 8))
    expect(value).toBeCloseTo(3, 5)
    expect(low).toBeCloseTo(Math.max(0, 3 - spread), 5)
    expect(high).toBeCloseTo(3 + spread, 5)
    expect(how).toBe('estimated')
  })

  test('of counted and estimated zones together are mixed', () => {
    const both = amountsOfCells(atoms, { count: 1, of: new Int32Array(atoms.count) })
    expect(both.irrecoverable[0]!.how).toBe('mixed')
    expect(both.irrecoverable[0]!.high).toBeCloseTo(8 + 30, 5)
  })

  test('of what is set aside by area are estimates: nobody counted who lives inside', () => {
    const half = { east: 0.5, north: 0, width: 1, height: 1, households: 3 }
    const own = atomsOf({ people, zones: [counted, {}, {}, {}], settlements: [half], rule: 'area' }).atoms
    const amounts = amountsOfCells(own, { count: 1, of: new Int32Array(own.count) })
    expect(amounts['settlement-families'][0]).toEqual({ value: 3, low: 3, high: 3, how: 'counted' })
    expect(amounts['census-families'][0]).toMatchObject({ value: expect.closeTo(28, 3), how: 'estimated' })
    expect(amounts.families[0]!.how).toBe('mixed')
    // Two blocks of four families, half of each inside: variance 4 ½ ½, twice.
    expect(amounts['set-aside'][0]!.high).toBeCloseTo(4 + 1.96 * Math.SQRT2, 2)
  })
})

test('bounds lie around the figure, and a figure without any is said to be unknown', () => {
  fc.assert(
    fc.property(someTerritory, fc.integer({ min: 1, max: 5 }), (territory, cellCount) => {
      const { atoms } = atomsOf(territory)
      const of = Int32Array.from(atoms.kind, (_, atom) => (atom % (cellCount + 1)) - 1)
      const amounts = amountsOfCells(atoms, { count: cellCount, of })
      for (const measure of countedMeasures) {
        for (const { value, low, high, how } of amounts[measure]) {
          expect(value === null).toBe(how === 'unknown')
          if (value === null) continue
          expect(low).toBeGreaterThanOrEqual(0)
          expect(low).toBeLessThanOrEqual(value)
          expect(high).toBeGreaterThanOrEqual(value)
          if (how === 'counted') expect([low, high]).toEqual([value, value])
        }
      }
    }),
  )
})
