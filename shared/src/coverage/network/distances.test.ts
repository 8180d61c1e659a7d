import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildNetwork } from './buildNetwork.ts'
import { distanceAt } from './distanceAt.ts'
import { groundDistanceM } from './groundMetres.ts'
import { addSources, nearestSources } from './nearestSources.ts'
import { pathTo } from './pathTo.ts'
import { openReachWithin } from './reachWithin.ts'
import { openStreetIndex } from './streetIndex.ts'
import { aTown } from './testing/aTown.ts'
import { type Metres, placesAt, streetsOf } from './testing/streetsInMetres.ts'
import { joinAttachments, walkByHand } from './testing/walkByHand.ts'
import type { Attachment, WalkingNetwork } from './walkingNetwork.ts'

const some = (all: Attachment, ...indexes: number[]): Attachment => ({
  edge: Int32Array.from(indexes, (i) => all.edge[i]!),
  alongM: Float64Array.from(indexes, (i) => all.alongM[i]!),
  legM: Float64Array.from(indexes, (i) => all.legM[i]!),
})

/** A street of 100 m, at its middle another one of 50 m to the north; islands of 20 m far east. */
function aCrossing(): { network: WalkingNetwork; attach: (...places: Metres[]) => Attachment } {
  const { network } = buildNetwork(
    streetsOf([
      [
        [0, 0],
        [100, 0],
      ],
      [
        [50, 0],
        [50, 50],
      ],
      [
        [900, 0],
        [920, 0],
      ],
    ]),
    { toleranceM: 1 },
  )
  const index = openStreetIndex(network)
  return { network, attach: (...places) => index.attach(placesAt(...places), 50) }
}

function distances(network: WalkingNetwork, sources: Attachment, points: Attachment): (number | null)[] {
  const { distanceM } = distanceAt(network, nearestSources(network, sources), sources, points)
  return Array.from(distanceM, (m) => (Number.isFinite(m) ? Math.round(10 * m) / 10 : m))
}

describe('distances along the streets, worked by hand', () => {
  it('adds leg, way along the streets, and leg', () => {
    const { network, attach } = aCrossing()
    // 10 m to the street, 40 m to the middle, 30 m north, 5 m to the facility.
    expect(distances(network, attach([45, 30]), attach([10, -10]))).toEqual([85])
  })

  it('goes straight to a source on the same edge, whichever comes first, and counts both legs', () => {
    const { network, attach } = aCrossing()
    expect(distances(network, attach([10, 4]), attach([30, -3], [2, 0], [10, 0]))).toEqual([27, 12, 4])
  })

  it('takes the nearest of several sources, on the edge or over its ends', () => {
    const { network, attach } = aCrossing()
    const sources = attach([5, 0], [60, 0])
    const points = attach([40, 0], [20, 0])
    const reach = nearestSources(network, sources)
    expect(distances(network, sources, points)).toEqual([20, 15])
    expect(Array.from(distanceAt(network, reach, sources, points).source)).toEqual([1, 0])
  })

  it('says Infinity on an island without a source, and NaN beyond the limit from any street', () => {
    const { network, attach } = aCrossing()
    const sources = attach([10, 0])
    const points = attach([910, 5], [400, 400])
    const reach = distanceAt(network, nearestSources(network, sources), sources, points)
    expect(Array.from(reach.distanceM)).toEqual([Infinity, Number.NaN])
    expect(Array.from(reach.source)).toEqual([-1, -1])
  })

  it('gives an equal distance to the source with the lower index', () => {
    const { network, attach } = aCrossing()
    const [west, east] = [attach([30, 0]), attach([70, 0])]
    const middle = network.edgeTo[west.edge[0]!]!
    expect(network.edgeFrom[east.edge[0]!]).toBe(middle)
    // Both at the node in the middle, with a leg of 5 m.
    const atEnd = {
      edge: west.edge,
      alongM: Float64Array.of(network.edgeLengthM[west.edge[0]!]!),
      legM: Float64Array.of(5),
    }
    const atStart = { edge: east.edge, alongM: Float64Array.of(0), legM: Float64Array.of(5) }
    for (const sources of [joinAttachments(atEnd, atStart), joinAttachments(atStart, atEnd)]) {
      const reach = nearestSources(network, sources)
      expect(reach.distanceM[middle]).toBe(5)
      expect(reach.source[middle]).toBe(0)
      expect(Array.from(distanceAt(network, reach, sources, attach([50, 20])).source)).toEqual([0])
    }
  })

  it('goes round a loop the shorter way', () => {
    const { network } = buildNetwork(
      streetsOf([
        [
          [0, 0],
          [100, 0],
          [100, 100],
          [0, 100],
          [0, 0],
        ],
        [
          [0, 0],
          [-50, 0],
        ],
      ]),
      { toleranceM: 1 },
    )
    const attach = (...places: Metres[]) => openStreetIndex(network).attach(placesAt(...places), 50)
    const sources = attach([-50, 0])
    expect(distances(network, sources, attach([100, 20], [0, 80]))).toEqual([170, 130])
    // On the loop itself: through its node where that is nearer than along it.
    expect(distances(network, attach([10, 0]), attach([0, 10], [100, 100]))).toEqual([20, 190])
  })

  it('has nothing to say without sources or without streets', () => {
    const { network, attach } = aCrossing()
    expect(distances(network, attach(), attach([10, 0]))).toEqual([Infinity])
    const empty = buildNetwork(streetsOf([]), { toleranceM: 1 }).network
    const nowhere = openStreetIndex(empty).attach(placesAt([0, 0]), 50)
    expect(distances(empty, nowhere, nowhere)).toEqual([Number.NaN])
  })
})

