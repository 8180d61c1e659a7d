import { serialize } from 'flatgeobuf/lib/mjs/geojson.js'
import type { Feature, FeatureCollection } from 'geojson'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSource } from './openSource.ts'
import { allRows, aPoint, issueCodes, issuesOf, type SampleFolder, sampleFolder } from './sampleFiles.ts'

let folder: SampleFolder
beforeAll(() => {
  folder = sampleFolder()
})
afterAll(() => folder.remove())

const features = Array.from(
  { length: 30 },
  (_, index): Feature => ({
    type: 'Feature',
    properties: { nombre: `Ñ ${index}`, n: index },
    geometry: aPoint(index, -33),
  }),
)
const collection: FeatureCollection = { type: 'FeatureCollection', features }
const open = (bytes: Uint8Array) => openSource(folder.write('a.fgb', bytes), 'a.fgb')

test('a FlatGeobuf is read with its system and attributes', async () => {
  const source = await open(serialize(collection, 32719))
  expect(source.layers[0]).toMatchObject({ name: 'a', epsg: 32719, rowCount: 30 })
  expect((await allRows(source))[29]).toEqual({
    rowNo: 30,
    properties: { nombre: 'Ñ 29', n: 29 },
    geometry: aPoint(29, -33),
  })
})

test('with a column of JSON nested without end has one unreadable record', async () => {
  const deep = JSON.parse(`${'['.repeat(2000)}1${']'.repeat(2000)}`)
  const rows = [
    { ...features[0]!, properties: { x: { deep } } },
    { ...features[1]!, properties: { x: { a: 1 } } },
  ]
  const source = await open(serialize({ type: 'FeatureCollection', features: rows }, 4326))
  expect((await allRows(source)).map((row) => [row.properties, ...issueCodes(row)]).toSorted()).toEqual(
    [[{}, 'record-nested-too-deep'], [{ x: { a: 1 } }]].toSorted(),
  )
})

test('without a system asks for it', async () => {
  const source = await open(serialize(collection))
  expect([source.layers[0]?.epsg, issueCodes(source)]).toEqual([null, ['crs-missing-in-file']])
})

test('cut off says so', async () => {
  const bytes = serialize(collection, 4326)
  for (const missing of [1, 200]) {
    expect((await issuesOf(open(bytes.subarray(0, bytes.length - missing))))[0]?.code).toBe('flatgeobuf-truncated')
  }
  expect((await issuesOf(open(bytes.subarray(0, 20))))[0]?.code).toBe('flatgeobuf-broken')
})
