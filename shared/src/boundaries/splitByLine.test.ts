import fc from 'fast-check'
import type { MultiPolygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaM2 } from '../geo/areaM2.ts'
import { verticesOf } from './boundary.ts'
import { boundaryFaults } from './boundaryFaults.ts'
import { unite } from './combine.ts'
import { splitByLine } from './splitByLine.ts'
import { aBoundary, aSquare, at, boundaries, box, line, ring } from './testing/aBoundary.ts'

const hectares = (boundary: MultiPolygon) => Math.round(areaM2(boundary) / 100) / 100
const places = (boundary: MultiPolygon) =>
  boundary.coordinates.map((rings) => rings.map((one) => new Set(one.map(String))))
const codes = (boundary: MultiPolygon, ...points: [number, number][]) =>
  splitByLine(boundary, line(...points)).issues.map(({ code }) => code)

describe('a line across', () => {
  it('makes two pieces that have the cut’s vertices in common, bit by bit', () => {
    const { pieces, newVertices, issues } = splitByLine(aSquare(), line([3, -1], [4, 5], [3.3, 11]))
    expect(issues).toEqual([])
    expect(pieces).toHaveLength(2)
    const [a, b] = pieces.map((piece) => new Set([...verticesOf(piece)].map(({ position }) => String(position))))
    expect([...a!].filter((place) => b!.has(place))).toHaveLength(3)
    expect(newVertices.map(({ from, to }) => [from, to])).toEqual([
      [at(0, 0), at(10, 0)],
      [at(10, 10), at(0, 10)],
    ])
    for (const { position } of newVertices) expect(a!.has(String(position)) && b!.has(String(position))).toBe(true)
  })

  it('uses the vertices that are there', () => {
    const { pieces, newVertices } = splitByLine(aSquare(), line([0, 0], [10, 10]))
    expect(newVertices).toEqual([])
    expect(pieces.map((piece) => piece.coordinates[0]![0]!.length)).toEqual([4, 4])
  })

  it('gives a piece for every area it separates', () => {
    const comb = aBoundary([
      ring([0, 0], [10, 0], [10, 10], [8, 10], [8, 3], [6, 3], [6, 10], [4, 10], [4, 3], [2, 3], [2, 10], [0, 10]),
    ])
    const { pieces } = splitByLine(comb, line([-1, 6], [11, 6]))
    expect(pieces).toHaveLength(4)
  })

  it('cuts a ring-shaped piece in two through its hole, and keeps holes where they are', () => {
    const { pieces } = splitByLine(aBoundary([box(0, 0, 10, 10), box(4, 4, 6, 6)]), line([5, -1], [5, 11]))
    expect(pieces.map(hectares)).toEqual([
      hectares(aBoundary([box(0, 0, 4, 12)])),
      hectares(aBoundary([box(0, 0, 4, 12)])),
    ])
    expect(pieces.map(({ coordinates }) => coordinates[0]!.length)).toEqual([1, 1])
    const beside = splitByLine(aBoundary([box(0, 0, 10, 10), box(1, 4, 2, 6)]), line([5, -1], [5, 11]))
    expect(beside.pieces.map(({ coordinates }) => coordinates[0]!.length).toSorted()).toEqual([1, 2])
  })

  it('leaves parts it does not cut with the nearest piece, and as they are', () => {
    const far = box(12, 1, 14, 3)
    const { pieces } = splitByLine(aBoundary([box(0, 0, 10, 10)], [far]), line([4, -1], [4, 11]))
    expect(pieces).toHaveLength(2)
    const withFar = pieces.find(({ coordinates }) => coordinates.length === 2)!
    expect(hectares(withFar)).toBeGreaterThan(hectares(pieces.find((piece) => piece !== withFar)!))
    expect(places(withFar)[1]).toEqual([new Set(far.map(String))])
  })

  it('that is closed cuts out what it encloses', () => {
    const { pieces } = splitByLine(aSquare(), line([2, 2], [5, 2], [5, 5], [2, 2]))
    expect(pieces.map(({ coordinates }) => coordinates[0]!.length)).toEqual([2, 1])
  })

  it('parts what is joined only where a hole touches an edge between its vertices', () => {
    const touching = aBoundary([ring([0, 0], [8, 0], [8, 8], [0, 8]), ring([3, 0], [5, 4], [1, 4])])
    const { pieces } = splitByLine(touching, line([-1, 4], [1, 4], [1, 9]))
    for (const piece of pieces) expect(boundaryFaults(piece)).toEqual([])
    expect(pieces).toHaveLength(3)
    const across = splitByLine(touching, line([-1, 4], [9, 4]))
    expect(across.pieces).toHaveLength(3)
    for (const piece of across.pieces) expect(boundaryFaults(piece)).toEqual([])
  })

  it('may end inside another part without cutting that', () => {
    const parts = aBoundary([box(0, 0, 4, 10)], [box(6, 0, 10, 10)])
    const { pieces, newVertices } = splitByLine(parts, line([-1, 5], [8, 5]))
    expect(pieces).toHaveLength(2)
    expect(newVertices).toHaveLength(2)
  })
})

describe('a line that cuts nothing says why', () => {
  const square = aSquare()
  it('has no length', () => expect(codes(square, [1, 1], [1, 1])).toEqual(['split-line-too-short']))
  it('crosses itself', () =>
    expect(codes(square, [-1, 5], [11, 5], [11, 7], [5, 1])).toEqual(['split-line-crosses-itself']))
  it('lies outside', () => expect(codes(square, [-1, -1], [11, -1])).toEqual(['split-line-outside']))
  it('touches a corner', () => expect(codes(square, [-1, 1], [1, -1])).toEqual(['split-line-only-touches']))
  it('runs along an edge', () => expect(codes(square, [-1, 0], [11, 0])).toEqual(['split-line-only-touches']))
  it('ends inside', () => expect(codes(square, [-1, 5], [5, 5])).toEqual(['split-line-not-through']))
  it('leads to a hole only', () =>
    expect(codes(aBoundary([box(0, 0, 10, 10), box(4, 4, 6, 6)]), [-1, 5], [5, 5])).toEqual(['split-line-not-through']))
  it('lies inside', () => expect(codes(square, [2, 2], [3, 3])).toEqual(['split-line-not-through']))
})

describe('pieces of a split', () => {
  const cuts = fc.tuple(
    fc.double({ min: -9, max: 9, noNaN: true }),
    fc.double({ min: -9, max: 9, noNaN: true }),
    fc.double({ min: -9, max: 9, noNaN: true }),
  )

  it('are valid, cover the whole, and united they are what was split', () => {
    let split = 0
    fc.assert(
      fc.property(boundaries, cuts, (boundary, [a, b, c]) => {
        const { pieces } = splitByLine(boundary, line([-20, a], [0, b], [20, c]))
        if (pieces.length === 0) return
        split += 1
        for (const piece of pieces) expect(boundaryFaults(piece)).toEqual([])
        const united = unite(pieces)
        expect(Math.abs(areaM2(united) / areaM2(boundary) - 1)).toBeLessThan(1e-9)
        expect(new Set([...verticesOf(united)].map(({ position }) => String(position)))).toEqual(
          new Set([...verticesOf(boundary)].map(({ position }) => String(position))),
        )
      }),
      { numRuns: 300 },
    )
    expect(split).toBeGreaterThan(100)
  })
})
