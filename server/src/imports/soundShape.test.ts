import { join } from 'node:path'
import { normaliseGeometry, type ShapeKind } from '@arraigo/shared/geo/normaliseGeometry.ts'
import { decodeWkb, encodeWkb } from '@arraigo/shared/geo/wkb.ts'
import type { SourceRow } from '@arraigo/shared/imports/source.ts'
import fc from 'fast-check'
import type { Geometry, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { hasRealData, realFile } from '../testing/realData.ts'
import { orientedRows } from './orientedRows.ts'
import { openSource } from './readers/openSource.ts'
import { sampleFolder, writeGeopackage } from './readers/sampleFiles.ts'
import { soundEwkb, soundShape } from './soundShape.ts'

const srid = 4326
const kinds: ShapeKind[] = ['polygon', 'line', 'point', 'any']
const wkbOf = (geometry: object) => encodeWkb(geometry as Geometry)
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** What the long way makes of the bytes: unpacked, normalised, packed. */
function theLongWay(wkb: Uint8Array, kind: ShapeKind) {
  const { geometry, issues } = normaliseGeometry(decodeWkb(wkb), kind)
  return { hex: geometry === null ? null : hexOf(encodeWkb(geometry, srid)), issues }
}

const square: Position[] = [
  [1, 1],
  [5, 1],
  [5, 5],
  [1, 5],
  [1, 1],
]
const hole: Position[] = [
  [2, 2],
  [2, 3],
  [3, 3],
  [2, 2],
]
const moved = (ring: Position[]): Position[] => ring.map(([x, y]) => [x! + 10, y!])
const path: Position[] = [
  [1, 1],
  [2, 2],
]

describe('a shape that is passed through packed', () => {
  test.each([
    ['Polygon', [square, hole]],
    ['MultiPolygon', [[square, hole], [moved(square)]]],
    ['LineString', path],
    ['MultiLineString', [path, path]],
    ['Point', [1, 2]],
  ])('%s gives the bytes that the long way gives', (type, coordinates) => {
    const wkb = wkbOf({ type, coordinates })
    const sound = soundShape(wkb)
    expect(sound).not.toBeNull()
    expect({ hex: hexOf(soundEwkb(sound!, srid)), issues: [] }).toEqual(theLongWay(wkb, sound!.kind))
  })

  test.each([
    ['an open ring', { type: 'Polygon', coordinates: [square.slice(0, 4)] }],
    ['a vertex twice in a row', { type: 'Polygon', coordinates: [[square[0]!, ...square]] }],
    ['a ring of three vertices', { type: 'Polygon', coordinates: [square, [hole[0]!, hole[1]!, hole[0]!]] }],
    ['a hole twice', { type: 'Polygon', coordinates: [square, hole, hole] }],
    ['a part twice', { type: 'MultiPolygon', coordinates: [[square], [moved(square)], [square]] }],
    ['a part without rings', { type: 'MultiPolygon', coordinates: [[square], []] }],
    ['no parts', { type: 'MultiPolygon', coordinates: [] }],
    ['no rings', { type: 'Polygon', coordinates: [] }],
    ['a third coordinate', { type: 'LineString', coordinates: path.map(([x, y]) => [x!, y!, 3]) }],
    ['a line of one vertex', { type: 'MultiLineString', coordinates: [path, [[1, 1]]] }],
    ['a coordinate that is no number', { type: 'LineString', coordinates: [...path, [Number.NaN, 1]] }],
    ['an infinite one', { type: 'Point', coordinates: [1, Number.POSITIVE_INFINITY] }],
    ['an empty point', { type: 'Point', coordinates: [] }],
    ['several points', { type: 'MultiPoint', coordinates: path }],
    ['a collection', { type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: [square] }] }],
  ])('%s is looked at the long way', (_, geometry) => {
    expect(soundShape(wkbOf(geometry))).toBeNull()
  })

  test('bytes cut off anywhere, with more behind them or of the other order are looked at the long way', () => {
    const wkb = wkbOf({ type: 'MultiPolygon', coordinates: [[square, hole]] })
    for (let length = 0; length < wkb.length; length++) expect(soundShape(wkb.subarray(0, length))).toBeNull()
    expect(soundShape(new Uint8Array([...wkb, 0]))).toBeNull()
    expect(soundShape(new Uint8Array([0, ...wkb.subarray(1)]))).toBeNull()
  })

  test('whatever the shape, what is passed through is what the long way would have stored without a word', () => {
    let passed = 0
    fc.assert(
      fc.property(anyShape, fc.option(fc.tuple(fc.nat(), fc.nat(255)), { freq: 5 }), (geometry, change) => {
        const wkb = wkbOf(geometry)
        if (change !== null) wkb[change[0] % wkb.length] = change[1]
        const sound = soundShape(wkb)
        if (sound === null) return
        passed++
        for (const kind of kinds.filter((each) => each === sound.kind || each === 'any'))
          expect({ hex: hexOf(soundEwkb(sound, srid)), issues: [] }).toEqual(theLongWay(wkb, kind))
      }),
      { numRuns: 3000 },
    )
    expect(passed).toBeGreaterThan(300)
  })
})

