import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaM2 } from '../geo/areaM2.ts'
import { boundaryFaults } from './boundaryFaults.ts'
import { clipTo, cutOut, unite } from './combine.ts'
import { aBoundary, aSquare, at, boundaries, box } from './testing/aBoundary.ts'

const areaOf = (boundary: ReturnType<typeof cutOut>) => (boundary === null ? 0 : areaM2(boundary))
const places = (boundary: ReturnType<typeof cutOut>) => new Set(boundary?.coordinates.flat(2).map(String))
const all = (...points: [number, number][]) => new Set(points.map(([x, y]) => String(at(x, y))))

describe('boundaries combined', () => {
  it('keep every vertex that is not cut and round those that are new', () => {
    const odd = aBoundary([
      [
        [-71.50000000012345, -33],
        [-71.49, -33],
        [-71.49, -32.99],
        [-71.50000000012345, -32.99],
        [-71.50000000012345, -33],
      ],
    ])
    const rest = cutOut(odd, [aSquare(5, 5, 10)])
    expect(places(rest)).toEqual(
      new Set([
        '-71.50000000012345,-33',
        '-71.49,-33',
        '-71.49,-32.995',
        '-71.495,-32.995',
        '-71.495,-32.99',
        '-71.50000000012345,-32.99',
      ]),
    )
  })

  it('lose the edge between them and its ends when they are united', () => {
    const united = unite([aBoundary([box(0, 0, 5, 10)]), aBoundary([box(5, 0, 10, 10)])])
    expect(places(united)).toEqual(all([0, 0], [10, 0], [10, 10], [0, 10]))
  })

  it('stay two parts when they meet at a corner only', () => {
    const united = unite([aSquare(0, 0, 5), aSquare(5, 5, 5)])
    expect(united.coordinates).toHaveLength(2)
    expect(boundaryFaults(united)).toEqual([])
  })

  it('enclose a hole where they leave a gap that touches the edge', () => {
    const hollow = cutOut(aSquare(), [aBoundary([[at(5, 0), at(7, 5), at(3, 5), at(5, 0)]])])
    expect(hollow?.coordinates).toHaveLength(1)
    expect(hollow?.coordinates[0]).toHaveLength(2)
    expect(boundaryFaults(hollow)).toEqual([])
  })

  it('are nothing where nothing is left', () => {
    expect(cutOut(aSquare(2, 2, 3), [aSquare()])).toBeNull()
    expect(clipTo(aSquare(), [aSquare(20, 20)])).toBeNull()
    expect(clipTo(aSquare(), [aSquare(10, 0)])).toBeNull()
  })

  it('are the same object when the others are elsewhere', () => {
    const square = aSquare()
    expect(cutOut(square, [aSquare(30, 30)])).toBe(square)
  })

  it('have areas that add up, and are valid', () => {
    fc.assert(
      fc.property(boundaries, boundaries, (a, b) => {
        const united = unite([a, b])
        const both = clipTo(a, [b])
        const onlyA = cutOut(a, [b])
        // A new vertex is up to 0.7 cm beside the edge it is on: some metres of edge, some square centimetres each.
        const toleranceM2 = 30
        expect(Math.abs(areaM2(united) + areaOf(both) - areaM2(a) - areaM2(b))).toBeLessThan(toleranceM2)
        expect(Math.abs(areaOf(onlyA) + areaOf(both) - areaM2(a))).toBeLessThan(toleranceM2)
        for (const made of [united, both, onlyA]) if (made !== null) expect(boundaryFaults(made)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
