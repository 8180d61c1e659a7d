import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { geodesicDistanceM } from '../geodesic.ts'
import { buildNetwork } from './buildNetwork.ts'
import { inMetres, type Metres, streetsOf } from './testing/streetsInMetres.ts'
import type { WalkingNetwork } from './walkingNetwork.ts'

const build = (lines: readonly (readonly Metres[])[], apart: number[] = [], toleranceM = 1) =>
  buildNetwork(streetsOf(lines, apart), { toleranceM })

/** Lengths of the edges to a decimetre, ascending. */
const lengths = (network: WalkingNetwork) =>
  Array.from(network.edgeLengthM, (m) => Math.round(m * 10) / 10).sort((a, b) => a - b)
const nodesOf = (network: WalkingNetwork) =>
  Array.from({ length: network.nodeCount }, (_, node) =>
    inMetres([network.nodePlaces[2 * node] as number, network.nodePlaces[2 * node + 1] as number]).map(
      (m) => Math.round(m * 10) / 10 + 0,
    ),
  ).sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)

describe('streets become a network', () => {
  it('cuts two streets where they cross', () => {
    const { network, report } = build([
      [
        [-50, 0],
        [50, 0],
      ],
      [
        [0, -30],
        [0, 70],
      ],
    ])
    expect(lengths(network)).toEqual([30, 50, 50, 70])
    expect(nodesOf(network)).toEqual([
      [-50, 0],
      [0, -30],
      [0, 0],
      [0, 70],
      [50, 0],
    ])
    expect(report).toMatchObject({ streets: 2, nodes: 5, edges: 4, islands: 1, cutCrossings: 1, joinedEnds: 0 })
    expect(report.lengthKm).toBeCloseTo(0.2, 4)
  })

  it('cuts two streets once where both bend', () => {
    const { network, report } = build([
      [
        [-50, 0],
        [0, 0],
        [50, 20],
      ],
      [
        [0, -50],
        [0, 0],
        [-20, 50],
      ],
    ])
    expect(network.edgeCount).toBe(4)
    expect(report.cutCrossings).toBe(1)
  })

  it('cuts a street that another one only touches with a bend', () => {
    const { network } = build([
      [
        [-50, 0],
        [50, 0],
      ],
      [
        [-50, 40],
        [0, 0],
        [50, 40],
      ],
    ])
    expect(network.edgeCount).toBe(4)
    expect(network.islandLengthM).toHaveLength(1)
  })

  it('joins an end to the street that it stops short of', () => {
    const { network, report } = build([
      [
        [-50, 0],
        [50, 0],
      ],
      [
        [10, 0.9],
        [10, 60],
      ],
    ])
    expect(lengths(network)).toEqual([40, 59.1, 60])
    expect(report).toMatchObject({ islands: 1, joinedEnds: 1, cutCrossings: 0 })
  })

  it('does not join an end beyond the tolerance', () => {
    const { network, report } = build([
      [
        [-50, 0],
        [50, 0],
      ],
      [
        [10, 1.2],
        [10, 60],
      ],
    ])
    expect(network.edgeCount).toBe(2)
    expect(report).toMatchObject({ islands: 2, joinedEnds: 0 })
  })

  it('drops the stub of a street that runs on past the one it meets', () => {
    const { network } = build([
      [
        [-50, 0],
        [50, 0],
      ],
      [
        [10, -0.5],
        [10, 60],
      ],
    ])
    expect(network.edgeCount).toBe(3)
    expect(lengths(network).at(0)).toBeGreaterThan(39)
  })

  it('joins ends 0.9 m apart, without making a barb of a vertex beside them', () => {
    const { network, report } = build([
      [
        [-50, 0],
        [-0.3, 0],
        [0, 0],
      ],
      [
        [0.9, 0],
        [1.1, 0],
        [50, 0],
      ],
      [
        [0.9, 0],
        [0.9, 40],
      ],
    ])
    expect(network.nodeCount).toBe(4)
    expect(lengths(network)).toEqual([40, 49.1, 50.9])
    expect(report).toMatchObject({ islands: 1, joinedEnds: 1 })
  })

  it('does not draw a row of ends together, but keeps them connected', () => {
    const { network, report } = build(
      [0, 1, 2, 3, 4].map(
        (n) =>
          [
            [0.9 * n, 0],
            [0.9 * n, n % 2 === 0 ? 100 : -100],
          ] as Metres[],
      ),
    )
    expect(report.islands).toBe(1)
    const ends = nodesOf(network).filter(([, north = 0]) => Math.abs(north) < 1)
    expect(ends.length).toBeGreaterThan(1)
    const moved = [0, 1, 2, 3, 4].map((n) => Math.min(...ends.map(([east = 0]) => Math.abs(east - 0.9 * n))))
    expect(Math.max(...moved)).toBeLessThanOrEqual(1)
    // Steps between the nodes that remain have their true length.
    expect(
      lengths(network)
        .filter((m) => m < 50)
        .every((m) => m >= 0.8 && m <= 2),
    ).toBe(true)
  })

  it('keeps a bridge apart at crossings and joins it at its ends', () => {
    const { network, report } = build(
      [
        [
          [-50, 0],
          [50, 0],
        ],
        [
          [0, -50],
          [0, 50],
        ],
        [
          [0, 50.5],
          [30, 80],
        ],
        [
          [-40, -50],
          [40, -50],
        ],
      ],
      [1],
    )
    expect(report).toMatchObject({ keptApart: 1, cutCrossings: 0, islands: 2 })
    expect(Array.from(network.edgeIsApart).filter((apart) => apart === 1)).toHaveLength(1)
    // Its southern end cuts the street there, its northern one meets an end; the street below is whole.
    expect(lengths(network)).toEqual([40, 40, 42.4, 100, 100])
  })

  it('does not join a street that ends under a bridge', () => {
    const { report } = build(
      [
        [
          [0, -50],
          [0, 50],
        ],
        [
          [0.5, 0],
          [50, 0],
        ],
      ],
      [0],
    )
    expect(report).toMatchObject({ islands: 2, joinedEnds: 0 })
  })

  it('leaves streets of no length out and counts them', () => {
    const { network, report } = build([
      [
        [0, 0],
        [100, 0],
      ],
      [
        [20, 20],
        [20, 20],
      ],
      [[30, 30]],
      [
        [60, 0],
        [Number.NaN, 3],
      ],
      [],
      [
        [70, 40],
        [70.3, 40],
      ],
    ])
    expect(report).toMatchObject({ streets: 6, zeroLength: 5 })
    expect(lengths(network)).toEqual([100])
  })

  it('passes over a vertex without a place', () => {
    const { network } = build([
      [
        [0, 0],
        [Number.NaN, Number.NaN],
        [100, 0],
      ],
    ])
    expect(lengths(network)).toEqual([100])
  })

  it('tolerates a street that is there twice, and one that lies over a part of another', () => {
    const twice = build([
      [
        [0, 0],
        [100, 0],
      ],
      [
        [0, 0],
        [100, 0],
      ],
    ])
    expect(lengths(twice.network)).toEqual([100, 100])
    const over = build([
      [
        [0, 0],
        [100, 0],
      ],
      [
        [40, 0],
        [140, 0],
      ],
    ])
    expect(lengths(over.network)).toEqual([40, 40, 60, 60])
    expect(over.report.islands).toBe(1)
  })

  it('keeps a loop, and a street that comes back to itself', () => {
    const square: Metres[] = [
      [0, 0],
      [50, 0],
      [50, 50],
      [0, 50],
      [0, 0],
    ]
    const loop = build([
      square,
      [
        [0, 0],
        [-30, 0],
      ],
    ])
    expect(lengths(loop.network)).toEqual([30, 200])
    expect(Array.from(loop.network.links).length).toBe(3)
    // The end meets the street's own middle, 0.5 m short.
    const lasso = build([
      [
        [-100, 0],
        [0, 0],
        [50, 50],
        [50, -50],
        [0, -0.5],
      ].map(([x = 0, y = 0]) => [x, y] as Metres),
    ])
    expect(lasso.network.edgeCount).toBe(2)
    const eight = build([
      [
        [-50, -50],
        [50, 50],
        [50, -50],
        [-50, 50],
      ],
    ])
    expect(eight.report.cutCrossings).toBe(1)
    expect(eight.network.edgeCount).toBe(3)
  })

  it('numbers 40 islands by their length', () => {
    const { network, report } = build(
      Array.from(
        { length: 40 },
        (_, n) =>
          [
            [200 * n, 0],
            [200 * n + 10 + ((7 * n) % 40), 0],
          ] as Metres[],
      ),
    )
    expect(report).toMatchObject({ islands: 40, edges: 40 })
    expect(Array.from(network.islandLengthM, Math.round)).toEqual(Array.from({ length: 40 }, (_, n) => 49 - n))
    expect(report.largestIslandShare).toBeCloseTo(49 / (20 * 59), 3)
    const from = network.edgeLengthM.findIndex((m) => Math.round(m) === 49)
    expect(network.islandOfNode[network.edgeFrom[from] as number]).toBe(0)
  })

  it('is empty without streets', () => {
    const { network, report } = build([])
    expect(network).toMatchObject({ nodeCount: 0, edgeCount: 0 })
    expect(report).toMatchObject({ lengthKm: 0, islands: 0, largestIslandShare: 0 })
  })

  it('measures lengths as the geodesic does, from Arica to Punta Arenas', () => {
    for (const lat of [-18.5, -33, -53.1])
      for (const [dLng, dLat] of [
        [0.03, 0.001],
        [0.001, 0.02],
        [-0.02, 0.02],
      ] as const) {
        const { network } = buildNetwork(
          {
            streetIds: Int32Array.of(1),
            firstVertex: Uint32Array.of(0, 2),
            vertices: Float64Array.of(-70, lat, -70 + dLng, lat + dLat),
            isApart: Uint8Array.of(0),
          },
          { toleranceM: 1 },
        )
        const geodesicM = geodesicDistanceM(-70, lat, -70 + dLng, lat + dLat)
        expect(Math.abs((network.edgeLengthM[0] as number) / geodesicM - 1)).toBeLessThan(1e-5)
      }
  })

  it('does not depend on the order of the streets', () => {
    const coordinate = fc.integer({ min: 0, max: 40 }).map((n) => 2.5 * n)
    const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 10 }), fc.integer(), (lines, turn) => {
        const at = Math.abs(turn) % lines.length
        const a = build(lines)
        const b = build([...lines.slice(at), ...lines.slice(0, at)].reverse())
        expect(nodesOf(b.network)).toEqual(nodesOf(a.network))
        expect(b.report.lengthKm).toBeCloseTo(a.report.lengthKm, 9)
        expect(b.report.islands).toBe(a.report.islands)
      }),
      { numRuns: 150 },
    )
  })
})
