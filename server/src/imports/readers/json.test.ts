import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSource } from './openSource.ts'
import { allRows, aPoint, issueCodes, issuesOf, type SampleFolder, sampleFolder } from './sampleFiles.ts'

let folder: SampleFolder
beforeAll(() => {
  folder = sampleFolder()
})
afterAll(() => folder.remove())

const feature = (nombre: string, geometry: unknown = aPoint(-70.6, -33.4)) => ({
  type: 'Feature',
  properties: { nombre },
  geometry,
})
const collection = (features: unknown[], more = {}) => JSON.stringify({ type: 'FeatureCollection', ...more, features })
const open = (content: string | Uint8Array, name = 'datos.geojson') => openSource(folder.write(name, content), name)

describe('GeoJSON', () => {
  test('is WGS 84 unless its crs member says otherwise, wherever that stands', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32719' } }
    expect((await open(collection([feature('a')]))).layers[0]?.epsg).toBe(4326)
    expect((await open(collection([feature('a', aPoint(346_000, 6_290_000))], { crs }))).layers[0]?.epsg).toBe(32719)
    const last = `${collection([feature('a')]).slice(0, -1)},"crs":${JSON.stringify({ type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } })}}`
    expect((await open(last)).layers[0]?.epsg).toBe(4326)
  })

  test('with a crs nobody knows, or metres without one, asks for it', async () => {
    const unknown = await open(collection([feature('a')], { crs: { type: 'name', properties: { name: 'Mi plano' } } }))
    expect([unknown.layers[0]?.epsg, unknown.issues]).toEqual([
      null,
      [{ code: 'crs-unknown', params: { crs: 'Mi plano' } }],
    ])
    const metres = await open(collection([feature('a', aPoint(346_000, 6_290_000))]))
    expect([metres.layers[0]?.epsg, issueCodes(metres)]).toEqual([null, ['crs-not-degrees']])
  })

  test('keeps the feature id as a property unless one has that name', async () => {
    const source = await open(
      collection([
        { ...feature('a'), id: 7 },
        { type: 'Feature', id: 8, properties: { id: 'propio' }, geometry: null },
      ]),
    )
    expect((await allRows(source)).map(({ properties }) => properties.id)).toEqual([7, 'propio'])
  })

  test('of a single feature, a bare geometry and a bare collection of geometries is one row', async () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    }
    expect(await allRows(await open(JSON.stringify(feature('sola'))))).toEqual([
      { rowNo: 1, properties: { nombre: 'sola' }, geometry: aPoint(-70.6, -33.4) },
    ])
    expect((await allRows(await open(JSON.stringify(line)))).map(({ geometry }) => geometry)).toEqual([line])
    const both = { type: 'GeometryCollection', geometries: [aPoint(1, 2), line] }
    expect((await allRows(await open(JSON.stringify(both)))).map(({ geometry }) => geometry)).toEqual([both])
  })

  test('passes mixed types, heights, self-crossing and out-of-range coordinates through as they are', async () => {
    const shapes = [
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0, 5],
            [4, 4, 5],
            [4, 0, 5],
            [0, 4, 5],
            [0, 0, 5],
          ],
        ],
      },
      aPoint(-700, 95),
      null,
    ]
    const source = await open(collection(shapes.map((shape, index) => feature(String(index), shape))))
    expect(source.layers[0]?.geometryTypes).toEqual(['Polygon', 'Point'])
    expect((await allRows(source)).map(({ geometry }) => geometry)).toEqual(shapes)
  })

  test('reports each bad record and goes on', async () => {
    const text = collection([feature('bien'), 'X', 'Y', 'Z', 'W', feature('al final')])
      .replace(
        '"X"',
        '{"type":"Feature","properties":{"nombre":"NaN"},"geometry":{"type":"Point","coordinates":[NaN,-33]}}',
      )
      .replace(
        '"Y"',
        '{"type":"Feature","properties":{"nombre":"mal"},"geometry":{"type":"Point","coordinates":[1,,2]}}',
      )
      .replace('"Z"', '{"type":"Feature","properties":{"nombre":"círculo"},"geometry":{"type":"Circle"}}')
      .replace('"W"', '42')
    const rows = await allRows(await open(text))
    expect(rows.map((row) => [row.rowNo, row.properties.nombre ?? null, ...issueCodes(row)])).toEqual([
      [1, 'bien'],
      [2, 'NaN', 'json-not-a-number'],
      [3, null, 'record-unreadable'],
      [4, 'círculo', 'geometry-other-kind'],
      [5, null, 'record-other-kind'],
      [6, 'al final'],
    ])
  })

  test('in Latin-1 is read as such and said', async () => {
    const source = await open(Buffer.from(collection([feature('Ñuñoa')]), 'latin1'))
    expect([source.encoding, issueCodes(source)]).toEqual(['windows-1252', ['encoding-detected']])
    expect((await allRows(source))[0]?.properties).toEqual({ nombre: 'Ñuñoa' })
  })

  test('in UTF-16 and with a UTF-8 mark is read', async () => {
    const text = `\uFEFF${collection([feature('Ñuñoa')])}`
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect((await allRows(await open(Buffer.from(text, encoding))))[0]?.properties).toEqual({ nombre: 'Ñuñoa' })
    }
  })

  test('may have strings full of brackets, quotes and backslashes', async () => {
    const odd = '}],{"features":[\\" \\\\'
    expect(
      (await allRows(await open(collection([feature(odd), feature('b')], { name: odd })))).map(
        (row) => row.properties.nombre,
      ),
    ).toEqual([odd, 'b'])
  })
})

