import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSource } from './openSource.ts'
import { allRows, aPoint, issueCodes, issuesOf, type SampleFolder, sampleFolder } from './sampleFiles.ts'

let folder: SampleFolder
beforeAll(() => {
  folder = sampleFolder()
})
afterAll(() => folder.remove())

const open = (content: string | Uint8Array, name = 'datos.csv') => openSource(folder.write(name, content), name)

describe('a table of text', () => {
  test.each([',', ';', '\t', '|'])('separated by %j', async (mark) => {
    const text = [
      ['nombre', 'Latitud', 'Longitud'],
      ['La "Toma"', '-33.4', '-70.6'],
      ['Otra', '-33.5', '-70.7'],
    ]
    const quoted = text.map((line) => line.map((value) => `"${value.replaceAll('"', '""')}"`).join(mark)).join('\r\n')
    const source = await open(quoted)
    expect(source.layers[0]).toMatchObject({
      name: 'datos',
      epsg: 4326,
      coordinates: { kind: 'columns', x: 'Longitud', y: 'Latitud' },
    })
    expect(await allRows(source)).toEqual([
      {
        rowNo: 1,
        properties: { nombre: 'La "Toma"', Latitud: '-33.4', Longitud: '-70.6' },
        geometry: aPoint(-70.6, -33.4),
      },
      { rowNo: 2, properties: { nombre: 'Otra', Latitud: '-33.5', Longitud: '-70.7' }, geometry: aPoint(-70.7, -33.5) },
    ])
  })

  test('with decimal commas and semicolons is not taken for one separated by commas', async () => {
    const source = await open('id;x;y\n1;346.000,25;6.290.000,5\n2;347000,5;6290001\n')
    expect((await allRows(source)).map(({ geometry }) => geometry)).toEqual([
      aPoint(346_000.25, 6_290_000.5),
      aPoint(347_000.5, 6_290_001),
    ])
    expect([source.layers[0]?.epsg, issueCodes(source)]).toEqual([null, ['crs-missing']])
  })

  test('in degrees under other names than latitude is taken for WGS 84, and that is said', async () => {
    const source = await open('id,x,y\n1,-70.6,-33.4\n')
    expect([source.layers[0]?.epsg, issueCodes(source)]).toEqual([4326, ['crs-assumed-degrees']])
  })

  test.each([
    ['utf-8', Buffer.from('comuna,n\nÑuñoa,1\n', 'utf8'), []],
    ['utf-8', Buffer.from('\uFEFFcomuna,n\nÑuñoa,1\n', 'utf8'), []],
    ['windows-1252', Buffer.from('comuna,n\nÑuñoa,1\n', 'latin1'), ['encoding-detected']],
    ['utf-16le', Buffer.from('\uFEFFcomuna,n\nÑuñoa,1\n', 'utf16le'), []],
  ])('in %s is read', async (encoding, bytes, issues) => {
    const source = await open(bytes)
    expect([source.encoding, issueCodes(source)]).toEqual([encoding, issues])
    expect((await allRows(source))[0]?.properties).toEqual({ comuna: 'Ñuñoa', n: '1' })
  })

  test('whose only accent stands at its end is still recognised as Latin-1', async () => {
    const source = await open(Buffer.from(`comuna,n\n${'Lota,1\n'.repeat(50_000)}Ñuñoa,2\n`, 'latin1'))
    expect((await allRows(source)).at(-1)?.properties.comuna).toBe('Ñuñoa')
  })

  test('with WKT has its geometry, its SRID, and a word for each text that is none', async () => {
    const source = await open('id;geom\n1;"SRID=32719;POINT(1 2)"\n2;"POINT(3 x)"\n3;\n')
    expect(source.layers[0]).toMatchObject({ epsg: 32719, coordinates: { kind: 'wkt', column: 'geom' } })
    const rows = await allRows(source)
    expect(rows.map(({ geometry }) => geometry)).toEqual([aPoint(1, 2), null, null])
    expect(rows.map(issueCodes)).toEqual([[], ['wkt-unreadable'], []])
    expect(rows[1]?.issues?.[0]?.params?.value).toBe('POINT(3 x)')
  })

  test('with repeated and nameless columns loses none of them', async () => {
    const source = await open('a,a,\n1,2,3\n')
    expect((await allRows(source))[0]?.properties).toEqual({ a: '1', a_2: '2', column_3: '3' })
    expect(issueCodes(source)).toEqual(['column-repeated'])
  })

  test('with a column called __proto__ keeps it', async () => {
    const source = await open('__proto__,b\n1,2\n')
    expect(source.layers[0]?.fields.map(({ name, samples }) => [name, samples])).toEqual([
      ['__proto__', ['1']],
      ['b', ['2']],
    ])
    expect(Object.entries((await allRows(source))[0]!.properties)).toEqual([
      ['__proto__', '1'],
      ['b', '2'],
    ])
  })

  test('that is prose, or one line, is refused', async () => {
    expect(await issuesOf(open('5\n'))).toEqual([{ code: 'text-without-records' }])
    expect(issueCodes(await open('rol\n5\n'))).toEqual([])
    expect(issueCodes(await open('rol,nombre\n'))).toEqual([])
  })

  test('with rows of other lengths keeps and reports them', async () => {
    const rows = await allRows(await open('a,b\n1,2\n1\n1,2,3\n'))
    expect(rows.map(({ issues }) => issues ?? [])).toEqual([
      [],
      [{ code: 'column-count-differs', params: { expected: 2, found: 1 } }],
      [{ code: 'column-count-differs', params: { expected: 2, found: 3 } }],
    ])
    expect(rows[1]?.properties).toEqual({ a: '1', b: null })
  })

  test('tells codes from numbers', async () => {
    const source = await open('codigo,n,razon,vacia\n05101,12,"1,5",\n05102,13,2.5,\n')
    expect(source.layers[0]?.fields.map(({ name, type }) => [name, type])).toEqual([
      ['codigo', 'text'],
      ['n', 'integer'],
      ['razon', 'number'],
      ['vacia', 'empty'],
    ])
  })

  test('with a quote left open says in which line', async () => {
    const rows = Array.from({ length: 3 }, (_, index) => `${index},nombre`)
    const [issue] = await issuesOf(open(`id,nombre\n${rows.join('\n')}\n4,"sin cerrar\n5,otro\n`))
    expect([issue?.code, issue?.params?.row]).toEqual(['csv-broken', 4])
  })

  test('under the name of another format is read, and that is said', async () => {
    const source = await open('a,b\n1,2\n', 'datos.geojson')
    expect([source.format, source.issues]).toEqual([
      'csv',
      [{ code: 'extension-disagrees', params: { extension: 'geojson', format: 'CSV' } }],
    ])
  })
})

