import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromUtm, toUtm, utmZone } from './utm.ts'

describe('UTM', () => {
  // By PROJ 9 (EPSG:4326 to 32719 and 32718).
  it.each([
    [-71.62, -33.045, 19, 255_340.0102, 6_340_672.7239],
    [-70.6506, -33.4378, 19, 346_565.4382, 6_298_958.7587],
    [-73.0503, -36.8271, 18, 673_878.1717, 5_922_534.0297],
  ])('agrees with PROJ at %d %d', (longitude, latitude, zone, eastM, northM) => {
    const utm = toUtm(longitude, latitude)
    expect(utm.zone).toBe(zone)
    expect(utm.eastM).toBeCloseTo(eastM, 3)
    expect(utm.northM).toBeCloseTo(northM, 3)
  })

  it('comes back to where it was, in its zone and in the next', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -76, max: -66, noNaN: true }),
        fc.double({ min: -56, max: -17, noNaN: true }),
        fc.constantFrom(18, 19),
        (longitude, latitude, zone) => {
          const [lon, lat] = fromUtm(toUtm(longitude, latitude, zone))
          expect(lon).toBeCloseTo(longitude, 8)
          expect(lat).toBeCloseTo(latitude, 8)
        },
      ),
    )
  })

  it('changes zone at 72° west', () => {
    expect([utmZone(-72.0001), utmZone(-71.9999)]).toEqual([18, 19])
  })
})
