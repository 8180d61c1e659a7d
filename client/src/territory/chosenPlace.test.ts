import { describe, expect, it, test } from 'vitest'
import { placeFilter, placeFrom, regionalPlace } from './chosenPlace.ts'

describe('the place that is counted', () => {
  it('is a region, a comuna, the map, or everything', () => {
    expect(['05', '05101', 'map', null, 'x', '5'].map((text) => placeFrom(text).kind)).toEqual([
      'region',
      'comuna',
      'map',
      'everything',
      'everything',
      'everything',
    ])
  })
  it('asks by the comuna’s code, and not at all where the map decides', () => {
    expect(placeFilter(placeFrom('05101'))).toBe("comuna_code = '05101'")
    expect(placeFilter(placeFrom('13'))).toBe("comuna_code >= '13000' AND comuna_code < '14000'")
    expect([placeFilter(placeFrom('map')), placeFilter(placeFrom(null))]).toEqual([null, null])
  })
})

test('opens on the region of most settlements that has rows of what is measured, as the map does', () => {
  const everything = { kind: 'everything' } as const
  const settlements = { '05': 40, '13': 20, '08': 90 }
  expect(regionalPlace(everything, { '13': 120, '05': 100, '': 9 }, settlements)).toEqual({
    kind: 'region',
    code: '05',
  })
  expect(regionalPlace(everything, { '13': 120, '16': 130 }, undefined)).toEqual({ kind: 'region', code: '16' })
  expect(regionalPlace(everything, { '': 9, '05': 0 }, settlements)).toEqual(everything)
  expect(regionalPlace({ kind: 'map' }, { '08': 3 }, settlements)).toEqual({ kind: 'region', code: '08' })
  const comuna = { kind: 'comuna', code: '05109', region: '05' } as const
  expect(regionalPlace(comuna, { '13': 7 }, settlements)).toEqual(comuna)
  const chosen = { kind: 'region', code: '13' } as const
  expect(regionalPlace(chosen, { '05': 100 }, settlements)).toEqual(chosen)
})
