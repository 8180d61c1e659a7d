import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgesOf } from './boundary.ts'
import { distanceM, localMetres } from './localMetres.ts'
import { nearestOnEdge } from './rings.ts'
import { SnapIndex } from './SnapIndex.ts'
import { aBoundary, aSquare, at, boundaries, box, line } from './testing/aBoundary.ts'
import { tracePath } from './tracePath.ts'

const indexOf = (...geometries: Parameters<SnapIndex['add']>[0] extends Iterable<infer F> ? F[] : never) => {
  const index = new SnapIndex()
  index.add(geometries)
  return index
}

const square = { collection: 'settlements', id: 7, geometry: aSquare() }

describe('snapping', () => {
  it('takes a vertex before an edge, and says which', () => {
    const snapped = indexOf(square).nearest(at(9.9, 0.02), { toleranceM: 20 })
    expect(snapped).toMatchObject({
      kind: 'vertex',
      collection: 'settlements',
      id: 7,
      path: 0,
      vertex: 1,
      position: at(10, 0),
    })
    expect(snapped!.distanceM).toBeCloseTo(distanceM(at(9.9, 0.02), at(10, 0)), 2)
  })

  it('takes an edge where no vertex is near, rounded', () => {
    const snapped = indexOf(square).nearest([-71.495123456, -32.99001], { toleranceM: 20 })
    expect(snapped).toMatchObject({ kind: 'edge', vertex: 2, edge: [at(10, 10), at(0, 10)] })
    expect(snapped!.position[0]).toBeCloseTo(-71.4951235, 7)
    expect(snapped!.position[1]).toBe(-32.99)
  })

  it('closes a ring: the last position is vertex 0', () => {
    expect(indexOf(square).nearest(at(0, 0), { toleranceM: 1 })?.vertex).toBe(0)
  })

  it('finds nothing beyond the tolerance, in other collections, or in what is left out', () => {
    const index = indexOf(square)
    expect(index.nearest(at(10.3, 5), { toleranceM: 20 })).toBeNull()
    expect(index.nearest(at(10.3, 5), { toleranceM: 30 })?.kind).toBe('edge')
    expect(index.nearest(at(10, 5), { toleranceM: 30, collections: ['streets'] })).toBeNull()
    expect(index.nearest(at(10, 5), { toleranceM: 30, except: (_, id) => id === 7 })).toBeNull()
  })

  it('follows what is added, replaced and removed', () => {
    const index = indexOf(square)
    index.add([
      { ...square, geometry: aSquare(20, 20) },
      { collection: 'streets', id: 'a', geometry: { type: 'LineString', coordinates: line([0, 0], [5, 5]) } },
    ])
    expect(index.nearest(at(0, 10), { toleranceM: 20 })).toBeNull()
    expect(index.nearest(at(20, 20), { toleranceM: 1 })?.id).toBe(7)
    expect(index.nearest(at(2, 2), { toleranceM: 1 })?.id).toBe('a')
    index.remove('streets', 'a')
    expect(index.has('streets', 'a')).toBe(false)
    expect(index.nearest(at(2, 2), { toleranceM: 1 })).toBeNull()
  })

  it('keeps what is there when it clears away what was removed', () => {
    const index = new SnapIndex()
    const rows = Array.from({ length: 4_000 }, (_, id) => ({
      collection: 'blocks',
      id,
      geometry: aSquare(id % 60, Math.floor(id / 60), 0.5),
    }))
    index.add(rows)
    for (const { id } of rows) if (id !== 3_333) index.remove('blocks', id)
    expect(index.nearest(at(3_333 % 60, 55), { toleranceM: 5 })?.id).toBe(3_333)
    expect(index.nearest(at(3, 3), { toleranceM: 5 })).toBeNull()
  })

  it('finds the nearest there is', () => {
    fc.assert(
      fc.property(
        fc.array(boundaries, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: -150, max: 150 }),
        fc.integer({ min: -150, max: 150 }),
        (shapes, x, y) => {
          const index = indexOf(...shapes.map((geometry, id) => ({ collection: 'settlements', id, geometry })))
          const pointer = at(x / 10, y / 10)
          const plane = localMetres(pointer)
          const edges = shapes.flatMap((shape) =>
            [...edgesOf(shape)].map(({ from, to }) => [plane.toMetres(from), plane.toMetres(to)] as const),
          )
          const vertexM = Math.min(...edges.map(([from]) => Math.hypot(...from)))
          const edgeM = Math.min(...edges.map(([from, to]) => Math.sqrt(nearestOnEdge([0, 0], from, to).squared)))
          const snapped = index.nearest(pointer, { toleranceM: 80 })
          if (vertexM <= 79.99) {
            expect(snapped?.kind).toBe('vertex')
            expect(snapped!.distanceM).toBeCloseTo(vertexM, 3)
          } else if (edgeM <= 79.99) {
            expect(snapped!.distanceM).toBeCloseTo(edgeM, 3)
          } else if (edgeM > 80.01) expect(snapped).toBeNull()
        },
      ),
    )
  })
})

describe('tracing', () => {
  const trace = (index: SnapIndex, from: [number, number], to: [number, number], way?: 'longer') =>
    tracePath(index, { position: at(...from) }, { position: at(...to) }, way)

  it('goes the shorter way round a ring, or the other one', () => {
    const index = indexOf(square)
    expect(trace(index, [10, 4], [4, 10])).toEqual(line([10, 10]))
    expect(trace(index, [4, 10], [10, 4])).toEqual(line([10, 10]))
    expect(trace(index, [10, 4], [4, 10], 'longer')).toEqual(line([10, 0], [0, 0], [0, 10]))
    expect(trace(index, [4, 10], [10, 4], 'longer')).toEqual(line([0, 10], [0, 0], [10, 0]))
    expect(trace(index, [0, 0], [10, 10], 'longer')).toHaveLength(1)
  })

  it('goes along one edge without vertices between, or all the way round', () => {
    const index = indexOf(square)
    expect(trace(index, [2, 0], [8, 0])).toEqual([])
    expect(trace(index, [2, 0], [8, 0], 'longer')).toEqual(line([0, 0], [0, 10], [10, 10], [10, 0]))
  })

  it('changes from street to street where they meet', () => {
    const street = (id: number, ...points: [number, number][]) => ({
      collection: 'streets',
      id,
      geometry: { type: 'LineString' as const, coordinates: line(...points) },
    })
    const index = indexOf(
      street(1, [0, 0], [5, 0], [10, 0]),
      street(2, [5, 0], [5, 5]),
      street(3, [5, 5], [9, 5], [9, 9]),
      street(4, [30, 30], [31, 31]),
    )
    expect(trace(index, [1, 0], [9, 7])).toEqual(line([5, 0], [5, 5], [9, 5]))
    expect(trace(index, [9, 7], [1, 0])).toEqual(line([9, 5], [5, 5], [5, 0]))
    expect(trace(index, [1, 0], [30, 30])).toBeNull()
  })

  it('follows a hole and finds no way from it to the outer ring', () => {
    const index = indexOf({ ...square, geometry: aBoundary([box(0, 0, 10, 10), box(2, 2, 4, 4)]) })
    expect(trace(index, [2, 3], [3, 4])).toEqual(line([2, 4]))
    expect(trace(index, [2, 3], [0, 3])).toBeNull()
  })
})
