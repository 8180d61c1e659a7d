import { describe, expect, it } from 'vitest'
import { positionFrom, positionText } from './position.ts'
import { boundsToLookAt } from './stage.ts'

describe('the map’s position in the address', () => {
  it('comes back as it was written', () => {
    expect(positionFrom(positionText({ zoom: 12.34, lat: -33.04567, lng: -71.61234 }))).toEqual({
      zoom: 12.34,
      lat: -33.04567,
      lng: -71.61234,
    })
  })
  it('is refused where it is no place', () => {
    for (const text of [null, '', '12', '12/-95/-71', '12/-33/x', '99/-33/-71']) expect(positionFrom(text)).toBeNull()
  })
})

describe('where to look', () => {
  const at = (lng: number, lat: number) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Point' as const, coordinates: [lng, lat] },
  })
  it('leaves an island far out and a row in the wrong ocean aside', () => {
    expect(boundsToLookAt([at(-71.6, -33), at(-109.4, -27.1), at(-40, -33)])).toEqual([-71.6, -33, -71.6, -33])
  })
  it('shows them where there is nothing else, and nothing where there is nothing', () => {
    expect(boundsToLookAt([at(-109.4, -27.1)])).toEqual([-109.4, -27.1, -109.4, -27.1])
    expect(boundsToLookAt([])).toBeNull()
  })
})
