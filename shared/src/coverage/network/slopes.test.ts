import { describe, expect, it } from 'vitest'
import { buildNetwork } from './buildNetwork.ts'
import { nearestSources } from './nearestSources.ts'
import { pathTo } from './pathTo.ts'
import { openReachWithin } from './reachWithin.ts'
import { toblerKmh, withSlopes } from './slopes.ts'
import { openStreetIndex } from './streetIndex.ts'
import { inMetres, placesAt, streetsOf } from './testing/streetsInMetres.ts'

/** Rises 10 m in 100 m eastwards, from sea level at 0; unknown north of 500 m. */
const hillside = (lng: number, lat: number): number => {
  const [east, north] = inMetres([lng, lat])
  return north > 500 ? Number.NaN : east / 10
}

describe("Tobler's speed", () => {
  it('is as published: 6 km/h gently downhill, 5.04 on the flat, slower on any steeper slope', () => {
    expect(toblerKmh(-0.05)).toBe(6)
    expect(toblerKmh(0)).toBeCloseTo(5.037, 3)
    expect(toblerKmh(0.1)).toBeCloseTo(6 * Math.exp(-0.525), 12)
    expect(toblerKmh(-0.1)).toBeCloseTo(toblerKmh(0), 12)
  })

  it('makes the way up slower than the way down', () => {
    const { network } = buildNetwork(
      streetsOf([
        [
          [0, 0],
          [200, 0],
        ],
      ]),
      { toleranceM: 1 },
    )
    const { forth, back } = withSlopes(network, hillside, 4.5).seconds!
    expect(forth[0]).toBeCloseTo((200 * 3.6) / (6 * Math.exp(-0.525)), 1)
    expect(back[0]).toBeCloseTo((200 * 3.6) / (6 * Math.exp(-0.175)), 1)
    expect(network.seconds).toBeNull()
  })

  it('is the flat speed where the elevation is unknown', () => {
    const { network } = buildNetwork(
      streetsOf([
        [
          [0, 600],
          [200, 600],
        ],
      ]),
      { toleranceM: 1 },
    )
    const { forth, back } = withSlopes(network, hillside, 4.5).seconds!
    expect(forth[0]).toBeCloseTo(160, 1)
    expect(back[0]).toBeCloseTo(160, 1)
  })

  it('does not go down into the ravine under a bridge', () => {
    const ravine = (lng: number) => (Math.abs(inMetres([lng, 0])[0] - 100) < 40 ? -50 : 0)
    const street = streetsOf([
      [
        [0, 0],
        [200, 0],
      ],
    ])
    const bridge = streetsOf(
      [
        [
          [0, 0],
          [200, 0],
        ],
      ],
      [0],
    )
    const seconds = (streets: typeof street) =>
      withSlopes(buildNetwork(streets, { toleranceM: 1 }).network, ravine, 4.5).seconds!.forth[0]!
    expect(seconds(bridge)).toBeCloseTo((200 * 3.6) / toblerKmh(0), 1)
    expect(seconds(street)).toBeGreaterThan(2 * seconds(bridge))
  })

  it('is walked by paths and reach areas in the direction that they go', () => {
    const { network } = buildNetwork(
      streetsOf([
        [
          [0, 0],
          [200, 0],
        ],
      ]),
      { toleranceM: 1 },
    )
    const sloped = withSlopes(network, hillside, 4.5)
    const index = openStreetIndex(sloped)
    const [top, bottom] = [index.attach(placesAt([200, 0]), 10), index.attach(placesAt([0, 0]), 10)]
    const up = pathTo(sloped, nearestSources(sloped, top), top, bottom, 0, 4.5)!
    const down = pathTo(sloped, nearestSources(sloped, bottom), bottom, top, 0, 4.5)!
    expect(up.seconds).toBeCloseTo(sloped.seconds!.forth[0]!, 1)
    expect(down.seconds).toBeCloseTo(sloped.seconds!.back[0]!, 1)
    const reachWithin = openReachWithin(sloped)
    // The bottom is 171 s downhill from the top, and 203 s uphill to it.
    expect(reachWithin(top, 180, { by: 'seconds', flatKmh: 4.5 }).nodes).toHaveLength(2)
    expect(reachWithin(top, 180, { by: 'seconds', flatKmh: 4.5, towards: true }).nodes).toHaveLength(1)
    expect(openReachWithin(network)(top, 161, { by: 'seconds', flatKmh: 4.5 }).nodes).toHaveLength(2)
    expect(openReachWithin(network)(top, 159, { by: 'seconds', flatKmh: 4.5 }).nodes).toHaveLength(1)
  })
})
