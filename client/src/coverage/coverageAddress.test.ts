import { describe, expect, it } from 'vitest'
import { coverageViewFrom, placesFrom, placesText, toggledPlace } from './coverageAddress.ts'

const zone = (id: number) => ({ collection: 'zones' as const, id })

describe('what is chosen about coverage', () => {
  it('comes back from the address as it was written, in the same order', () => {
    const places = [zone(15), zone(12), { collection: 'settlements' as const, id: 3 }, zone(7)]
    expect(placesText(places)).toBe('zones:15,12;settlements:3;zones:7')
    expect(placesFrom(placesText(places))).toEqual(places)
    expect(placesText([])).toBeNull()
  })

  it('leaves out what makes no sense, and takes each place once', () => {
    expect(placesFrom('zones:12,x,0,-3,12;streets:4;;neighbourhoods:')).toEqual([zone(12)])
    expect(coverageViewFrom(new URLSearchParams('of=streets'))).toEqual({
      set: 'siedu',
      collection: 'settlements',
      service: null,
      places: [],
    })
  })

  it('compares no more than thirty places', () => {
    expect(placesFrom(`zones:${Array.from({ length: 40 }, (_, at) => at + 1).join()}`)).toHaveLength(30)
  })

  it('adds a place at the end and takes it away again', () => {
    expect(toggledPlace([zone(1)], zone(2))).toEqual([zone(1), zone(2)])
    expect(toggledPlace([zone(1), zone(2)], zone(1))).toEqual([zone(2)])
  })
})
