import type { Feature } from 'geojson'
import { describe, expect, it } from 'vitest'
import { shows, withSelected } from './useComparedOnMap.ts'

const zone = (id: number) => ({ collection: 'zones' as const, id })

describe('a place that is selected while places are compared', () => {
  it('is added and highlighted; one that is there is highlighted only', () => {
    expect(withSelected([zone(1)], { collection: 'settlements', ids: [7] }, 'zones')).toEqual({
      places: [zone(1), { collection: 'settlements', id: 7 }],
      highlighted: 'settlements:7',
    })
    expect(withSelected([zone(1), zone(2)], { collection: 'zones', ids: [1] }, 'zones')).toEqual({
      places: [zone(1), zone(2)],
      highlighted: 'zones:1',
    })
  })

  it('is no street, and a comuna only where comunas are meant: it lies under everything', () => {
    const nothing = { places: [zone(1)], highlighted: null }
    expect(withSelected([zone(1)], { collection: 'streets', ids: [7] }, 'zones')).toEqual(nothing)
    expect(withSelected([zone(1)], { collection: 'comunas', ids: [7] }, 'zones')).toEqual(nothing)
    expect(withSelected([zone(1)], { collection: 'comunas', ids: [7] }, 'comunas').highlighted).toBe('comunas:7')
  })
})

describe('the view of the compared places', () => {
  const at = (west: number, south: number, size: number): Feature => ({
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'LineString',
      coordinates: [
        [west, south],
        [west + size, south + size],
      ],
    },
  })

  it('stays where they are seen, and not where they are a speck or elsewhere', () => {
    expect(shows([0, 0, 10, 10], [at(1, 1, 3)])).toBe(true)
    expect(shows([0, 0, 10, 10], [at(1, 1, 0.5)])).toBe(false)
    expect(shows([0, 0, 10, 10], [at(20, 1, 5)])).toBe(false)
    expect(shows([0, 0, 10, 10], [at(9, 1, 5)])).toBe(false)
    // One is in view, the other one beside it.
    expect(shows([0, 0, 10, 10], [at(1, 1, 1), at(14, 1, 1)])).toBe(true)
  })
})