describe('GeoJSON that cannot be read', () => {
  test('cut off anywhere says at which byte, and after how many records', async () => {
    const text = collection([feature('a'), feature('b'), feature('c')])
    for (let length = 2; length < text.length; length++) {
      const [issue] = await issuesOf(open(text.slice(0, length)))
      expect([issue?.code, issue?.params?.byte]).toEqual(['json-truncated', length])
    }
    expect((await issuesOf(open(text.slice(0, -30))))[0]?.params?.records).toBe(2)
  })

  test.each([
    ['{"type":"FeatureCollection","bbox":[-72,-34,-70,-33],"features":[{"type":"Feat', 0],
    ['{"type":"FeatureCollection","name":"a","features":[ {"type":"Feature"} ,{"ty', 1],
    ['[[-33,-71,"a"],[-33.1,-71,"b"],[-3', 2],
    ['{"type":"Feature","geometry":{"type":"Point","coordinates":[-71,-33]},"prop', 0],
  ])('%s cut off has that many complete records', async (text, records) => {
    expect((await issuesOf(open(text)))[0]).toMatchObject({ code: 'json-truncated', params: { records } })
  })

  test.each([
    ['', 'file-empty'],
    ['  \n', 'file-empty'],
    ['\uFEFF', 'file-empty'],
    ['<!DOCTYPE html><html>404</html>', 'file-is-web-page'],
    ['{"a": 1} and so on', 'json-trailing'],
    ['{"a": 1}', 'json-without-records'],
    ['[1,2,3]', 'json-without-records'],
    ['[]', 'json-without-records'],
    ['{"type":"FeatureCollection","features":[]}', 'geojson-without-features'],
    ['{"type":"FeatureCollection"}', 'geojson-without-features'],
    ['5', 'text-without-records'],
    ['"hola"', 'text-without-records'],
    ['Estimados:\n\nadjunto el plano, la lista, y el resto.\nSaludos\n', 'text-without-records'],
    ['{"type":"Topology","objects":{}}', 'json-other-kind'],
    ['%PDF-1.7', 'format-not-supported'],
    ['\u0000\u0001\u0002', 'format-unknown'],
  ])('%j is refused as %s', async (content, code) => {
    expect((await issuesOf(open(content))).map((issue) => issue.code)).toEqual([code])
  })
})

