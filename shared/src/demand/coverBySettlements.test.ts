import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { multiPolygon, polygon, rectangle, shapesOf } from '../coverage/testing/shapesOf.ts'
import { type CoverPiece, coverBySettlements } from './coverBySettlements.ts'

const block = polygon(rectangle(0, 0, 0.001))
const coverOf = (...settlements: Parameters<typeof shapesOf>) =>
  coverBySettlements(shapesOf(block), {
    ids: settlements.map((_, at) => 10 + at),
    shapes: shapesOf(...settlements),
  }).get(0)
const together = (pieces: CoverPiece[] | undefined) => (pieces ?? []).reduce((sum, { share }) => sum + share, 0)

describe('what settlements cover of a block', () => {
  test('is the surface that both have in common', () => {
    expect(coverOf(polygon(rectangle(0.0005, 0, 0.01)))).toEqual([{ settlement: 10, share: expect.closeTo(0.5, 6) }])
    expect(coverOf(polygon(rectangle(-1, -1, 2)))).toEqual([{ settlement: 10, share: expect.closeTo(1, 6) }])
  })

  test('is nothing where they only touch, and where a settlement has a hole around it', () => {
    expect(coverOf(polygon(rectangle(0.001, 0, 0.01)))).toBeUndefined()
    expect(coverOf(polygon(rectangle(-0.01, -0.01, 0.03), rectangle(-0.001, -0.001, 0.003)))).toBeUndefined()
    expect(coverOf(null)).toBeUndefined()
  })

  test('is not counted twice where settlements overlap: the ground that they share is shared out', () => {
    const west = polygon(rectangle(-0.01, 0, 0.0107, 0.001))
    const east = polygon(rectangle(0.0003, 0, 0.01, 0.001))
    const pieces = coverOf(west, east)
    expect(pieces).toEqual([
      { settlement: 10, share: expect.closeTo(0.5, 6) },
      { settlement: 11, share: expect.closeTo(0.5, 6) },
    ])
    expect(together(coverOf(block, block, block))).toBeCloseTo(1, 6)
  })

  test('is of all parts of both', () => {
    const parts = multiPolygon([rectangle(0, 0, 0.0005)], [rectangle(0.0005, 0.0005, 0.01)])
    expect(together(coverOf(parts))).toBeCloseTo(0.5, 6)
  })

  test('is found for a settlement as large as a region, and in a place as large', () => {
    const region = polygon(rectangle(-3, -3, 6))
    expect(together(coverOf(region))).toBeCloseTo(1, 6)
    const inRegion = coverBySettlements(shapesOf(region), { ids: [7], shapes: shapesOf(block) })
    expect(inRegion.get(0)).toBeUndefined()
    const wider = polygon(rectangle(-1, -1, 2))
    const cover = coverBySettlements(shapesOf(region), { ids: [7], shapes: shapesOf(wider) })
    expect(together(cover.get(0))).toBeCloseTo(1 / 9, 6)
  })

  test('of rectangles is what their corners say, one by one and together', () => {
    const some = fc.record({
      x: fc.integer({ min: -8, max: 12 }),
      y: fc.integer({ min: -8, max: 12 }),
      w: fc.integer({ min: 1, max: 12 }),
      h: fc.integer({ min: 1, max: 12 }),
    })
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), (boxes) => {
        const cells = new Set<number>()
        for (const { x, y, w, h } of boxes)
          for (let i = Math.max(0, x); i < Math.min(10, x + w); i += 1)
            for (let j = Math.max(0, y); j < Math.min(10, y + h); j += 1) cells.add(10 * i + j)
        const settlements = boxes.map(({ x, y, w, h }) => polygon(rectangle(x / 1e4, y / 1e4, w / 1e4, h / 1e4)))
        expect(together(coverOf(...settlements))).toBeCloseTo(cells.size / 100, 4)
      }),
    )
  })
})
