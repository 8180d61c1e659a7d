import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needComponents } from './needComponents.ts'
import { needFactorsOf } from './needFactors.ts'
import { needOfZone } from './needOfZone.ts'
import { sumNeed } from './sumNeed.ts'
import type { ZoneFigures } from './zoneNeed.ts'

const factors = needFactorsOf({})

const aZone = (own: Partial<ZoneFigures> = {}): ZoneFigures => ({
  code: '05109041001',
  population: null,
  householdCount: null,
  overcrowdedPct: null,
  doubledUpPct: null,
  materialPct: null,
  doubledUpHouseholds: null,
  overcrowdedHouseholds: null,
  criticallyOvercrowdedHouseholds: null,
  materialAcceptable: null,
  materialRecoverable: null,
  materialIrrecoverable: null,
  ...own,
})

/** A real zone of Viña del Mar: counts and percentages. */
const counted = {
  population: 2411,
  householdCount: 846,
  doubledUpHouseholds: 7,
  overcrowdedHouseholds: 39,
  criticallyOvercrowdedHouseholds: 4,
  materialAcceptable: 724,
  materialRecoverable: 98,
  materialIrrecoverable: 24,
}
const percentages = { overcrowdedPct: 2, doubledUpPct: 5, materialPct: 20 }

describe('need of a zone', () => {
  test('is what was counted where counts are published, whatever the percentages say', () => {
    const { components, households, findings, isKnown } = needOfZone(aZone({ ...counted, ...percentages }), factors)
    expect(components.irrecoverable).toEqual({ value: 24, low: 24, high: 24, how: 'counted', why: null })
    expect([
      components['doubled-up'].value,
      components.recoverable.value,
      components['critical-overcrowding'].value,
    ]).toEqual([7, 98, 4])
    expect([households.value, findings, isKnown]).toEqual([846, [], true])
  })

  test('is estimated from percentages and households, with bounds', () => {
    const { components } = needOfZone(aZone({ householdCount: 1000, ...percentages }), factors)
    expect(components.irrecoverable.value).toBeCloseTo(33.2)
    expect(components.recoverable.value).toBeCloseTo(227.4)
    expect(components.irrecoverable).toMatchObject({ low: 0, high: 200, how: 'estimated' })
    expect(components.recoverable).toMatchObject({ low: 0, high: 300 })
    // 5 of 100 dwellings shared: of 1,000 households at least 1000 × 0.05 / 1.05 are beyond the first.
    expect(components['doubled-up'].low).toBeCloseTo(47.619)
    expect(components['doubled-up'].value).toBeCloseTo(65.9)
    expect(components['doubled-up'].high).toBe(100)
    expect(components['critical-overcrowding']).toMatchObject({ value: 2.7, low: 0, high: 20 })
  })

  test('takes households from people, by the size of households of the comuna when the zone was counted', () => {
    const zone = aZone({ population: 2850, ...percentages })
    const { households } = needOfZone(zone, factors, 2.5)
    expect(households.value).toBeCloseTo(1000)
    expect(households.low!).toBeLessThan(1000)
    expect(households.high!).toBeGreaterThan(1000)
    expect(needOfZone(zone, factors, null).households.value).toBeCloseTo(2850 / 2.97)
    expect(needOfZone(zone, factors, 0).households.value).toBeCloseTo(2850 / 2.97)
  })

  test('of what no layer holds is unknown', () => {
    const { components } = needOfZone(aZone({ ...counted, ...percentages }), factors)
    for (const component of ['overcrowded-nuclei', 'sanitation'] as const)
      expect(components[component]).toEqual({ value: null, low: null, high: null, how: 'unknown', why: 'not-in-layer' })
  })

  test('of a zone that publishes nothing is unknown, never zero', () => {
    const { components, isKnown, findings } = needOfZone(aZone({ population: 900 }), factors, 2.5)
    expect([isKnown, findings]).toEqual([false, []])
    expect(needComponents.map((component) => components[component].value)).toEqual(Array(6).fill(null))
    expect(components.irrecoverable.why).toBe('not-published')
  })

  test('is unknown of a percentage without anybody to apply it to', () => {
    expect(needOfZone(aZone(percentages), factors, 2.5).components['doubled-up']).toMatchObject({
      value: null,
      why: 'households-unknown',
    })
  })

  test('of nobody is none: a known population of 0', () => {
    expect(needOfZone(aZone({ population: 0, doubledUpPct: 8 }), factors, 2.5).components['doubled-up'].value).toBe(0)
  })

  test.each([
    ['a percentage over 100', { doubledUpPct: 130 }, 'need-percentage-impossible', 'percentage-impossible'],
    ['a negative percentage', { doubledUpPct: -1 }, 'need-percentage-impossible', 'percentage-impossible'],
    ['no number', { doubledUpPct: Number.NaN }, 'need-percentage-impossible', 'percentage-impossible'],
    ['a negative count', { doubledUpHouseholds: -3 }, 'need-count-impossible', 'count-impossible'],
    ['more than there are households', { doubledUpHouseholds: 1001 }, 'need-count-impossible', 'count-impossible'],
  ])('with %s is unknown, and told', (_, own, code, why) => {
    const { components, findings } = needOfZone(aZone({ householdCount: 1000, ...own }), factors)
    expect(components['doubled-up']).toMatchObject({ value: null, why })
    expect(findings.map((finding) => [finding.code, finding.params?.zone])).toEqual([[code, '05109041001']])
  })

  test('with an impossible count falls back on the percentage, and tells it', () => {
    const zone = aZone({ householdCount: 1000, doubledUpHouseholds: 5000, doubledUpPct: 5 })
    const { components, findings } = needOfZone(zone, factors)
    expect([components['doubled-up'].value, components['doubled-up'].how]).toEqual([65.9, 'estimated'])
    expect(findings).toHaveLength(1)
  })

  test('with no household where people live does not believe the zeros beside it', () => {
    const zone = aZone({ population: 500, householdCount: 0, doubledUpHouseholds: 0, materialIrrecoverable: 0 })
    const { components, findings } = needOfZone(zone, factors)
    expect(components.irrecoverable).toMatchObject({ value: null, why: 'count-impossible' })
    expect(findings.map(({ code }) => code)).toEqual(['need-households-impossible'])
  })

  test('with households where nobody lives keeps the counts, and tells it', () => {
    const { components, findings } = needOfZone(aZone({ ...counted, population: 0 }), factors)
    expect(components.irrecoverable.value).toBe(24)
    expect(findings.map(({ code }) => code)).toEqual(['need-households-without-people'])
  })

  test('with a negative population estimates nothing by it', () => {
    const { components, findings } = needOfZone(aZone({ population: -5, ...percentages }), factors, 2.5)
    expect(components.irrecoverable.why).toBe('households-unknown')
    expect(findings.map(({ code }) => code)).toEqual(['need-population-impossible'])
  })

  const maybe = (range: fc.Arbitrary<number>) => fc.option(range, { nil: null })
  const anyCount = maybe(fc.integer({ min: -5, max: 3000 }))
  const anyPct = maybe(fc.double({ min: -20, max: 140, noNaN: true }))
  const anyZone = fc.record({
    code: fc.constant('1'),
    population: anyCount,
    householdCount: anyCount,
    overcrowdedPct: anyPct,
    doubledUpPct: anyPct,
    materialPct: anyPct,
    doubledUpHouseholds: anyCount,
    overcrowdedHouseholds: anyCount,
    criticallyOvercrowdedHouseholds: anyCount,
    materialAcceptable: anyCount,
    materialRecoverable: anyCount,
    materialIrrecoverable: anyCount,
  })

  test('has its value between its bounds, none of them negative, and either a value or a reason', () => {
    fc.assert(
      fc.property(anyZone, maybe(fc.double({ min: 0, max: 12, noNaN: true })), (zone, size) => {
        const { components, households } = needOfZone(zone, factors, size)
        for (const need of [households, ...Object.values(components)]) {
          expect((need.value === null) === (need.why !== null)).toBe(true)
          if (need.value === null) continue
          expect(need.low!).toBeGreaterThanOrEqual(0)
          expect(need.low!).toBeLessThanOrEqual(need.value)
          expect(need.high!).toBeGreaterThanOrEqual(need.value)
        }
      }),
    )
  })
})

describe('need of a place', () => {
  const zones = [
    aZone({ ...counted }),
    aZone({ population: 2850, materialPct: 20 }),
    aZone({ population: 700 }),
    aZone({ population: null }),
  ].map((zone) => ({ population: zone.population, need: needOfZone(zone, factors, 2.5) }))

  test('is the sum of the zones where it is known; the people of the others are counted apart', () => {
    const sum = sumNeed(zones)
    expect(sum).toMatchObject({ zones: 4, zonesUnknown: 2, people: 5961, peopleUnknown: 700, zonesWithoutPeople: 1 })
    expect(sum.components.irrecoverable).toMatchObject({ how: 'mixed', zonesKnown: 2, low: 24 })
    expect(sum.components.irrecoverable.value).toBeCloseTo(24 + 33.2)
    expect(sum.components['doubled-up']).toEqual({ value: 7, low: 7, high: 7, how: 'counted', zonesKnown: 1 })
  })

  test('that nobody knows of is unknown, not zero', () => {
    expect(sumNeed([]).components.irrecoverable.value).toBeNull()
    expect(sumNeed(zones).components.sanitation).toMatchObject({ value: null, how: 'unknown', zonesKnown: 0 })
  })
})
