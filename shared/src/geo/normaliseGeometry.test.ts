import fc from 'fast-check'
import type { Geometry, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { normaliseGeometry, type ShapeKind } from './normaliseGeometry.ts'

const square: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
]
const hole: Position[] = [
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 1],
  [1, 1],
]
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings }) as Geometry
const codes = (geometry: Geometry | null, kind: ShapeKind) =>
  normaliseGeometry(geometry, kind).issues.map(({ code }) => code)

describe('a sound geometry', () => {
  test('becomes multi-part and nothing is said', () => {
    expect(normaliseGeometry(polygon(square, hole), 'polygon')).toEqual({
      geometry: { type: 'MultiPolygon', coordinates: [[square, hole]] },
      issues: [],
    })
    expect(
      normaliseGeometry(
        {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [1, 1],
          ],
        },
        'line',
      ).geometry?.type,
    ).toBe('MultiLineString')
    expect(normaliseGeometry({ type: 'MultiPoint', coordinates: [[1, 2]] }, 'point')).toEqual({
      geometry: { type: 'Point', coordinates: [1, 2] },
      issues: [],
    })
  })

  test('that crosses itself passes through: the database judges it', () => {
    const bowTie: Position[] = [
      [0, 0],
      [4, 4],
      [4, 0],
      [0, 4],
      [0, 0],
    ]
    expect(normaliseGeometry(polygon(bowTie), 'polygon')).toEqual({
      geometry: { type: 'MultiPolygon', coordinates: [[bowTie]] },
      issues: [],
    })
  })

  test('keeps its collinear vertices, which neighbours share', () => {
    const ring: Position[] = [
      [0, 0],
      [2, 0],
      [4, 0],
      [4, 4],
      [0, 0],
    ]
    expect(normaliseGeometry(polygon(ring), 'polygon').geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [[ring]],
    })
  })

  test('and no geometry at all is no issue', () => {
    expect(normaliseGeometry(null, 'polygon')).toEqual({ geometry: null, issues: [] })
  })
})

describe('repairs that are said', () => {
  test('heights are dropped, once for the whole geometry', () => {
    const ring = square.map(([x, y]) => [x, y, 120])
    expect(normaliseGeometry(polygon(ring), 'polygon')).toEqual({
      geometry: { type: 'MultiPolygon', coordinates: [[square]] },
      issues: [{ code: 'third-dimension-dropped' }],
    })
  })

  test('an open ring is closed', () => {
    expect(normaliseGeometry(polygon(square.slice(0, -1)), 'polygon')).toEqual({
      geometry: { type: 'MultiPolygon', coordinates: [[square]] },
      issues: [{ code: 'ring-closed', params: { count: 1 } }],
    })
  })

  test('repeated vertices go in silence, repeated and too short rings with a word', () => {
    const stuttering = square.flatMap((position) => [position, position])
    const { geometry, issues } = normaliseGeometry(
      polygon(stuttering, hole, hole, [
        [1, 1],
        [2, 2],
        [1, 1],
      ]),
      'polygon',
    )
    expect(geometry).toEqual({ type: 'MultiPolygon', coordinates: [[square, hole]] })
    expect(issues).toEqual([{ code: 'ring-dropped', params: { count: 2 } }])
  })

  test('the same part twice is kept once', () => {
    const twice: Geometry = { type: 'MultiPolygon', coordinates: [[square], [square]] }
    expect(normaliseGeometry(twice, 'polygon').geometry).toEqual({ type: 'MultiPolygon', coordinates: [[square]] })
    expect(codes(twice, 'polygon')).toEqual(['ring-dropped'])
  })

  test('holes of a ring that fell away do not become surfaces', () => {
    expect(
      normaliseGeometry(
        polygon(
          [
            [0, 0],
            [1, 1],
            [0, 0],
          ],
          hole,
        ),
        'polygon',
      ).geometry,
    ).toBeNull()
  })

  test('of a collection the parts of the right kind are kept, the others named', () => {
    const mixed: Geometry = {
      type: 'GeometryCollection',
      geometries: [
        polygon(square),
        {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [1, 1],
          ],
        },
      ],
    }
    expect(normaliseGeometry(mixed, 'polygon')).toEqual({
      geometry: { type: 'MultiPolygon', coordinates: [[square]] },
      issues: [{ code: 'geometry-parts-dropped', params: { kept: 'polygon', dropped: 'line' } }],
    })
    expect(normaliseGeometry(mixed, 'line').issues[0]?.params).toEqual({ kept: 'line', dropped: 'polygon' })
  })
})

