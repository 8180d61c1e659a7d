import { describe, expect, test } from 'vitest'
import type { Amount, PlaceDemand } from './demand.schema.ts'
import { amountOf, demandColumns, hasBounds, isAtLeast } from './demandColumns.ts'

const counted = (value: number): Amount => ({ value, low: value, high: value, how: 'counted' })
const unknown: Amount = { value: null, low: null, high: null, how: 'unknown' }
const suppressed: Amount = { ...unknown, how: 'suppressed' }

const place: PlaceDemand = {
  of: 'comunas',
  id: 1,
  code: '05109',
  name: 'Viña del Mar',
  comunaCode: '05109',
  comunaName: 'Viña del Mar',
  regionCode: '05',
  people: counted(200_000),
  areaKm2: 125,
  families: { value: 10_000, low: 9_000, high: 12_000, how: 'mixed' },
  settlementFamilies: counted(4_000),
  censusFamilies: { value: 6_000, low: 5_000, high: 8_000, how: 'estimated' },
  setAside: counted(100),
  groupFamilies: null,
  settlements: 100,
  settlementsUnknown: 7,
  need: { irrecoverable: counted(500) },
  unknownShare: 0.1,
  bounds: null,
  remarks: [],
}

describe('columns of a table of demand', () => {
  test('rates divide the figure and its bounds by the people or the surface', () => {
    expect(amountOf(place, 'families-per-thousand')).toEqual({ value: 50, low: 45, high: 60, how: 'mixed' })
    expect(amountOf(place, 'families-per-km2')).toEqual({ value: 80, low: 72, high: 96, how: 'mixed' })
  })

  test('a rate of nobody is unknown, never infinite and never zero', () => {
    expect(amountOf({ ...place, people: counted(0) }, 'families-per-thousand')).toEqual(unknown)
    expect(amountOf({ ...place, people: unknown }, 'families-per-thousand')).toEqual(unknown)
    expect(amountOf({ ...place, areaKm2: null }, 'families-per-km2')).toEqual(unknown)
  })

  test('what is suppressed is not told by its rate either', () => {
    expect(amountOf({ ...place, families: suppressed }, 'families-per-km2').how).toBe('suppressed')
    expect(amountOf({ ...place, people: suppressed }, 'families-per-thousand').how).toBe('suppressed')
  })

  test('a component that no layer holds is unknown', () => {
    expect(amountOf(place, 'irrecoverable').value).toBe(500)
    expect(amountOf(place, 'sanitation')).toEqual(unknown)
  })

  test('every column has an amount', () => {
    for (const column of demandColumns) expect(amountOf(place, column)).toHaveProperty('how')
  })

  test('bounds are told where they differ from the figure', () => {
    expect(hasBounds(place.families)).toBe(true)
    expect(hasBounds(counted(3))).toBe(false)
    expect(hasBounds(unknown)).toBe(false)
  })

  test('a sum in which something unknown is missing is the least that it can be', () => {
    const whole = { ...place, unknownShare: 0, settlementsUnknown: 0 }
    const columns = ['families', 'settlement-families', 'census-families', 'irrecoverable', 'people'] as const
    const least = (changed: Partial<PlaceDemand>) =>
      columns.filter((column) => isAtLeast({ ...whole, ...changed }, column))
    expect(least({})).toEqual([])
    expect(least({ settlementsUnknown: 2 })).toEqual(['families', 'settlement-families'])
    expect(least({ unknownShare: 0.1 })).toEqual(['families', 'census-families', 'irrecoverable'])
    expect(least({ unknownShare: null, censusFamilies: unknown })).toEqual(['families', 'irrecoverable'])
    expect(least({ unknownShare: null, families: unknown, censusFamilies: unknown })).toEqual(['irrecoverable'])
  })
})
