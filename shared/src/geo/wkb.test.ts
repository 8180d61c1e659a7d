import fc from 'fast-check'
import type { Geometry, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { decodeWkb, encodeWkb } from './wkb.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').toUpperCase()
const fromHex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

describe('encodeWkb', () => {
  test('writes what PostGIS writes for a point with SRID', () => {
    // SELECT ST_AsHEXEWKB(ST_SetSRID(ST_MakePoint(-70.5, -33.25), 4326), 'NDR')
    expect(hex(encodeWkb({ type: 'Point', coordinates: [-70.5, -33.25] }, 4326))).toBe(
      '0101000020E61000000000000000A051C00000000000A040C0',
    )
  })

  test('writes one million vertices, no byte too many', () => {
    const ring = Array.from({ length: 1_000_000 }, (_, index): Position => [index / 1e4, -index / 1e4])
    const bytes = encodeWkb({ type: 'MultiPolygon', coordinates: [[ring]] }, 4326)
    expect(bytes.length).toBe(5 + 4 + 4 + 5 + 4 + 4 + 16_000_000)
  })
})

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

function geometries(dimensions: 2 | 3): fc.Arbitrary<Geometry> {
  const position = fc.array(finite, { minLength: dimensions, maxLength: dimensions })
  const line = fc.array(position, { minLength: 1, maxLength: 6 })
  const rings = fc.array(line, { minLength: 1, maxLength: 3 })
  const simple = fc.oneof(
    position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
    line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
    line.map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
    rings.map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
    rings.map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
    fc
      .array(rings, { minLength: 1, maxLength: 3 })
      .map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
  )
  const collection = fc
    .array(simple, { minLength: 1, maxLength: 3 })
    .map((parts): Geometry => ({ type: 'GeometryCollection', geometries: parts }))
  return fc.oneof(simple, collection)
}

describe('decodeWkb', () => {
  test('gives back every geometry that was encoded, in two and three dimensions, with and without SRID', () => {
    const srid = fc.option(fc.integer({ min: 1, max: 999_999 }), { nil: undefined })
    fc.assert(
      fc.property(fc.oneof(geometries(2), geometries(3)), srid, (geometry, code) => {
        expect(decodeWkb(encodeWkb(geometry, code))).toEqual(geometry)
      }),
    )
  })

  test('reads big-endian ISO WKB with Z and M, leaving the measure out', () => {
    const bytes = new DataView(new ArrayBuffer(5 + 32))
    bytes.setUint32(1, 3001)
    for (const [index, value] of [1, 2, 3, 4].entries()) bytes.setFloat64(5 + index * 8, value)
    expect(decodeWkb(new Uint8Array(bytes.buffer))).toEqual({ type: 'Point', coordinates: [1, 2, 3] })
  })

  test('reads an empty point as one without coordinates', () => {
    expect(decodeWkb(encodeWkb({ type: 'Point', coordinates: [] }))).toEqual({ type: 'Point', coordinates: [] })
  })

  test('refuses bytes that are cut off anywhere', () => {
    const bytes = encodeWkb(
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
      4326,
    )
    for (let length = 0; length < bytes.length; length++) expect(() => decodeWkb(bytes.subarray(0, length))).toThrow()
  })

  test('refuses a count that the bytes cannot hold before allocating for it', () => {
    expect(() => decodeWkb(fromHex('0102000000FFFFFFFF'))).toThrow('4294967295')
  })

  test('like encodeWkb, refuses collections in collections without end', () => {
    let nested: Geometry = { type: 'Point', coordinates: [1, 2] }
    for (let level = 0; level < 20_000; level++) nested = { type: 'GeometryCollection', geometries: [nested] }
    expect(() => encodeWkb(nested)).toThrow('nested too deeply')
    expect(() => decodeWkb(fromHex('010700000001000000'.repeat(20_000)))).toThrow('nested too deeply')
  })

  test('refuses curves by name instead of misreading them', () => {
    expect(() => decodeWkb(fromHex('010800000000000000'))).toThrow('curve')
  })
})
