import { createExpression } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { conditionFrom, type Filter, toCql2, toMapFilter } from './layerFilter.ts'

const settlements = [
  { name: 'Manuel Bustos', household_count: 900, water: 'informal', status: 'in-catastro' },
  { name: 'Lo Aranda', household_count: 32, water: 'unknown' },
  { name: "Toma O'Higgins 50%" },
]

/** Names of those that the map would draw. */
function drawn(filter: Filter): string[] {
  const compiled = createExpression(toMapFilter(filter), { type: 'boolean' } as never)
  if (compiled.result === 'error') throw new Error(compiled.value.map(({ message }) => message).join('; '))
  return settlements
    .filter((properties) => compiled.value.evaluate({ zoom: 10 }, { type: 1, properties } as never) === true)
    .map(({ name }) => name)
}

const asks = (...filter: Filter) => [toCql2(filter), drawn(filter)]

describe('a filter says the same to the items API and to the map', () => {
  it('is nothing where there is no condition', () => {
    expect([toCql2([]), toMapFilter([])]).toEqual([null, null])
  })

  it('compares numbers, and an unknown one is not smaller than any', () => {
    expect(asks({ property: 'household_count', operator: 'lt', value: 100 })).toEqual([
      'household_count < 100',
      ['Lo Aranda'],
    ])
  })

  it('does not take an unknown value for a different one', () => {
    expect(asks({ property: 'status', operator: 'ne', value: 'closed' })).toEqual([
      "status <> 'closed'",
      ['Manuel Bustos'],
    ])
  })

  it('finds what is unknown: missing, or said to be unknown', () => {
    expect(asks({ property: 'water', operator: 'unknown', value: null })).toEqual([
      "(water IS NULL OR water = 'unknown')",
      ['Lo Aranda', "Toma O'Higgins 50%"],
    ])
    expect(asks({ property: 'water', operator: 'known', value: null })).toEqual([
      "(water IS NOT NULL AND water <> 'unknown')",
      ['Manuel Bustos'],
    ])
    expect(asks({ property: 'household_count', operator: 'unknown', value: null })).toEqual([
      'household_count IS NULL',
      ["Toma O'Higgins 50%"],
    ])
  })

  it('compares days as days', () => {
    const drawnOf = { ...settlements[0], boundary_date: '2023-05-31' }
    const compiled = createExpression(
      toMapFilter([{ property: 'boundary_date', operator: 'lt', value: '2024-01-01' }]),
      {
        type: 'boolean',
      } as never,
    )
    const isDrawn = (properties: object) =>
      compiled.result === 'success' && compiled.value.evaluate({ zoom: 10 }, { type: 1, properties } as never)
    expect([drawnOf, { ...drawnOf, boundary_date: '2024-01-01' }, settlements[0]!].map(isDrawn)).toEqual([
      true,
      false,
      false,
    ])
    expect(toCql2([{ property: 'boundary_date', operator: 'lt', value: '2024-01-01' }])).toBe(
      "boundary_date < DATE('2024-01-01')",
    )
    expect(conditionFrom('settlements', 'boundary_date', 'lt', ['2024-02-30'])).toBeNull()
  })

  it('finds a text in any case, its signs taken as they are', () => {
    expect(asks({ property: 'name', operator: 'like', value: "o'higgins 50%" })).toEqual([
      "CASEI(name) LIKE CASEI('%o''higgins 50\\\\%%')",
      ["Toma O'Higgins 50%"],
    ])
  })

  it('takes any of a list, and all of several conditions', () => {
    expect(
      asks(
        { property: 'water', operator: 'in', value: ['none', 'informal', 'unknown'] },
        { property: 'household_count', operator: 'ge', value: 100 },
      ),
    ).toEqual(["water IN ('none','informal','unknown') AND household_count >= 100", ['Manuel Bustos']])
  })
})
