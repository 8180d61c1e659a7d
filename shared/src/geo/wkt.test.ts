import { describe, expect, test } from 'vitest'
import { decodeWkt } from './wkt.ts'

describe('decodeWkt', () => {
  test.each([
    ['POINT (-70.5 -33)', { type: 'Point', coordinates: [-70.5, -33] }],
    ['Point Z(1 2 3)', { type: 'Point', coordinates: [1, 2, 3] }],
    ['POINT ZM (1 2 3 4)', { type: 'Point', coordinates: [1, 2, 3] }],
    ['POINT M (1 2 4)', { type: 'Point', coordinates: [1, 2] }],
    ['POINT EMPTY', { type: 'Point', coordinates: [] }],
    [
      'MULTIPOINT (1 2, 3 4)',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'MULTIPOINT ((1 2), (3 4))',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'LINESTRING(1e3 -2.5E-1, .5 4.)',
      {
        type: 'LineString',
        coordinates: [
          [1000, -0.25],
          [0.5, 4],
        ],
      },
    ],
    [
      'MULTIPOLYGON (((0 0,1 0,1 1,0 0)))',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        ],
      },
    ],
    [
      'GEOMETRYCOLLECTION (POINT (1 2), LINESTRING EMPTY)',
      {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Point', coordinates: [1, 2] },
          { type: 'LineString', coordinates: [] },
        ],
      },
    ],
  ])('reads %s', (text, geometry) => {
    expect(decodeWkt(text)).toEqual({ geometry, srid: null })
  })

  test('reads the SRID that PostGIS writes in front', () => {
    expect(decodeWkt('SRID=32719;POINT(1 2)').srid).toBe(32719)
  })

  test.each([
    'POINT (1 x)',
    'POINT (1)',
    'POLYGON ((0 0, 1 1',
    'POINT (1 2) more',
    'CIRCULARSTRING (0 0, 1 1, 2 0)',
    '',
  ])('refuses %j', (text) => {
    expect(() => decodeWkt(text)).toThrow('WKT')
  })
})