test('where the axes are exchanged, the packed shape, which has them as they were, is not what is stored', async () => {
  const folder = sampleFolder()
  const rows = [{ nombre: 'Prat', shape: { type: 'Point', coordinates: [-33, -71] } as Geometry }]
  const path = writeGeopackage(join(folder.path, 'calles.gpkg'), [{ name: 'calles', epsg: 4326, rows }])
  const source = await openSource(path, 'calles.gpkg')
  const asRead = await firstRow(source.rows('calles'))
  const turned = await firstRow(orientedRows(source, { layer: 'calles', swapAxes: true }))
  await source.close()
  folder.remove()
  expect(asRead?.soundShape).toBeDefined()
  expect(turned).toMatchObject({ rowNo: 1, properties: { nombre: 'Prat' }, geometry: { coordinates: [-71, -33] } })
  expect(turned?.soundShape).toBeUndefined()
})

async function firstRow(batches: AsyncIterable<SourceRow[]>): Promise<SourceRow | undefined> {
  for await (const [row] of batches) return row
  return undefined
}

// Few different numbers, so that vertices, rings and parts repeat, and zeros of both signs and broken ones occur.
const anyNumber = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: 1, max: 4 }) },
  fc.constantFrom(0, -0, Number.NaN, 1e300),
)
const anyVertex: fc.Arbitrary<Position> = fc.tuple(anyNumber, anyNumber)
const anyLine = fc.array(anyVertex, { maxLength: 5 })
const anyRing = fc
  .tuple(fc.array(anyVertex, { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 9 }))
  .map(([ring, chance]) => (chance > 0 ? [...ring, ring[0]!] : ring))
const anyPolygon = fc.array(anyRing, { maxLength: 3 })
const anyShape = fc.oneof(
  anyVertex.map((coordinates) => ({ type: 'Point', coordinates })),
  anyLine.map((coordinates) => ({ type: 'LineString', coordinates })),
  anyPolygon.map((coordinates) => ({ type: 'Polygon', coordinates })),
  fc.array(anyLine, { maxLength: 3 }).map((coordinates) => ({ type: 'MultiLineString', coordinates })),
  fc.array(anyPolygon, { maxLength: 3 }).map((coordinates) => ({ type: 'MultiPolygon', coordinates })),
)

describe.skipIf(!hasRealData)('the real files', () => {
  test.each([
    ['census/manzanas2024_R13.gpkg', 50_397, 50_000],
    ['census/zonas2017_R05_R08_R13.gpkg', 2_995, 2_900],
    ['streets/calles_vina_valparaiso.gpkg', 8_405, 8_000],
  ])('%s is stored as the long way would, row by row, and mostly passed through', async (path, rows, leastPassed) => {
    const source = await openSource(realFile(path), path)
    let read = 0
    let passed = 0
    const different: number[] = []
    for await (const batch of source.rows(source.layers[0]!.name)) {
      for (const row of batch) {
        read++
        if (row.soundShape === undefined) continue
        passed++
        const { hex, issues } = theLongWay(row.soundShape.wkb, row.soundShape.kind)
        if (hex !== hexOf(soundEwkb(row.soundShape, srid)) || issues.length > 0) different.push(row.rowNo)
      }
    }
    await source.close()
    expect({ read, different }).toEqual({ read: rows, different: [] })
    expect(passed).toBeGreaterThan(leastPassed)
  })
})
