import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaM2 } from '../geo/areaM2.ts'
import { boundaryFaults, type FaultOptions } from './boundaryFaults.ts'
import { repairBoundary } from './repairBoundary.ts'
import { aBoundary, aSquare, at, box, ring } from './testing/aBoundary.ts'

const codes = (geometry: unknown, options?: FaultOptions) => boundaryFaults(geometry, options).map(({ code }) => code)
const outer = box(0, 0, 10, 10)

describe('a sound boundary', () => {
  it('has no faults', () => {
    expect(codes(aSquare())).toEqual([])
    expect(codes({ type: 'Polygon', coordinates: [outer, box(2, 2, 4, 4)] })).toEqual([])
  })

  it('may have parts and holes that touch at points, and a part in a hole', () => {
    expect(codes(aBoundary([outer], [box(10, 10, 12, 12)]))).toEqual([])
    expect(codes(aBoundary([outer, ring([0, 5], [2, 4], [2, 6])]))).toEqual([])
    expect(codes(aBoundary([outer, box(2, 2, 8, 8)], [box(4, 4, 6, 6)]))).toEqual([])
  })
})

describe('what is wrong is found', () => {
  it('with the point where an outline crosses itself', () => {
    const [fault] = boundaryFaults(aBoundary([ring([0, 0], [10, 10], [10, 0], [0, 10])]))
    expect(fault).toMatchObject({ code: 'boundary-self-crossing', at: { part: 0, ring: 0 } })
    expect(fault!.place![0]).toBeCloseTo(at(5, 5)[0]!, 9)
    expect(fault!.place![1]).toBeCloseTo(at(5, 5)[1]!, 9)
  })

  it('where an outline touches itself', () => {
    expect(codes(aBoundary([ring([0, 0], [10, 0], [5, 5], [10, 10], [0, 10], [5, 5])]))).toEqual([
      'boundary-self-crossing',
    ])
    expect(codes(aBoundary([ring([0, 0], [10, 0], [10, 10], [5, 0], [0, 10])]))).toEqual(['boundary-self-crossing'])
  })

  it.each([
    ['boundary-hole-outside', aBoundary([outer, box(20, 20, 21, 21)])],
    ['boundary-hole-outside', aBoundary([outer, box(8, 8, 12, 12)])],
    ['boundary-hole-outside', aBoundary([outer, box(0, 2, 2, 4)])],
    // Its first vertex is as near to the outer edge as numbers can be, and on the wrong side.
    ['boundary-hole-outside', aBoundary([ring([1, 0], [4, 1], [8, 7]), ring([3, 2], [1, 5], [7, 7])])],
    ['boundary-holes-overlap', aBoundary([outer, box(2, 2, 5, 5), box(4, 4, 7, 7)])],
    ['boundary-holes-overlap', aBoundary([outer, box(2, 2, 7, 7), box(4, 4, 5, 5)])],
    ['boundary-parts-overlap', aBoundary([outer], [box(5, 5, 15, 15)])],
    ['boundary-parts-overlap', aBoundary([outer], [box(5, 5, 6, 6)])],
    ['boundary-parts-overlap', aBoundary([outer], [box(10, 0, 20, 10)])],
    ['boundary-parts-overlap', aBoundary([outer], [ring([5, 5], [10, 0], [20, 5], [10, 10])])],
    ['boundary-interior-divided', aBoundary([outer, ring([0, 5], [5, 3], [10, 5], [5, 7])])],
    [
      'boundary-interior-divided',
      aBoundary([outer, ring([0, 5], [4, 4], [5, 5], [4, 6]), ring([5, 5], [6, 4], [10, 5], [6, 6])]),
    ],
  ])('between rings: %s', (code, boundary) => {
    expect(new Set(codes(boundary))).toEqual(new Set([code]))
  })

  it.each([
    ['boundary-repeated-point', ring([0, 0], [10, 0], [10, 0], [10, 10])],
    ['boundary-spike', ring([0, 0], [10, 0], [10, 10], [15, 10], [8, 10], [0, 10])],
    ['boundary-too-few-points', ring([0, 0], [10, 0])],
    ['boundary-not-closed', outer.slice(0, -1)],
  ])('in a ring: %s', (code, positions) => {
    expect(codes(aBoundary([positions]))).toEqual([code])
  })

  it('in coordinates', () => {
    const withPosition = (position: unknown) => aBoundary([[at(0, 0), at(10, 0), position as Position, at(0, 0)]])
    expect(codes(withPosition([Number.NaN, -33]))).toEqual(['boundary-not-a-number'])
    expect(codes(withPosition([-71, null]))).toEqual(['boundary-not-a-number'])
    expect(codes(withPosition([-71, Number.POSITIVE_INFINITY]))).toEqual(['boundary-not-a-number'])
    expect(codes(withPosition(['-71', '-33']))).toEqual(['boundary-not-a-number'])
    expect(codes(withPosition([-71, -333]))).toEqual(['boundary-outside-range'])
    expect(codes(withPosition([-33, -71]))).toEqual(['boundary-outside-chile'])
  })

  it('in what is no polygon', () => {
    for (const nothing of [null, undefined, 7, {}, { type: 'Point', coordinates: [0, 0] }, { type: 'Polygon' }])
      expect(codes(nothing)).toEqual(['boundary-unreadable'])
    expect(codes({ type: 'MultiPolygon', coordinates: [[7]] })).toEqual(['boundary-unreadable'])
    expect(codes({ type: 'MultiPolygon', coordinates: [] })).toEqual(['boundary-empty'])
  })

  it('all at once', () => {
    const wrong = aBoundary([outer, box(20, 20, 21, 21)], [ring([30, 0], [30, 0], [40, 10], [40, 0], [30, 10])])
    expect(codes(wrong)).toEqual(['boundary-repeated-point', 'boundary-self-crossing', 'boundary-hole-outside'])
  })
})

