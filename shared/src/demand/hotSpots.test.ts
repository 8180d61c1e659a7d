import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatherNeighbours, type Neighbours, neighbourCount } from './hotSpotNeighbours.ts'
import { hotSpots } from './hotSpots.ts'

const unknown = Number.NaN

/** Places no farther apart than a distance. */
function withinDistance(points: readonly (readonly [number, number])[], distance: number): Neighbours {
  return gatherNeighbours(points.length, (one) =>
    [...points.keys()].filter(
      (other) =>
        other !== one &&
        Math.hypot(points[one]![0] - points[other]![0], points[one]![1] - points[other]![1]) <= distance,
    ),
  )
}

/** A square lattice with eight neighbours, fewer at its edges. */
const lattice = (side: number): Neighbours =>
  withinDistance(
    Array.from({ length: side * side }, (_, at) => [at % side, Math.floor(at / side)] as const),
    1.5,
  )

/** The formula as it is written down, over all pairs. */
function byTheBook(values: readonly number[], neighbours: Neighbours): number[] {
  const n = values.length
  const mean = values.reduce((sum, x) => sum + x, 0) / n
  const s = Math.sqrt(values.reduce((sum, x) => sum + x * x, 0) / n - mean * mean)
  const isBeside = (i: number, j: number) =>
    i === j || neighbours.list.subarray(neighbours.first[i], neighbours.first[i + 1]).includes(j)
  return values.map((_, i) => {
    const weights: number[] = values.map((_x, j) => (isBeside(i, j) ? 1 : 0))
    const w = weights.reduce((sum, one) => sum + one, 0)
    const squares = weights.reduce((sum, one) => sum + one * one, 0)
    const weighted = weights.reduce((sum, one, j) => sum + one * values[j]!, 0)
    return (weighted - mean * w) / (s * Math.sqrt((n * squares - w * w) / (n - 1)))
  })
}

const sixPoints = [
  [10, 10],
  [20, 10],
  [40, 10],
  [15, 20],
  [30, 20],
  [30, 30],
] as const

