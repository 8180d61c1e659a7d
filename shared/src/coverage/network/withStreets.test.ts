import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildNetwork } from './buildNetwork.ts'
import { distanceAt } from './distanceAt.ts'
import { nearestSources } from './nearestSources.ts'
import { reattach } from './reattach.ts'
import { withSlopes } from './slopes.ts'
import { openStreetIndex } from './streetIndex.ts'
import { aTown, maxLegM } from './testing/aTown.ts'
import { type Metres, placesAt, streetsOf } from './testing/streetsInMetres.ts'
import type { WalkingNetwork } from './walkingNetwork.ts'
import { withStreets } from './withStreets.ts'

const corner = fc.integer({ min: 0, max: 4 }).map((n) => 100 * n)
const someLines = fc.array(fc.array(fc.tuple(corner, corner), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
})

describe('a street more', () => {
  const { network } = buildNetwork(
    streetsOf([
      [
        [0, 0],
        [100, 0],
      ],
      [
        [0, 80],
        [100, 80],
      ],
    ]),
    { toleranceM: 1 },
  )
  const attach = (...places: Metres[]) => openStreetIndex(network).attach(placesAt(...places), 50)

  it('refuses a tangle that would not fit into memory', () => {
    const toAndFro = Array.from({ length: 400 }, (_, at): Metres => [300 * (at % 2), 200 + at])
    const upAndDown = toAndFro.map(([x, y]): Metres => [y - 200, 200 + 1.4 * x])
    expect(() => joined(Array(3).fill([toAndFro, upAndDown]).flat())).toThrow('proposal-streets-tangled')
  })

  it('joins two streets that did not meet, and keeps the numbers of what was there', () => {
    const added = joined([
      [
        [30, 0.6],
        [30, 80.4],
      ],
    ])
    expect(added.network.islandLengthM).toHaveLength(1)
    expect(network.islandLengthM).toHaveLength(2)
    expect(added.network.nodePlaces.slice(0, 2 * network.nodeCount)).toEqual(network.nodePlaces)
    expect(Array.from(added.cutEdges.keys())).toEqual([0, 1])
    expect(added.report).toMatchObject({ joinedEnds: 2, cutCrossings: 1 })
    expect(added.newEdges).toHaveLength(1)
  })

  it('moves what was attached to the pieces, and to the new street where it is nearer', () => {
    const added = joined([
      [
        [30, 0],
        [30, 80],
      ],
    ])
    const places = placesAt([20, 5], [70, 5], [33, 20], [60, 75])
    const { attachment, changed } = reattach(added, places, attach([20, 5], [70, 5], [33, 20], [60, 75]), 50)
    expect(Array.from(attachment.legM, Math.round)).toEqual([5, 5, 3, 5])
    expect(Array.from(attachment.alongM, Math.round)).toEqual([20, 40, 20, 30])
    expect(Array.from(changed)).toEqual([0, 1, 2, 3])
    const source = reattach(added, placesAt([70, 80]), attach([70, 80]), 50).attachment
    const { distanceM } = distanceAt(added.network, nearestSources(added.network, source), source, attachment)
    expect(Array.from(distanceM, Math.round)).toEqual([5 + 10 + 80 + 40, 5 + 40 + 80 + 40, 3 + 60 + 40, 5 + 10])
  })

  it('does not cut a bridge, nor leave a node where a street of no length was', () => {
    const bridge = buildNetwork(
      streetsOf(
        [
          [
            [0, 0],
            [100, 0],
          ],
        ],
        [0],
      ),
      { toleranceM: 1 },
    ).network
    const over = withStreets(
      bridge,
      streetsOf([
        [
          [50, -50],
          [50, 50],
        ],
      ]),
      { toleranceM: 1 },
    )
    expect(over.network.edgeCount).toBe(2)
    expect(over.report.keptApart).toBe(1)
    const none = joined([
      [
        [200, 200],
        [200, 200],
      ],
      [
        [300, 300],
        [300.2, 300],
      ],
    ])
    expect(none.network).toEqual(network)
  })

  it('gives pieces their share of the walking time and itself the flat speed', () => {
    const sloped = withSlopes(network, (lng) => (lng + 71.55) * 9000, 4.5)
    const added = withStreets(
      sloped,
      streetsOf([
        [
          [25, 0],
          [25, 80],
        ],
      ]),
      { toleranceM: 1 },
    )
    const [first, second] = added.cutEdges.get(0)!.edges as [number, number]
    const seconds = added.network.seconds!
    expect(seconds.forth[first]! / sloped.seconds!.forth[0]!).toBeCloseTo(0.25, 3)
    expect(seconds.forth[second]! / sloped.seconds!.forth[0]!).toBeCloseTo(0.75, 3)
    expect(seconds.back[added.newEdges[0]!]).toBeCloseTo(80 / 1.25, 1)
  })

  it('gives the distances of a network built with it from the start', () => {
    fc.assert(
      fc.property(aTown, someLines, (town, lines) => {
        if ([...town.lines, ...lines].some(turnsBack)) return
        const added = withStreets(town.network, streetsOf(lines), { toleranceM: 1 })
        const atOnce = buildNetwork(streetsOf([...town.lines, ...lines]), { toleranceM: 1 }).network
        const index = openStreetIndex(atOnce)
        const [a, b] = [index.attach(town.sourcePlaces, maxLegM), index.attach(town.pointPlaces, maxLegM)]
        const sources = reattach(added, town.sourcePlaces, town.sources, maxLegM).attachment
        const points = reattach(added, town.pointPlaces, town.points, maxLegM).attachment
        const expected = distanceAt(atOnce, nearestSources(atOnce, a), a, b).distanceM
        const actual = distanceAt(added.network, nearestSources(added.network, sources), sources, points).distanceM
        expect(added.network.islandLengthM.length).toBe(atOnce.islandLengthM.length)
        expect(Array.from(sources.edge, (edge) => edge === -1)).toEqual(Array.from(a.edge, (edge) => edge === -1))
        if (a.edge.some((_, i) => isBetweenStreets(atOnce, town.sourcePlaces.slice(2 * i, 2 * i + 2)))) return
        expected.forEach((metres, i) => {
          if (Number.isNaN(metres)) expect(actual[i]).toBeNaN()
          else if (actual[i] !== metres && !isBetweenStreets(atOnce, town.pointPlaces.slice(2 * i, 2 * i + 2)))
            expect(Math.abs(actual[i]! - metres)).toBeLessThan(0.05)
        })
      }),
      { numRuns: 150 },
    )
  })

  function joined(lines: Metres[][]) {
    return withStreets(network, streetsOf(lines), { toleranceM: 1 })
  }
})

/** As near to two edges: it may be attached to either. */
function isBetweenStreets(network: WalkingNetwork, place: Float64Array): boolean {
  const legs = Array.from({ length: network.edgeCount }, (_, edge) =>
    openStreetIndex(network, [edge]).attach(place, 1000),
  )
  const [nearest = 0, next = Infinity] = legs.map(({ legM }) => legM[0]!).sort((a, b) => a - b)
  return next - nearest < 0.05
}

/** A street that lies over itself is two edges at one place. */
const turnsBack = (line: readonly Metres[]) =>
  line.some(([x1, y1], i) => {
    const [before, after] = [line[i - 1], line[i + 1]]
    if (before === undefined || after === undefined) return false
    const [ax, ay, bx, by] = [x1 - before[0], y1 - before[1], after[0] - x1, after[1] - y1]
    return ax * by === ay * bx && ax * bx + ay * by < 0
  })
