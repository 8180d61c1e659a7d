import { describe, expect, it } from 'vitest'
import { areaM2 } from '../geo/areaM2.ts'
import { polygonFromLine, simplifiedLine } from './lines.ts'
import { distanceM } from './localMetres.ts'
import { aBoundary, at, line, ring } from './testing/aBoundary.ts'

describe('a freehand line', () => {
  it('keeps its corners and loses what lies within the tolerance', () => {
    const shaky = [at(0, 0), at(2, 0.01), at(5, -0.01), at(10, 0), at(10.01, 5), at(10, 10)]
    expect(simplifiedLine(shaky, 3)).toEqual(line([0, 0], [10, 0], [10, 10]))
    expect(simplifiedLine(shaky, 0.1)).toHaveLength(6)
  })

  it('measures in metres in every direction: a degree of longitude is shorter', () => {
    const east = [at(0, 0), at(0.1, 5), at(0, 10)]
    const asideM = distanceM(at(0, 5), at(0.1, 5))
    expect(simplifiedLine(east, asideM * 1.01)).toHaveLength(2)
    expect(simplifiedLine(east, asideM * 0.99)).toHaveLength(3)
  })

  it('goes through ten thousand points without running out of stack', () => {
    const spiral = Array.from({ length: 10_000 }, (_, i) =>
      at(Math.cos(i / 50) * i * 0.001, Math.sin(i / 50) * i * 0.001),
    )
    const simple = simplifiedLine(spiral, 2)
    expect(simple.length).toBeLessThan(3_000)
    expect(simple.length).toBeGreaterThan(500)
  })

  it('becomes an area, closed or not', () => {
    const triangle = ring([0, 0], [10, 0], [0, 10])
    expect(polygonFromLine(triangle).boundary?.coordinates).toEqual([[triangle]])
    expect(polygonFromLine(triangle.slice(0, -1)).boundary?.coordinates).toEqual([[triangle]])
  })

  it('that crosses itself encloses all it winds around, and says so', () => {
    const { boundary, issues } = polygonFromLine(line([0, 0], [10, 10], [10, 0], [0, 10]))
    expect(issues.map(({ code }) => code)).toEqual(['boundary-mended-crossing'])
    expect(areaM2(boundary!)).toBeCloseTo(2 * areaM2(aBoundary([ring([0, 0], [5, 5], [0, 10])])), 0)
  })

  it('that encloses nothing is refused', () => {
    expect(polygonFromLine(line([0, 0], [5, 5], [0, 0]))).toMatchObject({
      boundary: null,
      issues: [{ code: 'boundary-too-few-points' }],
    })
    expect(polygonFromLine(line([0, 0], [5, 5], [10, 10])).boundary).toBeNull()
  })
})