describe('numbers that a double would round', () => {
  const ids = ['12345678901234567890', '12345678901234567891', '-9007199254740993']
  const propertiesIn = async (text: string) => (await allRows(await open(text))).map((row) => row.properties)

  test('stay apart as text, in features, rows and lines', async () => {
    const asFeature = (id: string) =>
      `{"type":"Feature","id":${id},"properties":{"rol":[${id}],"n":1.5,"m":1e300,"s":"${id}"},"geometry":null}`
    const properties = ids.map((id) => ({ id, rol: [id], n: 1.5, m: 1e300, s: id }))
    const features = ids.map(asFeature)
    expect(await propertiesIn(`{"type":"FeatureCollection","features":[${features}]}`)).toEqual(properties)
    expect(await propertiesIn(features.join('\n'))).toEqual(properties)
    expect(await propertiesIn(features[0]!)).toEqual([properties[0]])
    const rows = ids.map((id) => `{"id": ${id}, "nota": NaN}`)
    expect(await propertiesIn(`[${rows}]`)).toEqual(ids.map((id) => ({ id, nota: null })))
  })

  test('is left to what a double holds', async () => {
    const rows = await allRows(await open('[{"a": 9007199254740991, "b": 0.12345678901234567, "c": -1}]'))
    expect(rows[0]?.properties).toEqual({ a: 9007199254740991, b: 0.12345678901234566, c: -1 })
  })
})

describe('JSON nested thousands of levels deep', () => {
  const deep = `${'['.repeat(20_000)}1${']'.repeat(20_000)}`
  const good = JSON.stringify(feature('bien'))
  const inside = {
    property: `{"type":"Feature","properties":{"x":${deep}},"geometry":null}`,
    coordinates: `{"type":"Feature","properties":{"x":1},"geometry":{"type":"Polygon","coordinates":${deep}}}`,
  }

  test.each(Object.entries(inside))('in a %s is one unreadable record', async (_, bad) => {
    for (const text of [`{"type":"FeatureCollection","features":[${bad},${good}]}`, `${bad}\n${good}\n${good}`]) {
      const rows = await allRows(await open(text))
      expect(rows.slice(0, 2).map((row) => [row.properties, row.issues])).toEqual([
        [{}, [{ code: 'record-nested-too-deep', params: { limit: 100 } }]],
        [{ nombre: 'bien' }, undefined],
      ])
    }
  })

  test.each([...Object.entries(inside), ['root', deep], ['geometry', `{"type":"Polygon","coordinates":[${deep}]}`]])(
    'in a file that is one %s',
    async (_, text) => {
      const rows = await allRows(await open(text))
      expect(rows.map(issueCodes)).toEqual([['record-nested-too-deep']])
    },
  )
})

test('columns with the names of what every object has are columns like any other', async () => {
  const source = await open(
    '[{"__proto__": "a", "constructor": "b", "lat": -33, "lng": -70}, {"lat": -33, "lng": -70}]',
    'd.json',
  )
  expect(source.layers[0]?.fields.map(({ name, samples }) => [name, samples]).slice(0, 2)).toEqual([
    ['__proto__', ['a']],
    ['constructor', ['b']],
  ])
  expect(Object.entries((await allRows(source))[0]!.properties).slice(0, 2)).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b'],
  ])
})

describe('GeoJSON by lines', () => {
  test.each([
    ['newlines', '', '\n'],
    ['blank lines', '', '\r\n\r\n'],
    ['record separators', '\u001e', '\n'],
  ])('with %s', async (_, before, after) => {
    const source = await open(
      ['a', 'b', 'c'].map((name) => `${before}${JSON.stringify(feature(name))}${after}`).join(''),
    )
    expect([source.format, source.layers[0]?.rowCount]).toEqual(['geojson-lines', 3])
    expect((await allRows(source)).map(({ properties }) => properties.nombre)).toEqual(['a', 'b', 'c'])
  })

  test('a broken line is that line’s problem', async () => {
    const lines = [feature('a'), feature('b'), feature('c')].map((each) => JSON.stringify(each))
    const rows = await allRows(await open([lines[0], lines[1]?.slice(0, -9), lines[2]].join('\n')))
    expect(rows.map((row) => issueCodes(row))).toEqual([[], ['record-unreadable'], []])
  })
})

