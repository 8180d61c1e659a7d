import { describe, expect, it } from 'vitest'
import { axisEnd, curvePath, shareWithin } from './curvePath.ts'

const curve = { service: 'school', standardM: 400, distanceM: [100, 300, 900], share: [0.25, 0.5, 1], unknownShare: 0 }

describe('the curve of distances', () => {
  it('says how many are within a distance, between its points in proportion', () => {
    expect([0, 50, 100, 200, 300, 600, 900, 5000].map((metres) => shareWithin(curve, metres))).toEqual([
      0, 0.125, 0.25, 0.375, 0.5, 0.75, 1, 1,
    ])
  })

  it('is drawn from nobody up to the end of the axis', () => {
    expect(curvePath(curve, { widthPx: 100, heightPx: 80, mostM: 1000 })).toBe(
      'M0 80.0L10.0 60.0L30.0 40.0L90.0 0.0L100 0.0',
    )
    // Cut where the axis ends, at the height it has there.
    expect(curvePath(curve, { widthPx: 100, heightPx: 80, mostM: 600 })).toBe('M0 80.0L16.7 60.0L50.0 40.0L100 20.0')
  })

  it('leaves room beyond the standard on an axis of few round steps', () => {
    for (const standardM of [400, 500, 1000, 1500, 2500, 3000]) {
      const { mostM, stepM } = axisEnd(standardM)
      expect(mostM).toBeGreaterThanOrEqual(2 * standardM)
      expect(mostM % stepM).toBe(0)
      expect(mostM / stepM).toBeLessThanOrEqual(6)
    }
  })
})
