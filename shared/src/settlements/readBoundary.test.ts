import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaM2 } from '../geo/areaM2.ts'
import { say } from '../messages/messages.ts'
import { maxBoundaryVertices, readBoundary } from './readBoundary.ts'

const ring = (...points: number[][]) => points
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings })
const codes = (value: unknown) => readBoundary(value).issues.map(({ code }) => code)

describe('a boundary that somebody sent', () => {
  it('becomes several parts, closed, counterclockwise outside and clockwise inside, in two dimensions', () => {
    const outer = ring([0, 0, 5], [0, 4, 5], [4, 4, 5], [4, 0, 5], [0, 0, 5])
    const hole = ring([1, 1], [2, 1], [2, 2], [1, 2])
    expect(readBoundary(polygon(outer, hole)).boundary).toEqual({
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [4, 0],
            [4, 4],
            [0, 4],
            [0, 0],
          ],
          [
            [1, 1],
            [1, 2],
            [2, 2],
            [2, 1],
            [1, 1],
          ],
        ],
      ],
    })
  })

  it('is not changed when it is as it should be, and reading it twice is reading it once', () => {
    const degrees = fc.double({ min: -60, max: 60, noNaN: true })
    const triangle = fc
      .uniqueArray(fc.tuple(degrees, degrees), { minLength: 3, maxLength: 12, selector: String })
      .map((points) => polygon(points))
    fc.assert(
      fc.property(triangle, (sent) => {
        const once = readBoundary(sent).boundary
        // What encloses nothing turns no way.
        fc.pre(once !== null && areaM2(once) > 1)
        expect(readBoundary(once).boundary).toEqual(once)
        expect(once?.coordinates[0]?.[0]?.slice(1).map(String).sort()).toEqual(
          (sent.coordinates[0] as number[][]).map(String).sort(),
        )
      }),
    )
  })

  it.each([
    [null, ['shape-no-polygon']],
    [{ type: 'Point', coordinates: [1, 2] }, ['shape-no-polygon']],
    [{ type: 'MultiPolygon' }, ['shape-no-polygon']],
    [{ type: 'MultiPolygon', coordinates: [] }, ['shape-empty']],
    [{ type: 'MultiPolygon', coordinates: [[], 'x'] }, ['shape-part-empty', 'shape-part-empty']],
    [polygon(ring([0, 0], [1, 1])), ['shape-ring-too-short']],
    [polygon(ring([0, 0], [1, 1], [0, 0], [1, 1], [0, 0])), ['shape-ring-too-short']],
    [polygon([[0, 0], [Number.NaN, 1], ['2', 2], null]), Array(3).fill('shape-vertex-no-numbers')],
    [polygon(ring([0, 0], [181, 0], [0, -91])), Array(2).fill('shape-vertex-out-of-range')],
  ])('%j is refused', (value, expected) => {
    expect(codes(value)).toEqual(expected)
  })

  it('says where each fault is', () => {
    const sent = {
      type: 'MultiPolygon',
      coordinates: [[ring([0, 0], [1, 0], [1, 1])], [ring([0, 0], [1, 0], [200, 1])]],
    }
    const [issue] = readBoundary(sent, 'pieces[1].boundary').issues
    expect(issue).toEqual({
      code: 'shape-vertex-out-of-range',
      path: 'pieces[1].boundary',
      params: { part: 2, ring: 1, vertex: 3, lng: 200, lat: 1 },
    })
    expect(say('es', issue!)).toContain(
      'El vértice 3 no está en la Tierra: longitud 200, latitud 1 (parte 2, anillo 1)',
    )
  })

  it('of too many vertices is refused before its vertices are looked at, and of nonsense by some of its faults', () => {
    const many = polygon(Array.from({ length: maxBoundaryVertices + 1 }, () => ['?']))
    expect(codes(many)).toEqual(['shape-too-many-vertices'])
    expect(codes(polygon(Array.from({ length: 500 }, () => ['?'])))).toHaveLength(20)
  })
})