describe('a boundary of 100,000 vertices', () => {
  const round = (count: number, radius: (index: number) => number): Position[] => {
    const vertices = Array.from({ length: count }, (_, index): Position => {
      const angle = (2 * Math.PI * index) / count
      return [-71 + radius(index) * Math.cos(angle), -33 + radius(index) * Math.sin(angle)]
    })
    return [...vertices, vertices[0]!]
  }

  it('is judged, and refused where fewer are allowed', () => {
    const jagged = aBoundary([round(100_000, (index) => 0.05 + (index % 2) * 1e-7)])
    expect(codes(jagged)).toEqual([])
    expect(boundaryFaults(jagged, { maxVertices: 20_000 })).toEqual([
      { code: 'boundary-too-many-vertices', params: { count: 100_000, max: 20_000 } },
    ])
  })

  it('takes less than a second, whatever it looks like', { timeout: 30_000 }, () => {
    const scribble = Array.from(
      { length: 100_000 },
      (_, i): Position => [-71 + ((i * 7919) % 9973) * 1e-5, -33 + ((i * 104_729) % 9967) * 1e-5],
    )
    const shapes = [
      aBoundary([[...scribble, scribble[0]!]]),
      aBoundary([round(99_998, (index) => (index % 2 === 0 ? 0.05 : 0.01))]),
    ]
    for (const shape of shapes) {
      // Of this process alone: other tests run beside this one.
      const start = process.cpuUsage()
      expect(boundaryFaults(shape).length).toBeGreaterThan(0)
      const { user } = process.cpuUsage(start)
      expect(user / 1e6).toBeLessThan(2)
    }
    expect(codes(shapes[1])).toEqual(['boundary-too-intricate'])
  })
})

