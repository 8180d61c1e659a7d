import { describe, expect, test } from 'vitest'
import { encodeWkb } from '../geo/wkb.ts'
import { readWkbShapes } from './placeShapes.ts'
import { multiPolygon, polygon, rectangle, shapesOf } from './testing/shapesOf.ts'

describe('readWkbShapes', () => {
  test('parts, rings and vertices are found where the offsets say, place by place', () => {
    const holed = polygon(rectangle(-71, -33, 1), rectangle(-70.8, -32.8, 0.1))
    const islands = multiPolygon([rectangle(-71, -33, 1)], [rectangle(-109.4, -27.2, 0.1)])
    const shapes = shapesOf(holed, null, { type: 'Point', coordinates: [0, 0] }, islands)
    expect(shapes.count).toBe(4)
    expect([...shapes.firstPart]).toEqual([0, 1, 1, 1, 3])
    expect([...shapes.firstRing]).toEqual([0, 2, 3, 4])
    expect([...shapes.firstVertex]).toEqual([0, 5, 10, 15, 20])
    expect([...shapes.vertices.subarray(10, 14)]).toEqual([-70.8, -32.8, -70.8 + 0.1, -32.8])
    expect([...shapes.vertices.subarray(30, 32)]).toEqual([-109.4, -27.2])
  })

  test('heights are passed over, and big-endian bytes as PostGIS writes them for XDR are read', () => {
    const high = polygon(rectangle(-71, -33, 1).map(([x = 0, y = 0]) => [x, y, 512]))
    // SELECT ST_AsBinary('POLYGON((1 2,3 2,3 4,1 2))'::geometry, 'XDR')
    const xdr = new Uint8Array(
      Buffer.from(
        '000000000300000001000000043ff0000000000000400000000000000040080000000000004000000000000000' +
          '400800000000000040100000000000003ff00000000000004000000000000000',
        'hex',
      ),
    )
    const shapes = readWkbShapes([encodeWkb(high, 4326), xdr])
    expect([...shapes.vertices]).toEqual([...rectangle(-71, -33, 1).flat(), 1, 2, 3, 2, 3, 4, 1, 2])
  })

  test('bytes that are cut off are refused', () => {
    const bytes = encodeWkb(polygon(rectangle(-71, -33, 1)))
    expect(() => readWkbShapes([bytes.subarray(0, bytes.length - 8)])).toThrow(RangeError)
  })
})