describe('rows of JSON', () => {
  test('get their place from coordinate columns, decimal commas included', async () => {
    const rows = [
      { nombre: 'coma', Latitud: '-33,45', Longitud: '-70,66' },
      { nombre: 'número', Latitud: -33.45, Longitud: -70.66 },
      { nombre: 'sin lugar', Latitud: null, Longitud: '' },
      { nombre: 'a medias', Latitud: -33, Longitud: null },
      { nombre: 'texto', Latitud: 's/i', Longitud: 's/i' },
    ]
    const source = await open(JSON.stringify(rows), 'datos.json')
    expect(source.layers[0]).toMatchObject({
      epsg: 4326,
      rowCount: 5,
      coordinates: { kind: 'columns', x: 'Longitud', y: 'Latitud' },
    })
    const read = await allRows(source)
    expect(read.map(({ geometry }) => geometry)).toEqual([
      aPoint(-70.66, -33.45),
      aPoint(-70.66, -33.45),
      null,
      null,
      null,
    ])
    expect(read.flatMap(({ issues }) => issues ?? [])).toEqual([
      { code: 'coordinate-missing', params: { column: 'Longitud' } },
      { code: 'coordinates-not-numbers', params: { value: 's/i, s/i' } },
    ])
    expect(read[0]?.properties).toEqual(rows[0])
  })

  test('in metres ask for the system; without coordinates have no place', async () => {
    const metres = await open('[{"este": 346000, "norte": 6290000}]', 'm.json')
    expect([metres.layers[0]?.epsg, issueCodes(metres)]).toEqual([null, ['crs-missing']])
    const plain = await open('[{"codigo_comuna": "05101", "valor": 3.5}]', 'i.json')
    expect(plain.layers[0]).toMatchObject({ coordinates: { kind: 'none' }, epsg: null, geometryTypes: [] })
  })

  test('under keys become a column, and tuples are put the way round that lies in Chile', async () => {
    const source = await open(
      '{"02":[[-36.7,-73.1,"Freire"],[-36.8,-73.0,"Prat"]],"10":[[-36.7,-73.1,"Freire"]]}',
      'p.json',
    )
    expect(issueCodes(source)).toEqual(['coordinates-latitude-first'])
    const rows = await allRows(source)
    expect(rows.map(({ properties }) => [properties.group, properties.name])).toEqual([
      ['02', 'Freire'],
      ['02', 'Prat'],
      ['10', 'Freire'],
    ])
    expect(rows[0]?.geometry).toEqual(aPoint(-73.1, -36.7))
  })

  test('under one key beside other members are just rows', async () => {
    const source = await open('{"total": 1, "data": [{"nombre": "a", "lat": -33, "lng": -70}]}', 'd.json')
    expect((await allRows(source))[0]).toEqual({
      rowNo: 1,
      properties: { nombre: 'a', lat: -33, lng: -70 },
      geometry: aPoint(-70, -33),
    })
  })
})

test('a GeoJSON far larger than its memory is read in batches, with its progress', async () => {
  const path = join(folder.path, 'grande.geojson')
  const ring = Array.from({ length: 200 }, (_, index) => [-70 - index / 1e6, -33 + index / 1e7])
  const line = JSON.stringify(feature('x'.repeat(50), { type: 'Polygon', coordinates: [ring] }))
  const file = openSync(path, 'w')
  const features = 4000
  writeSync(file, '{"type":"FeatureCollection","features":[')
  for (let index = 0; index < features; index++) writeSync(file, `${index > 0 ? ',\n' : ''}${line}`)
  writeSync(file, ']}')
  closeSync(file)

  const source = await openSource(path, 'grande.geojson')
  let rows = 0
  const shares: number[] = []
  for await (const batch of source.rows('grande')) {
    rows += batch.length
    expect(batch.length).toBeLessThanOrEqual(1000)
    shares.push(source.progress())
  }
  expect(rows).toBe(features)
  expect(source.layers[0]?.rowCount).toBe(features)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares[0]).toBeLessThan(0.3)
  expect(shares.at(-1)).toBe(1)
})
