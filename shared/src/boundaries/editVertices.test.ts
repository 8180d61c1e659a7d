import { describe, expect, it } from 'vitest'
import { areaM2 } from '../geo/areaM2.ts'
import { edgesOf } from './boundary.ts'
import { addHole, addPart } from './editParts.ts'
import { insertVertex, moveBoundary, removeVertex, segmentEnd, segmentOf } from './editVertices.ts'
import { aBoundary, aSquare, at, box, ring } from './testing/aBoundary.ts'

const outer = { part: 0, ring: 0 }
const codes = ({ issues }: { issues: { code: string }[] }) => issues.map(({ code }) => code)

describe('vertices', () => {
  it('are inserted and removed without touching the boundary before', () => {
    const before = aSquare()
    const frozen = JSON.stringify(before)
    const inserted = insertVertex(before, { ...outer, vertex: 3 }, at(-1, 5))
    expect(inserted.coordinates[0]![0]).toEqual(ring([0, 0], [10, 0], [10, 10], [0, 10], [-1, 5]))
    const removed = removeVertex(inserted, { ...outer, vertex: 0 })
    expect(removed.boundary.coordinates[0]![0]).toEqual(ring([10, 0], [10, 10], [0, 10], [-1, 5]))
    expect(JSON.stringify(before)).toBe(frozen)
  })

  it('that are not there change nothing', () => {
    const square = aSquare()
    expect(insertVertex(square, { part: 1, ring: 0, vertex: 0 }, at(1, 1))).toBe(square)
    expect(removeVertex(square, { part: 0, ring: 2, vertex: 0 }).boundary).toBe(square)
  })

  it('take a hole or a part with them when two would be left, but not the last part', () => {
    const triangle = ring([20, 0], [21, 0], [20, 1])
    const both = aBoundary([box(0, 0, 10, 10), ring([2, 2], [3, 2], [2, 3])], [triangle])
    expect(removeVertex(both, { part: 0, ring: 1, vertex: 1 }).boundary.coordinates[0]).toHaveLength(1)
    expect(removeVertex(both, { part: 1, ring: 0, vertex: 1 }).boundary.coordinates).toHaveLength(1)
    const last = aBoundary([triangle])
    const refused = removeVertex(last, { ...outer, vertex: 0 })
    expect(refused.boundary).toBe(last)
    expect(codes(refused)).toEqual(['boundary-last-part'])
  })
})

describe('a shape that is moved', () => {
  it('keeps its area and its lengths, even far to the south', () => {
    const square = aSquare()
    const moved = moveBoundary(square, [-71.5, -33], [-70.9, -53.1])
    expect(moved.coordinates[0]![0]![0]![1]).toBeCloseTo(-53.1, 2)
    expect(areaM2(moved) / areaM2(square)).toBeCloseTo(1, 4)
    const lengths = (boundary: typeof square) =>
      [...edgesOf(boundary)].map(({ from, to }) => segmentOf(from, to).lengthM)
    for (const [index, lengthM] of lengths(moved).entries()) expect(lengthM / lengths(square)[index]!).toBeCloseTo(1, 3)
  })

  it('lies exactly where it is put by the vertex it is held by', () => {
    const to = [-71.412345678912, -33.2]
    expect(moveBoundary(aSquare(), at(10, 10), to).coordinates[0]![0]![2]).toEqual(to)
  })

  it('may be one part of several', () => {
    const both = aBoundary([box(0, 0, 1, 1)], [box(5, 5, 6, 6)])
    const moved = moveBoundary(both, at(5, 5), at(7, 5), 1)
    expect(moved.coordinates[0]).toBe(both.coordinates[0])
    expect(moved.coordinates[1]![0]![0]![0]).toBeCloseTo(-71.493, 6)
  })
})

describe('a segment', () => {
  it('has the length and the bearing that are typed', () => {
    const from = at(0, 0)
    const { lengthM, bearing } = segmentOf(from, segmentEnd(from, { lengthM: 250, bearing: 45 }))
    expect(lengthM).toBeCloseTo(250, 1)
    expect(bearing).toBeCloseTo(45, 2)
  })

  it('goes north for bearing 0: a minute of latitude at 33° south is 1,848.4 m', () => {
    // Length of a degree of latitude at 33°: 110,901 m (WGS 84).
    const [lng, lat] = segmentEnd([-71.5, -33], { lengthM: 110_901, bearing: 0 })
    expect(lng).toBe(-71.5)
    expect(lat).toBeCloseTo(-32, 3)
  })
})

describe('holes and parts', () => {
  it('lie inside, or are refused with the reason', () => {
    const square = aSquare()
    expect(addHole(square, box(2, 2, 4, 4)).boundary.coordinates[0]).toHaveLength(2)
    expect(codes(addHole(square, box(8, 8, 12, 12)))).toContain('boundary-hole-outside')
    expect(codes(addHole(square, box(20, 20, 22, 22)))).toEqual(['boundary-hole-outside'])
    expect(codes(addHole(square, ring([2, 2], [4, 4], [4, 2], [2, 4])))).toEqual(['boundary-self-crossing'])
  })

  it('grow together where they meet', () => {
    const hollow = addHole(aSquare(), box(2, 2, 5, 5)).boundary
    expect(addHole(hollow, box(4, 4, 7, 7)).boundary.coordinates[0]).toHaveLength(2)
    expect(addPart(aSquare(), box(5, 5, 15, 15)).boundary.coordinates).toHaveLength(1)
    expect(addPart(aSquare(), box(12, 5, 15, 15)).boundary.coordinates).toHaveLength(2)
    expect(addPart(hollow, box(3, 3, 4, 4)).boundary.coordinates).toHaveLength(2)
    expect(addPart(null, box(3, 3, 4, 4)).boundary.coordinates).toEqual([[box(3, 3, 4, 4)]])
  })
})
