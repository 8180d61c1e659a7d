import { multiPolygon } from '@arraigo/shared/boundaries/boundary.ts'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { contains, hitOfBoundary, hitOfLine } from './hitTest.ts'
import { screenAt } from './screen.ts'

const screen = screenAt({ centre: [-71.5, -33], centrePx: [500, 400], zoom: 16, widthPx: 1000, heightPx: 800 })
const ringOf = (...corners: [number, number][]): Position[] =>
  [...corners, corners[0] as [number, number]].map((corner) => screen.toPosition(corner))
const boundary = multiPolygon([
  [ringOf([300, 200], [700, 200], [700, 600], [300, 600]), ringOf([450, 350], [550, 350], [550, 450], [450, 450])],
])

describe('the view', () => {
  it('takes pixels to places and back', () => {
    const [x, y] = screen.toPx(screen.toPosition([123, 456]))
    expect([x, y].map((px) => Math.round(px * 1000) / 1000)).toEqual([123, 456])
    expect([...screen.pathPx([screen.toPosition([10, 20])])].map(Math.round)).toEqual([10, 20])
  })
  it('knows how long a pixel is on the ground', () => {
    // 40,075 km around the equator over 512 · 2^16 pixels, less at 33° south.
    expect(screen.metresPerPx).toBeCloseTo(1.0017, 3)
  })
})

describe('what lies under the pointer', () => {
  it('is a vertex before an edge and an edge before the inside', () => {
    expect(hitOfBoundary(boundary, [304, 203], screen, 8)).toEqual({
      kind: 'vertex',
      at: { part: 0, ring: 0, vertex: 0 },
    })
    expect(hitOfBoundary(boundary, [500, 206], screen, 8)).toMatchObject({
      kind: 'edge',
      at: { part: 0, ring: 0, vertex: 0 },
    })
    expect(hitOfBoundary(boundary, [400, 300], screen, 8)).toEqual({ kind: 'inside', part: 0 })
  })
  it('is nothing in a hole, whose own vertices can be held', () => {
    expect(hitOfBoundary(boundary, [500, 400], screen, 8)).toBeNull()
    expect(hitOfBoundary(boundary, [551, 449], screen, 8)).toEqual({
      kind: 'vertex',
      at: { part: 0, ring: 1, vertex: 2 },
    })
  })
  it('reaches farther for a finger', () => {
    expect(hitOfBoundary(boundary, [280, 200], screen, 8)).toBeNull()
    expect(hitOfBoundary(boundary, [280, 200], screen, 22)).toMatchObject({ kind: 'vertex' })
  })
  it('is the first vertex of a line once it encloses something', () => {
    const line = [
      [300, 200],
      [700, 200],
      [700, 600],
    ].map((corner) => screen.toPosition(corner as [number, number]))
    expect(hitOfLine(line.slice(0, 2), [301, 201], screen, 8)).toBeNull()
    expect(hitOfLine(line, [301, 201], screen, 8)).toEqual({ kind: 'first' })
    expect(hitOfLine(line, [699, 601], screen, 8)).toEqual({ kind: 'last' })
  })
  it('is in an area unless it is in a hole of it', () => {
    expect(contains(boundary, screen.toPosition([400, 300]))).toBe(true)
    expect(contains(boundary, screen.toPosition([500, 400]))).toBe(false)
    expect(contains(boundary, screen.toPosition([900, 300]))).toBe(false)
  })
})