describe('geometry that cannot be used', () => {
  test('lacks a second coordinate: the one that is there is named', () => {
    expect(normaliseGeometry(polygon([[-71.6], [4, 4], [0, 0]]), 'polygon').issues).toEqual([
      { code: 'coordinate-second-missing', params: { value: '-71.6' } },
    ])
  })

  test('is nested thousands of levels deep', () => {
    let deep: unknown = [1, 2]
    for (let level = 0; level < 20_000; level++) deep = [deep]
    expect(codes(polygon(deep), 'polygon')).toEqual(['coordinates-not-numbers'])
    expect(codes({ type: 'Point', coordinates: deep as Position }, 'point')).toEqual(['coordinates-not-numbers'])
    let nested: Geometry = { type: 'Point', coordinates: [1, 2] }
    for (let level = 0; level < 20_000; level++) nested = { type: 'GeometryCollection', geometries: [nested] }
    expect(codes(nested, 'any')).toEqual(['geometry-unreadable'])
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, null, '-33.4', undefined, [1]])(
    'a coordinate %j is reported with its value',
    (bad) => {
      const { geometry, issues } = normaliseGeometry(
        polygon([
          [0, 0],
          [4, bad],
          [4, 4],
          [0, 0],
        ]),
        'polygon',
      )
      expect(geometry).toBeNull()
      expect(issues.map(({ code }) => code)).toEqual(['coordinates-not-numbers'])
    },
  )

  test.each([
    polygon(),
    polygon([]),
    { type: 'MultiPolygon', coordinates: [] },
    { type: 'MultiPolygon', coordinates: [[[]]] },
    { type: 'Point', coordinates: [] },
  ] as Geometry[])('an empty one (%j) is empty, not wrong', (geometry) => {
    expect(normaliseGeometry(geometry, 'any')).toEqual({ geometry: null, issues: [{ code: 'geometry-empty' }] })
  })

  test('of another kind says which', () => {
    expect(normaliseGeometry({ type: 'Point', coordinates: [1, 2] }, 'polygon')).toEqual({
      geometry: null,
      issues: [{ code: 'geometry-wrong-kind', params: { expected: 'polygon', found: 'Point' } }],
    })
  })

  test.each([
    { type: 'Polygon' },
    { type: 'Circle', coordinates: [] },
    { type: 'GeometryCollection' },
    { type: 'Polygon', coordinates: [3] },
  ])('that is no GeoJSON (%j) is reported, not thrown', (value) => {
    expect(normaliseGeometry(value as unknown as Geometry, 'any').geometry).toBeNull()
    expect(codes(value as unknown as Geometry, 'any')).toHaveLength(1)
  })

  test('never throws, whatever stands in the coordinates', () => {
    const types = fc.constantFrom('Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon')
    fc.assert(
      fc.property(types, fc.jsonValue(), (type, coordinates) => {
        const { geometry, issues } = normaliseGeometry({ type, coordinates } as unknown as Geometry, 'any')
        expect(geometry !== null || issues.length > 0).toBe(true)
      }),
    )
  })
})

test('doing it twice changes nothing more', () => {
  const coordinate = fc.integer({ min: -3, max: 3 })
  const ring = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 8 })
  fc.assert(
    fc.property(fc.array(fc.array(ring, { maxLength: 3 }), { maxLength: 3 }), (coordinates) => {
      const once = normaliseGeometry({ type: 'MultiPolygon', coordinates }, 'polygon').geometry
      expect(normaliseGeometry(once, 'polygon')).toEqual({ geometry: once, issues: [] })
    }),
  )
})
