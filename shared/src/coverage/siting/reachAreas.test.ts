import fc from 'fast-check'
import type { MultiPolygon } from 'geojson'
import { expect, test } from 'vitest'
import { isInBoundary } from '../../boundaries/rings.ts'
import { areaM2 } from '../../geo/areaM2.ts'
import { geodesicDistanceM } from '../geodesic.ts'
import { openStreetIndex } from '../network/streetIndex.ts'
import type { WalkingCost } from '../network/walkingNetwork.ts'
import { reachAreas, reachCircle, walkFrom } from './reachAreas.ts'
import { gridCorner, gridNetwork } from './siting.builders.ts'

const size = 14
const cellM = 12
const maxLegM = 120
const limits = [150, 300, 520]
const metres: WalkingCost = { by: 'metres' }

const anyStart = fc.record({
  gaps: fc.array(fc.nat(2 * size * size), { maxLength: 150 }),
  column: fc.double({ min: 3, max: 10, noNaN: true }),
  row: fc.double({ min: 3, max: 10, noNaN: true }),
})

function areasFrom({ gaps, column, row }: { gaps: number[]; column: number; row: number }, by: WalkingCost = metres) {
  const network = gridNetwork(size, ({ number }) => gaps.includes(number))
  const from = gridCorner(column, row)
  const start = openStreetIndex(network).attachOne(from, 2000)
  const walk = walkFrom(network, start, limits.at(-1)!, by)
  return {
    network,
    from,
    start,
    walk,
    areas: reachAreas(network, walk, limits, { from, streets: openStreetIndex(network), maxLegM, cellM }),
  }
}

const corners = (area: MultiPolygon) => area.coordinates.flat(2)

test('every corner reached with two cells to spare lies inside', () => {
  fc.assert(
    fc.property(anyStart, (where) => {
      const { network, walk, areas } = areasFrom(where)
      const costs = new Map(Array.from(walk.reach.nodes, (node, at) => [node, walk.reach.cost[at]!]))
      for (const [at, area] of areas.entries()) {
        for (let node = 0; node < network.nodeCount; node++) {
          const place = [...network.nodePlaces.subarray(2 * node, 2 * node + 2)]
          const cost = costs.get(node) ?? Number.POSITIVE_INFINITY
          if (cost <= limits[at]! - 2 * cellM) expect(isInBoundary(place, area)).toBe(true)
        }
      }
    }),
    { numRuns: 25 },
  )
})

test('each area lies in the larger ones and in the circle of its limit', () => {
  fc.assert(
    fc.property(anyStart, (where) => {
      const { areas, from } = areasFrom(where)
      for (const [at, area] of areas.entries()) {
        const limit = limits[at]!
        for (const [lng, lat] of corners(area)) {
          // A tenth of a millimetre for the figures' last digit, a thousandth for the plane that the grid is.
          expect(geodesicDistanceM(from[0], from[1], lng!, lat!)).toBeLessThanOrEqual(limit * 1.001 + 0.1)
        }
        expect(areaM2(area)).toBeLessThanOrEqual(Math.PI * limit ** 2 * 1.002)
        const larger = areas[at + 1]
        if (larger === undefined) continue
        expect(areaM2(larger)).toBeGreaterThanOrEqual(areaM2(area))
        const isInside = corners(area).filter((corner) => isInBoundary(corner, larger)).length
        expect(isInside).toBe(corners(area).length)
      }
    }),
    { numRuns: 25 },
  )
})

test('in a full grid of streets one gets as far as the sum of both ways: a square on its corner', () => {
  const { areas, from } = areasFrom({ gaps: [], column: 6, row: 6 })
  const [, at300] = areas as [MultiPolygon, MultiPolygon, MultiPolygon]
  const farthest = Math.max(...corners(at300).map(([lng, lat]) => geodesicDistanceM(from[0], from[1], lng!, lat!)))
  expect(farthest).toBeGreaterThan(285)
  // Diagonal 600 m: 180,000 m², and somewhat less where blocks are not walked through.
  expect(areaM2(at300)).toBeGreaterThan(160_000)
  expect(areaM2(at300)).toBeLessThan(185_000)
})

test('holes are where no street leads; rings turn as GeoJSON wants', () => {
  // A ring of streets around 800 m of nothing.
  const edge = ({ column, row, leads }: { column: number; row: number; leads: string }) =>
    leads === 'east' ? row !== 2 && row !== 10 : column !== 2 && column !== 10
  const network = gridNetwork(size, edge)
  const from = gridCorner(6, 2)
  const start = openStreetIndex(network).attachOne(from, 50)
  const walk = walkFrom(network, start, 3000, metres)
  const [area] = reachAreas(network, walk, [3000], { from, streets: openStreetIndex(network), maxLegM, cellM: 20 }) as [
    MultiPolygon,
  ]
  expect(isInBoundary(gridCorner(6, 6), area)).toBe(false)
  const holed = area.coordinates.filter((rings) => rings.length > 1)
  expect(holed).toHaveLength(1)
  expect(isInBoundary(gridCorner(6, 10), area)).toBe(true)
})

test('ten minutes at 4.5 km/h are 750 metres', () => {
  const where = { gaps: [5, 40, 81], column: 6.3, row: 6.4 }
  const { network, from, start, areas } = areasFrom(where)
  const perMetre = 3.6 / 4.5
  const walk = walkFrom(network, start, limits.at(-1)! * perMetre, { by: 'seconds', flatKmh: 4.5 })
  const inSeconds = reachAreas(
    network,
    walk,
    limits.map((limit) => limit * perMetre),
    { from, streets: openStreetIndex(network), maxLegM, cellM },
  )
  for (const [at, area] of inSeconds.entries()) expect(areaM2(area) / areaM2(areas[at]!)).toBeCloseTo(1, 2)
})

test('a place off the street reaches what is around it before it reaches the street', () => {
  const network = gridNetwork(size, ({ row }) => row > 2)
  const from = gridCorner(6, 6)
  const start = openStreetIndex(network).attachOne(from, 2000)
  const walk = walkFrom(network, start, 200, metres)
  const [area] = reachAreas(network, walk, [200], { from, streets: openStreetIndex(network), maxLegM, cellM }) as [
    MultiPolygon,
  ]
  expect(isInBoundary(from, area)).toBe(true)
  expect(areaM2(area) / (Math.PI * 200 ** 2)).toBeCloseTo(1, 1)
})

test('a circle has its radius', () => {
  const [lng, lat] = gridCorner(0, 0)
  const circle = reachCircle([lng, lat], 500)
  for (const corner of corners(circle)) expect(geodesicDistanceM(lng, lat, corner[0]!, corner[1]!)).toBeCloseTo(500, 0)
})
