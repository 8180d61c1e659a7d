import { areaM2 } from '@arraigo/shared/geo/areaM2.ts'
import type { MultiPolygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { boundaryPieces, mergedBoundary } from './boundaryPieces.ts'
import type { Side } from './mergeVersions.ts'

const box = (west: number, south: number, east: number, north: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ],
})

const base = box(-71.52, -33.04, -71.518, -33.038)
/** Grown to the west by you, to the north by them; they took the southern edge away. */
const yours = box(-71.521, -33.04, -71.518, -33.038)
const theirs = box(-71.52, -33.0395, -71.518, -33.037)

const pieces = boundaryPieces(base, yours, theirs)
const area = (shape: MultiPolygon | null): number => (shape === null ? 0 : areaM2(shape))

describe('two boundaries of one settlement', () => {
  it('differ in pieces, each changed by one side', () => {
    expect(pieces.map((piece) => [piece.in, piece.changedBy])).toEqual([
      ['yours', 'yours'],
      ['yours', 'theirs'],
      ['theirs', 'theirs'],
    ])
    const differing = area(yours) + area(theirs) - 2 * area(box(-71.52, -33.0395, -71.518, -33.038))
    expect(pieces.reduce((sum, piece) => sum + piece.areaM2, 0)).toBeCloseTo(differing, -1)
  })
  it('are yours where everything is taken from you, and theirs where nothing is', () => {
    const all = (side: Side) => mergedBoundary(theirs, pieces, () => side)
    expect(area(all('yours'))).toBeCloseTo(area(yours), -1)
    expect(all('theirs')).toEqual(theirs)
  })
  it('make one with what each side changed', () => {
    const merged = mergedBoundary(theirs, pieces, (piece) => piece.changedBy)
    // Theirs, and the strip that you added.
    expect(area(merged)).toBeCloseTo(area(theirs) + area(box(-71.521, -33.04, -71.52, -33.038)), -1)
  })
  it('are one piece each where one side has no boundary at all', () => {
    expect(boundaryPieces(null, yours, null)).toMatchObject([{ in: 'yours', changedBy: 'yours' }])
    expect(mergedBoundary(null, boundaryPieces(null, yours, null), () => 'theirs')).toBeNull()
  })
})
