import { describe, expect, it } from 'vitest'
import { areaM2 } from '../geo/areaM2.ts'
import { boundaryDifference } from './boundaryDifference.ts'
import { distanceM } from './localMetres.ts'
import { aBoundary, aSquare, at, box } from './testing/aBoundary.ts'

describe('the difference of two boundaries', () => {
  it('is what was added and removed, in square metres', () => {
    const before = aSquare()
    const after = aBoundary([box(2, 0, 12, 10)])
    const difference = boundaryDifference(before, after)
    const strip = areaM2(aBoundary([box(0, 0, 2, 10)]))
    expect(difference.addedM2).toBeCloseTo(strip, 3)
    expect(difference.removedM2).toBeCloseTo(strip, 3)
    expect(difference.keptM2).toBeCloseTo(strip * 4, 3)
    expect(difference.overlapShare).toBeCloseTo(8 / 12, 6)
    expect(difference.added?.coordinates).toHaveLength(1)
    // Two thousandths of a degree at 33° south.
    expect(difference.centroidShiftM).toBeCloseTo(distanceM(at(0, 5), at(2, 5)), 1)
    expect(difference.largestMoveM).toBeCloseTo(distanceM(at(0, 0), at(2, 0)), 0)
  })

  it('names the vertex that moved farthest', () => {
    const after = aBoundary([[at(0, 0), at(10, 0), at(13, 14), at(0, 10), at(0, 0)]])
    const { largestMoveAt, largestMoveM, removed } = boundaryDifference(aSquare(), after)
    expect(removed).toBeNull()
    expect(largestMoveAt).toEqual(at(13, 14))
    expect(largestMoveM).toBeCloseTo(distanceM(at(13, 14), at(10, 10)), 0)
  })

  it('is none between equal shapes, whichever vertex they begin with', () => {
    const turned = aBoundary([[at(10, 10), at(0, 10), at(0, 0), at(10, 0), at(10, 10)]])
    const difference = boundaryDifference(aSquare(), turned)
    expect(difference.centroidShiftM).toBeCloseTo(0, 6)
    expect(difference).toMatchObject({
      added: null,
      removed: null,
      overlapShare: 1,
      largestMoveM: 0,
      largestMoveAt: null,
    })
  })

  it('counts a hole as removed', () => {
    const { removedM2, addedM2 } = boundaryDifference(aSquare(), aBoundary([box(0, 0, 10, 10), box(4, 4, 6, 6)]))
    expect(removedM2).toBeCloseTo(areaM2(aBoundary([box(4, 4, 6, 6)])), 3)
    expect(addedM2).toBe(0)
  })

  it('is all of it when one of the two is not there', () => {
    expect(boundaryDifference(null, aSquare())).toMatchObject({
      addedM2: areaM2(aSquare()),
      overlapShare: 0,
      centroidShiftM: null,
    })
    expect(boundaryDifference(aSquare(), null)).toMatchObject({ removed: aSquare(), keptM2: 0, largestMoveM: null })
    expect(boundaryDifference(null, null)).toMatchObject({ added: null, overlapShare: null })
  })
})
