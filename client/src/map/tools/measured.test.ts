import { describe, expect, it } from 'vitest'
import { crossesItself, measure } from './measured.ts'

describe('measuring', () => {
  it('agrees with the published geodesic from Flinders Peak to Buninyong', () => {
    // Geoscience Australia, Vincenty's worked example on GRS80, which differs from WGS 84 by micrometres: 54,972.271 m.
    const flinders = [144.424867889, -37.951033417] as const
    const buninyong = [143.926495528, -37.652821139] as const
    expect(measure([flinders, buninyong], 'distance').totalM).toBeCloseTo(54_972.271, 2)
  })

  it('adds up the parts of a way', () => {
    const way = measure(
      [
        [-71.62, -33.04],
        [-71.61, -33.04],
        [-71.61, -33.05],
      ],
      'distance',
    )
    // PostGIS: st_distance of the same as geography.
    expect(way.segmentsM[0]).toBeCloseTo(934.1102, 3)
    expect(way.segmentsM[1]).toBeCloseTo(1109.0526, 3)
    expect(way.totalM).toBeCloseTo(934.1102 + 1109.0526, 3)
    expect(way.areaM2).toBeNull()
  })

  it('closes an area, on the ellipsoid and not on the map’s projection', () => {
    const square = measure(
      [
        [-71, -33],
        [-70, -33],
        [-70, -34],
        [-71, -34],
      ],
      'area',
    )
    expect(square.segmentsM).toHaveLength(4)
    // PostGIS: st_area of the same as geography; its edges bend a little, over a degree by a few millionths.
    expect((square.areaM2 ?? 0) / 10_306_245_947.46).toBeCloseTo(1, 4)
  })

  it('has no area with two points, and none that means something where the outline crosses itself', () => {
    expect(
      measure(
        [
          [0, 0],
          [1, 1],
        ],
        'area',
      ).areaM2,
    ).toBeNull()
    expect(
      crossesItself([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
      ]),
    ).toBe(true)
    expect(
      crossesItself([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ]),
    ).toBe(false)
    expect(
      crossesItself([
        [0, 0],
        [1, 0],
        [1, 1],
      ]),
    ).toBe(false)
  })
})
