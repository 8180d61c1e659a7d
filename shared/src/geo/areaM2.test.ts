import { describe, expect, it } from 'vitest'
import { areaM2 } from './areaM2.ts'

const square = (west: number, south: number, sizeDeg: number) => [
  [west, south],
  [west + sizeDeg, south],
  [west + sizeDeg, south + sizeDeg],
  [west, south + sizeDeg],
  [west, south],
]

describe('area on the ellipsoid', () => {
  // PostGIS 3.3: select st_area('POLYGON((…))'::geography)
  it('agrees with PostGIS for a hectare in Valparaíso', () => {
    const geometry = { type: 'Polygon' as const, coordinates: [square(-71.61, -33.06, 0.001)] }
    expect(areaM2(geometry)).toBeCloseTo(10357.5147, 1)
  })

  it('takes holes away and adds the parts of a multipolygon', () => {
    const outer = square(-71.61, -33.06, 0.01)
    const hole = square(-71.608, -33.058, 0.002)
    const whole = areaM2({ type: 'Polygon', coordinates: [outer] })
    const inner = areaM2({ type: 'Polygon', coordinates: [hole] })
    expect(areaM2({ type: 'Polygon', coordinates: [outer, hole] })).toBeCloseTo(whole - inner, 3)
    expect(areaM2({ type: 'MultiPolygon', coordinates: [[outer], [hole]] })).toBeCloseTo(whole + inner, 3)
  })

  it('does not depend on the direction of the ring', () => {
    const ring = square(-70.6, -33.4, 0.01)
    expect(areaM2({ type: 'Polygon', coordinates: [ring.toReversed()] })).toBe(
      areaM2({ type: 'Polygon', coordinates: [ring] }),
    )
  })
})