describe('Gi* hot spots', () => {
  it('gives the figures that PySAL publishes for its six points', () => {
    const neighbours = withinDistance(sixPoints, 15)
    const { z, tests } = hotSpots(Float64Array.of(2, 3, 3.2, 5, 8, 7), neighbours)
    // esda.G_Local(y, w, transform='B', star=True).Zs; its third point has the cell (30, 20) beside it.
    const published = [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331]
    published.forEach((figure, at) => {
      expect(z[at]).toBeCloseTo(figure, 7)
    })
    expect(tests).toBe(6)
  })

  it('equals the formula over all pairs', () => {
    const cells = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 36, maxLength: 36 })
    fc.assert(
      fc.property(cells, (values) => {
        fc.pre(new Set(values).size > 1)
        const neighbours = lattice(6)
        const { z } = hotSpots(Float64Array.from(values), neighbours)
        byTheBook(values, neighbours).forEach((expected, at) => {
          expect(z[at]).toBeCloseTo(expected, 6)
        })
      }),
      { numRuns: 40 },
    )
  })

  it('does not depend on the unit, and turns hot into cold where values change sign', () => {
    const values = Float64Array.from(
      { length: 100 },
      (_, at) => ((at * 7919) % 97) + (at < 30 ? 60 : 0) - (at > 75 ? 60 : 0),
    )
    const neighbours = lattice(10)
    const plain = hotSpots(values, neighbours, { method: 'normal' })
    const scaled = hotSpots(
      values.map((value) => 1000 * value + 17),
      neighbours,
      { method: 'normal' },
    )
    const turned = hotSpots(
      values.map((value) => -value),
      neighbours,
      { method: 'normal' },
    )
    plain.z.forEach((z, at) => {
      expect(scaled.z[at]).toBeCloseTo(z, 9)
      expect(turned.z[at]).toBeCloseTo(-z, 9)
      expect(turned.q[at]).toBeCloseTo(plain.q[at]!, 9)
    })
    expect([...turned.level]).toEqual([...plain.level].map((level) => -level || 0))
    expect(plain.level.some((level) => level === 3)).toBe(true)
    expect(plain.level.some((level) => level < 0)).toBe(true)
  })

  it('looks the same from both sides of a mirror, at the edges too', () => {
    const side = 9
    const values = Float64Array.from({ length: side * side }, (_, at) => {
      const column = at % side
      return Math.min(column, side - 1 - column) + Math.floor(at / side)
    })
    const { z } = hotSpots(values, lattice(side))
    for (let at = 0; at < values.length; at += 1) {
      const mirrored = at - (at % side) + side - 1 - (at % side)
      expect(z[at]).toBeCloseTo(z[mirrored]!, 12)
    }
    expect(neighbourCount(lattice(side), 0)).toBe(3)
  })

  it('finds a hot spot where it was put, and nothing in the noise around it', () => {
    const side = 30
    const centre = [12, 17]
    const values = Float64Array.from({ length: side * side }, (_, at) => {
      const isNear = Math.abs((at % side) - centre[0]!) <= 2 && Math.abs(Math.floor(at / side) - centre[1]!) <= 2
      return 40 + ((at * 2_654_435_761) % 2 ** 32) / 2 ** 28 + (isNear ? 30 : 0)
    })
    const { level } = hotSpots(values, lattice(side))
    expect(level[centre[1]! * side + centre[0]!]).toBe(3)
    const hot = [...level.keys()].filter((at) => level[at]! > 0)
    // The lump and the cells that have a part of it beside them.
    for (const at of hot) {
      expect(Math.abs((at % side) - centre[0]!)).toBeLessThanOrEqual(3)
      expect(Math.abs(Math.floor(at / side) - centre[1]!)).toBeLessThanOrEqual(3)
    }
    expect(hot.length).toBeGreaterThanOrEqual(25)
  })

  it('leaves unknown cells out as if they were not there', () => {
    const points = Array.from({ length: 49 }, (_, at) => [at % 7, Math.floor(at / 7)] as const)
    const values = points.map((_, at) => (at * 31) % 23)
    const holes = new Set([0, 8, 9, 24, 48])
    const withHoles = hotSpots(
      Float64Array.from(values, (value, at) => (holes.has(at) ? unknown : value)),
      withinDistance(points, 1.5),
    )
    const rest = [...points.keys()].filter((at) => !holes.has(at))
    const without = hotSpots(
      Float64Array.from(rest, (at) => values[at]!),
      withinDistance(
        rest.map((at) => points[at]!),
        1.5,
      ),
    )
    rest.forEach((at, of) => {
      expect(withHoles.z[at]).toBe(without.z[of])
      expect(withHoles.q[at]).toBe(without.q[of])
    })
    for (const at of holes)
      expect([withHoles.z[at], withHoles.q[at], withHoles.level[at]]).toEqual([unknown, unknown, 0])
    expect(withHoles.tests).toBe(rest.length)
  })

  it('does not test a cell that has nobody beside it, and counts it', () => {
    const points = [
      ...Array.from({ length: 40 }, (_, at) => [at % 8, Math.floor(at / 8)] as const),
      [900, 900] as const,
    ]
    const { z, isolated, tests } = hotSpots(
      Float64Array.from(points, (_, at) => at),
      withinDistance(points, 1.5),
    )
    expect(z[40]).toBeNaN()
    expect([isolated, tests]).toEqual([1, 40])
  })

  it('says why nothing is tested instead of NaN', () => {
    const reason = (values: number[], neighbours: Neighbours) =>
      hotSpots(Float64Array.from(values), neighbours).warnings
    expect(reason([5, 5, 5, 5, 5, 5, 5, 5, 5], lattice(3))).toEqual([
      { code: 'hotspots-one-value', params: { value: 5, cells: 9 } },
    ])
    expect(reason([0.1 + 0.2, 0.3, 0.3, 0.3], lattice(2))[0]?.code).toBe('hotspots-one-value')
    expect(
      reason(
        [unknown, unknown],
        withinDistance(
          [
            [0, 0],
            [1, 1],
          ],
          2,
        ),
      )[0]?.code,
    ).toBe('hotspots-nothing-known')
    expect(
      reason(
        [1, 2],
        withinDistance(
          [
            [0, 0],
            [1, 1],
          ],
          2,
        ),
      )[0]?.code,
    ).toBe('hotspots-too-few')
    expect(
      reason(
        [1, 2, 3],
        withinDistance(
          [
            [0, 0],
            [9, 9],
            [20, 20],
          ],
          2,
        ),
      )[0]?.code,
    ).toBe('hotspots-no-neighbours')
    // Everybody beside everybody: every sum is the sum of all.
    expect(reason([1, 2, 3, 4], lattice(2))[0]?.code).toBe('hotspots-no-neighbours')
  })

  it('warns of few cells, few neighbours, few families and lopsided values', () => {
    const codes = (values: Float64Array, neighbours: Neighbours, areCounts = false) =>
      hotSpots(values, neighbours, { areCounts }).warnings.map(({ code }) => code)
    const even = (count: number) => Float64Array.from({ length: count }, (_, at) => 50 + (at % 7))
    expect(codes(even(625), lattice(25))).toEqual(['hotspots-few-neighbours'])
    const torus = gatherNeighbours(625, (at) => Array.from({ length: 8 }, (_, step) => (at + step + 1) % 625))
    expect(codes(even(625), torus)).toEqual([])
    expect(codes(even(25), torus.first.length > 25 ? lattice(5) : torus)).toContain('hotspots-few-cells')
    const sparse = Float64Array.from({ length: 625 }, (_, at) => (at % 4 === 0 ? 1 : 0))
    expect(codes(sparse, torus, true)).toContain('hotspots-small-counts')
    expect(codes(sparse, torus, false)).not.toContain('hotspots-small-counts')
    const lopsided = even(625)
    lopsided[3] = 1e6
    expect(codes(lopsided, torus)).toContain('hotspots-skewed')
  })

  it('finds probabilities by permutation where the normal distribution is in doubt, the same every time', () => {
    const values = Float64Array.from({ length: 400 }, (_, at) => (at % 20 < 3 && at < 60 ? 90 : at % 50 === 0 ? 40 : 0))
    const once = hotSpots(values, lattice(20))
    expect(once.method).toBe('permutation')
    expect(once.permutations).toBeGreaterThanOrEqual(9_999)
    expect(hotSpots(values, lattice(20))).toEqual(once)
    // Zeros lie everywhere: that some have only zeros beside them is no cold spot, whatever the normal distribution says.
    expect(once.level.some((level) => level < 0)).toBe(false)
    expect(once.level[21]).toBe(3)
  })

  it('agrees with the normal distribution where that holds', () => {
    const values = Float64Array.from({ length: 900 }, (_, at) => 100 + ((at * 7919) % 101))
    const normal = hotSpots(values, lattice(30), { method: 'normal' })
    const permuted = hotSpots(values, lattice(30), { method: 'permutation' })
    normal.p.forEach((p, at) => {
      expect(Math.abs(permuted.p[at]! - p)).toBeLessThan(0.03)
    })
  })
})
