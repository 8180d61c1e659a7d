import { describe, expect, it } from 'vitest'
import { placeFilter, placeFrom } from './chosenPlace.ts'

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
