import fc from 'fast-check'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { edgesOf, verticesOf } from './boundary.ts'
import {
  addVertices,
  type Boundaries,
  carry,
  insertSharedVertex,
  removeSharedVertex,
  verticesAt,
} from './sharedEdges.ts'
import { splitByLine } from './splitByLine.ts'
import { aBoundary, aSquare, at, box, line, ring } from './testing/aBoundary.ts'

/** Two squares side by side and one above the first. */
const three: Boundaries = {
  own: aBoundary([box(0, 0, 10, 10)]),
  east: aBoundary([box(10, 0, 20, 10)]),
  north: aBoundary([box(0, 10, 10, 20)]),
}

const edgesShared = (boundaries: Boundaries, a: string, b: string) => {
  const keys = new Set([...edgesOf(boundaries[a]!)].map(({ from, to }) => `${from} ${to}`))
  return [...edgesOf(boundaries[b]!)].filter(({ from, to }) => keys.has(`${to} ${from}`)).length
}

/** Whatever lies at one place goes to another, in all boundaries. */
const moveVerticesAt = (boundaries: Boundaries, from: Position, to: Position): Boundaries =>
  carry(
    boundaries,
    verticesAt(boundaries, from).map((vertex) => ({ ...vertex, from })),
    () => to,
  )

describe('a shared vertex', () => {
  it('moves in all boundaries, and those without it stay the same objects', () => {
    const moved = moveVerticesAt(three, at(10, 0), at(11, 1))
    expect(verticesAt(moved, at(11, 1)).map(({ key }) => key)).toEqual(['own', 'east'])
    expect(verticesAt(moved, at(10, 0))).toEqual([])
    expect(moved.north).toBe(three.north)
  })

  it('is put on the edge of both, and taken from both', () => {
    const inserted = insertSharedVertex(three, { from: at(10, 0), to: at(10, 10), position: at(10, 5) })
    expect(edgesShared(inserted, 'own', 'east')).toBe(2)
    const { boundaries } = removeSharedVertex(inserted, at(10, 5))
    expect(boundaries).toEqual(three)
  })

  it('stays in all when one of them cannot lose it', () => {
    const beside = { own: aSquare(), east: aBoundary([ring([10, 0], [12, 5], [10, 10])]) }
    const { boundaries, issues } = removeSharedVertex(beside, at(10, 0))
    expect(issues.map(({ code }) => code)).toEqual(['boundary-last-part'])
    expect(boundaries).toBe(beside)
  })

  it('of a cut goes into the neighbour too, in order', () => {
    const { newVertices, pieces } = splitByLine(three.own!, line([12, 2], [5, 3], [12, 6]))
    const neighbours = addVertices({ east: three.east! }, newVertices)
    expect(edgesShared(neighbours, 'east', 'east')).toBe(0)
    expect([...verticesOf(neighbours.east!)]).toHaveLength(6)
    const shared = pieces.reduce((sum, piece) => sum + edgesShared({ ...neighbours, piece }, 'piece', 'east'), 0)
    expect(shared).toBe(3)
  })
})

describe('shared edges', () => {
  const fine = fc.integer({ min: -400_000, max: 400_000 }).map((units) => units / 100_000)
  const steps = fc.array(
    fc.record({
      what: fc.constantFrom('move', 'insert', 'remove'),
      index: fc.nat(50),
      dx: fine,
      dy: fine,
    }),
    { maxLength: 25 },
  )
  type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never

  const done = (boundaries: Boundaries, { what, index, dx, dy }: Step): Boundaries => {
    const edges = [...edgesOf(boundaries.own!)]
    const { from, to } = edges[index % edges.length]!
    const free = at(5 + dx, 5 + dy)
    if (what === 'remove') return removeSharedVertex(boundaries, from).boundaries
    // A vertex put where another lies would join that one for good.
    if (verticesAt(boundaries, free).length > 0) return boundaries
    return what === 'move'
      ? moveVerticesAt(boundaries, from, free)
      : insertSharedVertex(boundaries, { from, to, position: free })
  }

  it('stay shared whatever is moved, inserted and removed', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let boundaries = three
        for (const step of all) {
          const before = edgesShared(boundaries, 'own', 'east') + edgesShared(boundaries, 'own', 'north')
          const next = done(boundaries, step)
          const after = edgesShared(next, 'own', 'east') + edgesShared(next, 'own', 'north')
          if (step.what === 'move') expect(after).toBe(before)
          if (step.what === 'insert') expect(after).toBeGreaterThanOrEqual(before)
          // Removing the end of a shared stretch shortens it; removing within keeps it whole.
          if (step.what === 'remove') expect(after).toBeGreaterThanOrEqual(before - 2)
          boundaries = next
        }
      }),
      { numRuns: 100 },
    )
  })

  it('come back exactly when every step is undone by its inverse', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const inverses: ((boundaries: Boundaries) => Boundaries)[] = []
        let boundaries = three
        for (const step of all.filter(({ what }) => what !== 'remove')) {
          const edges = [...edgesOf(boundaries.own!)]
          const { from } = edges[step.index % edges.length]!
          const free = at(5 + step.dx, 5 + step.dy)
          const next = done(boundaries, step)
          if (next === boundaries) continue
          inverses.unshift((now) =>
            step.what === 'move' ? moveVerticesAt(now, free, from) : removeSharedVertex(now, free).boundaries,
          )
          boundaries = next
        }
        expect(inverses.reduce((now, inverse) => inverse(now), boundaries)).toEqual(three)
      }),
      { numRuns: 100 },
    )
  })
})