describe('GTFS', () => {
  const stops = '\uFEFFstop_id,stop_name,stop_lat,stop_lon\nPA1,Plaza,-33.4,-70.6\nPA2,Sin lugar,,\n'

  test('as a folder has its stops as one layer', async () => {
    const path = join(folder.path, 'gtfs')
    mkdirSync(path)
    folder.write('gtfs/stops.txt', stops)
    const source = await openSource(path, 'gtfs')
    expect([source.format, source.layers.map(({ name }) => name), source.issues]).toEqual(['gtfs', ['stops'], []])
    expect((await allRows(source)).map(({ geometry }) => geometry)).toEqual([aPoint(-70.6, -33.4), null])
  })

  test('without the columns it needs names them; a folder of anything else is refused', async () => {
    mkdirSync(join(folder.path, 'malo'))
    expect((await issuesOf(openSource(join(folder.path, 'malo'), 'malo')))[0]?.code).toBe('folder-not-gtfs')
    folder.write('malo/stops.txt', 'stop_id,stop_name\n1,a\n')
    expect(await issuesOf(openSource(join(folder.path, 'malo'), 'malo'))).toEqual([
      { code: 'gtfs-columns-missing', params: { columns: 'stop_lat, stop_lon' } },
    ])
  })

  test('’s stops alone are a table like any other', async () => {
    expect((await open(stops, 'stops.txt')).format).toBe('csv')
  })
})
