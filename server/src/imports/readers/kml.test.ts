import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSource } from './openSource.ts'
import { allRows, aPoint, issueCodes, issuesOf, type SampleFolder, sampleFolder } from './sampleFiles.ts'

let folder: SampleFolder
beforeAll(() => {
  folder = sampleFolder()
})
afterAll(() => folder.remove())

const open = (content: string | Uint8Array) => openSource(folder.write('tomas.kml', content), 'tomas.kml')
const kml = (body: string) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Catastro</name>${body}</Document></kml>`
const point = (coordinates: string, name = 'a') =>
  `<Placemark><name>${name}</name><Point><coordinates>${coordinates}</coordinates></Point></Placemark>`

test('placemarks are rows with their data and the folders they lie in', async () => {
  const source = await open(
    kml(`<Schema id="s"><SimpleField name="hogares" type="int"/></Schema>
      <Folder><name>Viña &amp; Valpo</name><Folder><name><![CDATA[Reñaca]]></name>
      <Placemark><name>Toma</name><styleUrl>#rojo</styleUrl><ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="hogares">32</SimpleData></SchemaData></ExtendedData>
      <Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
      </Folder></Folder>${point('-70.6,-33.4,120', 'Sede')}`),
  )
  expect(source.layers[0]).toMatchObject({ name: 'tomas', epsg: 4326, rowCount: 2 })
  expect(await allRows(source)).toEqual([
    {
      rowNo: 1,
      properties: { name: 'Toma', hogares: 32, folder: 'Viña & Valpo / Reñaca' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    },
    { rowNo: 2, properties: { name: 'Sede' }, geometry: { type: 'Point', coordinates: [-70.6, -33.4, 120] } },
  ])
})

test('prefixed elements, comments and CDATA that look like placemarks do not mislead it', async () => {
  const tricky = `<!-- ${point('9,9')} --><Placemark><name>b</name><description><![CDATA[</Placemark><Placemark>]]></description><Point><coordinates>1,2</coordinates></Point></Placemark>`
  const source = await open(kml(tricky))
  expect((await allRows(source)).map(({ geometry, properties }) => [geometry, properties.description])).toEqual([
    [aPoint(1, 2), '</Placemark><Placemark>'],
  ])
  const prefixed = kml(point('1,2'))
    .replace(/<(\/?)(?=[kDPc]|name)/g, '<$1kml:')
    .replace('xmlns=', 'xmlns:kml=')
  expect((await allRows(await open(prefixed)))[0]).toMatchObject({ properties: { name: 'a' }, geometry: aPoint(1, 2) })
})

test('a bad placemark is reported, the others are read', async () => {
  const rows = await allRows(
    await open(kml(`${point('uno,dos')}<Placemark><name>x</nombre></Placemark>${point('')}${point('1,2')}`)),
  )
  expect(rows.map((row) => [row.geometry?.type ?? null, ...issueCodes(row)])).toEqual([
    [null, 'coordinates-not-numbers'],
    [null, 'record-unreadable'],
    [null],
    ['Point'],
  ])
})

test('Latin-1 as its declaration says is read', async () => {
  const source = await open(
    Buffer.from(kml(point('1,2', 'Ñuñoa')).replace('"1.0"', '"1.0" encoding="ISO-8859-1"'), 'latin1'),
  )
  expect((await allRows(source))[0]?.properties.name).toBe('Ñuñoa')
})

test('entities that would expand without end are refused', async () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
  expect(await issuesOf(open(kml(point('1,2', '&b;')).replace('<?xml version="1.0"?>', bomb)))).toEqual([
    { code: 'xml-entities-refused' },
  ])
})

test('cut off, without placemarks, or another XML is refused; links elsewhere are noted', async () => {
  const whole = kml(point('1,2') + point('3,4'))
  expect((await issuesOf(open(whole.slice(0, -80))))[0]).toMatchObject({
    code: 'kml-truncated',
    params: { placemarks: 1 },
  })
  const link = await issuesOf(open(kml('<NetworkLink><Link><href>http://x</href></Link></NetworkLink>')))
  expect(link.map(({ code }) => code)).toEqual(['kml-network-links', 'kml-without-placemarks'])
  expect((await issuesOf(open('<?xml version="1.0"?><gpx version="1.1"></gpx>')))[0]).toEqual({
    code: 'format-not-supported',
    params: { format: 'gpx' },
  })
})
