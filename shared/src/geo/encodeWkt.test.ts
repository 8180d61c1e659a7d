import type { Geometry } from 'geojson'
import { expect, it } from 'vitest'
import { encodeWkt } from './encodeWkt.ts'
import { decodeWkt } from './wkt.ts'

const cases: [string, Geometry][] = [
  ['POINT (-71.5 -33.1)', { type: 'Point', coordinates: [-71.5, -33.1] }],
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
    'LINESTRING (1 2, 3 4)',
    {
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    },
  ],
  [
    'MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (1 1, 2 1, 2 2, 1 1)), ((20 20, 21 20, 21 21, 20 20)))',
    {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [9, 0],
            [9, 9],
            [0, 0],
          ],
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 1],
          ],
        ],
        [
          [
            [20, 20],
            [21, 20],
            [21, 21],
            [20, 20],
          ],
        ],
      ],
    },
  ],
  [
    'GEOMETRYCOLLECTION (POINT (0.1 1e-7), MULTILINESTRING ((1 2, 3 4)))',
    {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [0.1, 1e-7] },
        {
          type: 'MultiLineString',
          coordinates: [
            [
              [1, 2],
              [3, 4],
            ],
          ],
        },
      ],
    },
  ],
]

it.each(cases)('writes %s, and it is read back the same', (text, geometry) => {
  expect(encodeWkt(geometry)).toBe(text)
  expect(decodeWkt(text).geometry).toEqual(geometry)
})
