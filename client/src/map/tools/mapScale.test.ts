import { geodesicDistanceM } from '@arraigo/shared/coverage/geodesic.ts'
import { describe, expect, it } from 'vitest'
import { metresPerPx, roundLength, zoomFor } from './mapScale.ts'

/** Pixels of Web Mercator from the equator and the first meridian, at zoom 0 (OGC 17-083r4, 512-pixel tiles). */
const mercatorX = (longitude: number) => (longitude / 360) * 512
const mercatorY = (latitude: number) => (Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI)) * 512

describe('the scale of the map', () => {
  it.each([-18.5, -33.04, -36.8, -53.2])('is that of the ground at latitude %d, in both directions', (latitude) => {
    const step = 0.01
    const east = geodesicDistanceM(-71, latitude, -71 + step, latitude)
    const north = geodesicDistanceM(-71, latitude - step / 2, -71, latitude + step / 2)
    const perPxEast = east / mercatorX(step)
    const perPxNorth = north / (mercatorY(latitude + step / 2) - mercatorY(latitude - step / 2))
    expect(metresPerPx(0, latitude) / perPxEast).toBeCloseTo(1, 2)
    expect(metresPerPx(0, latitude) / perPxNorth).toBeCloseTo(1, 2)
    expect(Math.abs(metresPerPx(0, latitude) / perPxEast - 1)).toBeLessThan(0.0032)
    expect(Math.abs(metresPerPx(0, latitude) / perPxNorth - 1)).toBeLessThan(0.0032)
  })

  it('halves with each zoom, and finds its way back', () => {
    expect(metresPerPx(11, -33) / metresPerPx(12, -33)).toBe(2)
    expect(zoomFor(metresPerPx(14.3, -33), -33)).toBeCloseTo(14.3, 9)
  })

  it('is shown by a bar of a length one can read', () => {
    expect([999, 1000, 4999, 5001, 73].map(roundLength)).toEqual([500, 1000, 2000, 5000, 50])
  })
})