describe('what would take for ever to mend', () => {
  const secondsOf = (work: () => void) => {
    const start = process.cpuUsage()
    work()
    return process.cpuUsage(start).user / 1e6
  }
  const round = (count: number, turns: number): Position[] =>
    Array.from({ length: count + 1 }, (_, at): Position => {
      const angle = (2 * Math.PI * (at % count) * turns) / count
      return [-71 + 0.002 * Math.cos(angle), -33 + 0.002 * Math.sin(angle)]
    })
  const comb = [...Array.from({ length: 9_999 }, (_, at): Position => [-71 + at * 2e-7, -33 + (at % 2) * 1e-3])]
  const needles = Array.from({ length: 4_000 }, (_, index): Position[][] => {
    const [west, east] = [-71 + index * 4e-7, -71 + index * 4e-7 + 2e-7]
    const corners = [
      [west, -33],
      [east, -33],
      [east, -32.999],
      [west, -32.999],
    ]
    return [[...corners, corners[0]!]]
  })

  it.each([
    ['a star of two million crossings', aBoundary([round(1_999, 999)]), 'boundary-too-intricate'],
    [
      'a comb closed through its teeth',
      aBoundary([[...comb, [-71 - 1e-4, -33 + 5e-4], comb[0]!]]),
      'boundary-too-intricate',
    ],
    [
      'the same hole a thousand times',
      aBoundary([outer, ...Array(1_000).fill(box(1, 1, 2, 2))]),
      'boundary-too-intricate',
    ],
    ['a line', aBoundary([ring([0, 0], [5, 0], [10, 0])]), 'boundary-empty'],
  ])('is not tried: %s', { timeout: 30_000 }, (_, boundary, code) => {
    const seconds = secondsOf(() => expect(repairBoundary(boundary).boundary).toBeNull())
    expect(codes(boundary)).toContain(code)
    expect(seconds).toBeLessThan(5)
  })

  it('four thousand needles side by side are judged at once', { timeout: 30_000 }, () => {
    expect(secondsOf(() => expect(codes(aBoundary(...needles))).toEqual([]))).toBeLessThan(3)
  })
})

describe('repair', () => {
  it('leaves what is right as it is', () => {
    const square = aSquare()
    expect(repairBoundary(square)).toEqual({ boundary: square, done: [], faults: [] })
    expect(repairBoundary(square).boundary).toBe(square)
    expect(repairBoundary({ type: 'Polygon', coordinates: [outer] }).boundary).toEqual(square)
  })

  it('tidies rings and says what it did', () => {
    const { boundary, done, faults } = repairBoundary(
      aBoundary([
        ring([0, 0], [10, 0], [10, 0], [10, 10], [15, 10], [8, 10], [0, 10]).slice(0, -1),
        ring([1, 1], [2, 2]),
      ]),
    )
    expect(faults).toEqual([])
    expect(boundary!.coordinates).toEqual([[ring([0, 0], [10, 0], [10, 10], [8, 10], [0, 10])]])
    expect(done).toEqual([
      { code: 'boundary-mended-too-few', params: { count: 1 } },
      { code: 'boundary-mended-closed', params: { count: 1 } },
      { code: 'boundary-mended-repeated', params: { count: 1 } },
      { code: 'boundary-mended-spike', params: { count: 1 } },
    ])
  })

  it.each([
    ['boundary-mended-crossing', aBoundary([ring([0, 0], [10, 10], [10, 0], [0, 10])]), 0.5],
    // A loop drawn twice round belongs to it as well.
    [
      'boundary-mended-crossing',
      aBoundary([ring([0, 0], [10, 0], [10, 5], [4, 5], [4, 2], [6, 2], [6, 10], [0, 10])]),
      0.8,
    ],
    ['boundary-mended-hole-outside', aBoundary([outer, box(5, 0, 15, 10)]), 0.5],
    ['boundary-mended-holes', aBoundary([outer, box(0.5, 1, 5.5, 5), box(2, 1, 7, 5)]), 0.74],
    ['boundary-mended-parts', aBoundary([box(0, 0, 6, 10)], [box(4, 0, 10, 10)]), 1],
    ['boundary-mended-divided', aBoundary([outer, ring([0, 5], [5, 0], [10, 5], [5, 10])]), 0.5],
  ])('mends outlines: %s', (code, boundary, share) => {
    const repaired = repairBoundary(boundary)
    expect(repaired.done.map((issue) => issue.code)).toEqual([code])
    expect(repaired.faults).toEqual([])
    expect(areaM2(repaired.boundary!) / areaM2(aSquare())).toBeCloseTo(share, 3)
  })

  it('invents nothing', () => {
    expect(repairBoundary(aBoundary([ring([0, 0], [10, 0])])).boundary).toBeNull()
    expect(repairBoundary(aBoundary([ring([0, 0], [5, 0], [10, 0])])).boundary).toBeNull()
    expect(repairBoundary(aBoundary([[[Number.NaN, 1], at(1, 1), at(2, 2)]])).faults[0]?.code).toBe(
      'boundary-not-a-number',
    )
    expect(repairBoundary(null)).toEqual({ boundary: null, done: [], faults: [{ code: 'boundary-unreadable' }] })
  })
})