describe('distances along the streets, against every path tried', () => {
  it('is the shortest of all paths, at every node and every point', () => {
    fc.assert(
      fc.property(aTown, ({ network, sources, points }) => {
        const byHand = walkByHand(network, joinAttachments(sources, points))
        const reach = nearestSources(network, sources)
        const at = distanceAt(network, reach, sources, points)
        const nearest = (row: number) =>
          Math.min(Infinity, ...Array.from(sources.edge.keys(), (s) => byHand[row]![network.nodeCount + s]!))
        for (let node = 0; node < network.nodeCount; node += 1) expectMetres(reach.distanceM[node]!, nearest(node))
        for (const point of points.edge.keys()) {
          const metres = nearest(network.nodeCount + sources.edge.length + point)
          if (points.edge[point] === -1) expect(at.distanceM[point]).toBeNaN()
          else expectMetres(at.distanceM[point]!, metres)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('is never longer with one source more, and the same as if it had been there at once', () => {
    fc.assert(
      fc.property(aTown, ({ network, sources, points }) => {
        const before = nearestSources(network, sources)
        const copy = before.distanceM.slice()
        const { reach, touched } = addSources(network, before, points, sources.edge.length)
        const atOnce = nearestSources(network, joinAttachments(sources, points))
        expect(before.distanceM).toEqual(copy)
        for (let node = 0; node < network.nodeCount; node += 1) {
          expect(reach.distanceM[node]).toBeLessThanOrEqual(copy[node]!)
          expectMetres(reach.distanceM[node]!, atOnce.distanceM[node]!)
        }
        const nearer = Array.from(reach.distanceM.keys()).filter((node) => reach.distanceM[node]! < copy[node]!)
        expect(Array.from(touched).sort((a, b) => a - b)).toEqual(nearer)
        expect(reach.source).toEqual(atOnce.source)
      }),
      { numRuns: 150 },
    )
  })

  it('reaches the same nodes within a limit, from one place or the nearest of several', () => {
    fc.assert(
      fc.property(aTown, fc.integer({ min: 0, max: 900 }), ({ network, sources }, limit) => {
        const reachWithin = openReachWithin(network)
        // Twice: the second search finds its arrays clean.
        for (const start of [sources, some(sources, ...Array.from(sources.edge.keys()).slice(0, 1))]) {
          const full = nearestSources(network, start).distanceM
          const { nodes, cost } = reachWithin(start, limit, { by: 'metres' })
          expect(Array.from(nodes).sort((a, b) => a - b)).toEqual(
            Array.from(full.keys()).filter((node) => full[node]! <= limit),
          )
          nodes.forEach((node, i) => {
            expectMetres(cost[i]!, full[node]!)
          })
          expect(Array.from(cost)).toEqual(Array.from(cost).sort((a, b) => a - b))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('shows a path as long as the distance, from the point to the source, without gaps', () => {
    fc.assert(
      fc.property(aTown, ({ network, sources, points, pointPlaces, sourcePlaces }) => {
        const reach = nearestSources(network, sources)
        const { distanceM } = distanceAt(network, reach, sources, points)
        for (const point of points.edge.keys()) {
          const path = pathTo(network, reach, sources, points, point, 4.5)
          if (!Number.isFinite(distanceM[point]!)) {
            expect(path).toBeNull()
            continue
          }
          const { coordinates, source, streetM, legM, sourceLegM, seconds } = path!
          expect(path!.distanceM).toBe(distanceM[point])
          expectMetres(legM + streetM + sourceLegM, distanceM[point]!)
          expectMetres(lengthOf(coordinates), streetM)
          expectMetres(seconds, distanceM[point]! / 1.25)
          expectMetres(groundDistanceM(...coordinates[0]!, pointPlaces[2 * point]!, pointPlaces[2 * point + 1]!), legM)
          expectMetres(
            groundDistanceM(...coordinates.at(-1)!, sourcePlaces[2 * source]!, sourcePlaces[2 * source + 1]!),
            sourceLegM,
          )
        }
      }),
      { numRuns: 150 },
    )
  })
})

/** To a millimetre, or both infinite. */
function expectMetres(actual: number, expected: number): void {
  if (Number.isFinite(expected)) expect(Math.abs(actual - expected)).toBeLessThan(2e-3)
  else expect(actual).toBe(expected)
}

function lengthOf(coordinates: [number, number][]): number {
  let sum = 0
  for (let i = 1; i < coordinates.length; i += 1) sum += groundDistanceM(...coordinates[i - 1]!, ...coordinates[i]!)
  return sum
}
