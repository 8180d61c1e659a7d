import { describe, expect, it } from 'vitest'
import type { Issue } from '../problems/issue.ts'
import { crs84, findCrs } from './crs.ts'
import { writeCursor } from './cursor.ts'
import { parseDatetime } from './datetime.ts'
import { type Query, readItemsRequest } from './itemsRequest.ts'
import { findOgcCollection } from './ogcCollections.ts'

const settlements = findOgcCollection('settlements')!

function request(query: Query) {
  const read = readItemsRequest(settlements, query)
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  return read.request
}

function issues(query: Query): Issue[] {
  const read = readItemsRequest(settlements, query)
  return 'issues' in read ? read.issues : []
}

const brief = (query: Query) => issues(query).map(({ code, path }) => `${path}: ${code}`)

describe('the box of a request', () => {
  it('has west, south, east, north in CRS84, and with heights too', () => {
    expect(request({ bbox: '-71.6,-33.1,-71.5,-33' }).bbox).toEqual({ crs: crs84, boxes: [[-71.6, -33.1, -71.5, -33]] })
    expect(request({ bbox: '-71.6,-33.1,0,-71.5,-33,100' }).bbox?.boxes).toEqual([[-71.6, -33.1, -71.5, -33]])
  })

  it('has latitude first where its CRS has', () => {
    for (const crs of ['http://www.opengis.net/def/crs/EPSG/0/4326', 'http://www.opengis.net/def/crs/EPSG/0/4674']) {
      expect(request({ bbox: '-33.1,-71.6,-33,-71.5', 'bbox-crs': crs }).bbox?.boxes).toEqual([
        [-71.6, -33.1, -71.5, -33],
      ])
    }
    expect(request({ bbox: '260000,6330000,261000,6340000', 'bbox-crs': 'EPSG:5361' }).bbox?.boxes).toEqual([
      [260000, 6330000, 261000, 6340000],
    ])
  })

  it('crosses the antimeridian where it ends west of its beginning', () => {
    expect(request({ bbox: '170,-40,-70,-30' }).bbox?.boxes).toEqual([
      [170, -40, 180, -30],
      [-180, -40, -70, -30],
    ])
  })

  it.each([
    ['1,2,3', 'bbox: ogc-bbox-count'],
    ['1,2,3,4,5', 'bbox: ogc-bbox-count'],
    ['', 'bbox: ogc-bbox-count'],
    ['1,2,3,x', 'bbox: ogc-bbox-number'],
    ['1,2,3,', 'bbox: ogc-bbox-number'],
    ['1,2,3,Infinity', 'bbox: ogc-bbox-number'],
    ['1,2,3,1e999', 'bbox: ogc-bbox-number'],
    ['-71,-30,-70,-33', 'bbox: ogc-bbox-crossed'],
    ['-271,-33,-70,-30', 'bbox: ogc-bbox-outside'],
    ['-71,-33,-70,95', 'bbox: ogc-bbox-outside'],
    ['-71,-33,5,-70,-30,1', 'bbox: ogc-bbox-crossed'],
  ])('%s is refused', (bbox, problem) => expect(brief({ bbox })).toEqual([problem]))

  it('is refused in a projected CRS where it cannot be, is crossed, or has heights', () => {
    const utm = { 'bbox-crs': 'http://www.opengis.net/def/crs/EPSG/0/32719' }
    expect(brief({ ...utm, bbox: '261000,6330000,260000,6340000' })).toEqual(['bbox: ogc-bbox-crossed'])
    expect(brief({ ...utm, bbox: '261000,6330000,262000,634000000' })).toEqual(['bbox: ogc-bbox-outside'])
    expect(brief({ ...utm, bbox: '260000,6330000,0,261000,6340000,9' })).toEqual(['bbox: ogc-bbox-height'])
    expect(brief({ 'bbox-crs': 'EPSG:9999', bbox: '1,2,3' })).toEqual(['bbox-crs: ogc-crs-unknown'])
  })
})

describe('coordinate reference systems', () => {
  it.each([
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 4326, false],
    ['OGC:CRS84', 4326, false],
    ['[EPSG:4326]', 4326, true],
    ['urn:ogc:def:crs:EPSG::4674', 4674, true],
    ['https://www.opengis.net/def/crs/EPSG/0/32718', 32718, false],
    ['EPSG:3857', 3857, false],
  ])('%s', (text, srid, isLatitudeFirst) => expect(findCrs(text)).toMatchObject({ srid, isLatitudeFirst }))

  it('are those of the list only', () => {
    expect([findCrs('EPSG:4258'), findCrs('4326'), findCrs("EPSG:4326'; drop table block")]).toEqual([null, null, null])
  })
})

describe('the time of a request', () => {
  it.each([
    ['2024-01-31', 2024, 2024],
    ['2023-12-31T23:59:59Z', 2023, 2023],
    ['2020-01-01/2024-12-31', 2020, 2024],
    ['../2017-06-01', null, 2017],
    ['/2017-06-01', null, 2017],
    ['2017-06-01/..', 2017, null],
    ['2017-06-01/', 2017, null],
    ['2024-01-31/2024-01-31', 2024, 2024],
  ])('%s asks for the years %s to %s', (text, from, to) => expect(parseDatetime(text)).toEqual({ from, to }))

  it.each([
    '',
    '..',
    '../..',
    '/',
    '2024',
    '2024-13-01',
    '2023-02-29',
    '2024-01-01/2023-01-01',
    'a/b/c',
    '2024-01-01T25:00:00Z',
  ])('%j is refused', (datetime) => expect(brief({ datetime })).toEqual(['datetime: ogc-datetime']))
})

describe('the page of a request', () => {
  it('has a hundred features unless another number is asked for, and ten thousand at most', () => {
    expect([{}, { limit: '1' }, { limit: '1000000000' }].map((query) => request(query).limit)).toEqual([100, 1, 10_000])
  })

  it.each(['0', '-1', '1.5', 'x', '', '1e3'])('limit=%s is refused', (limit) => {
    expect(brief({ limit })).toEqual(['limit: ogc-limit'])
  })

  it('begins only where a cursor of the same order says', () => {
    const cursor = writeCursor({ isBackward: false, keys: ['Ñuñoa', 12] })
    expect(request({ cursor, sortby: 'name' }).cursor?.keys).toEqual(['Ñuñoa', 12])
    expect(brief({ cursor })).toEqual(['cursor: ogc-cursor'])
    expect(brief({ cursor, sortby: 'household_count' })).toEqual(['cursor: ogc-cursor'])
    expect(brief({ cursor: 'x', sortby: 'name' })).toEqual(['cursor: ogc-cursor'])
    expect(brief({ cursor: `${cursor.slice(0, -4)}`, sortby: 'name' })).toEqual(['cursor: ogc-cursor'])
  })
})

describe('sorting and choosing properties', () => {
  it('reads directions, also of a plus sign that arrives as a space', () => {
    expect(request({ sortby: '-household_count, name,+code' }).sort).toEqual([
      { name: 'household_count', isDescending: true },
      { name: 'name', isDescending: false },
      { name: 'code', isDescending: false },
    ])
  })

  it('names what is near an unknown name', () => {
    expect(issues({ sortby: 'nme,comuna' }).map(({ params }) => params?.known)).toEqual([
      'name',
      'comuna_code, comuna_name',
    ])
    expect(issues({ properties: 'name,houshold_count' })[0]?.params).toMatchObject({
      name: 'houshold_count',
      known: 'household_count',
    })
    expect(brief({ sortby: 'name,-name' })).toEqual(['sortby: ogc-name-twice'])
    expect(brief({ sortby: 'geometry' })).toEqual(['sortby: ogc-name-unknown'])
  })

  it('leaves out what is no property of GeoJSON', () => {
    expect(request({ properties: 'id,geometry,name', skipGeometry: 'true' })).toMatchObject({
      properties: ['name'],
      skipGeometry: true,
    })
    expect(request({ properties: '' }).properties).toEqual([])
    expect(brief({ skipGeometry: '1' })).toEqual(['skipGeometry: ogc-boolean'])
  })
})

describe('filters', () => {
  it('joins the filter and the property filters', () => {
    expect(request({ filter: 'household_count > 5', status: 'closed', origin_year: '2010' }).filter).toEqual({
      op: 'and',
      args: [
        { op: '>', args: [{ property: 'household_count' }, 5] },
        { op: '=', args: [{ property: 'status' }, 'closed'] },
        { op: '=', args: [{ property: 'origin_year' }, 2010] },
      ],
    })
  })

  it('takes a text for a moment where one is compared', () => {
    expect(request({ filter: "valid_from > '2024-01-01'" }).filter).toEqual({
      op: '>',
      args: [{ property: 'valid_from' }, { date: '2024-01-01' }],
    })
    expect(brief({ filter: "valid_from > 'ayer'" })).toEqual(['filter: ogc-filter-kind'])
  })

  it.each([
    ["household_count = 'many'", 'ogc-filter-kind'],
    ['name > 5', 'ogc-filter-kind'],
    ['name', 'ogc-filter-kind'],
    ['name AND TRUE', 'ogc-filter-kind'],
    ["name LIKE 'a\\'", 'ogc-filter-syntax'],
    ["name LIKE 'a\\\\\\\\\\'", 'ogc-filter-syntax'],
    ['name LIKE code', 'ogc-like-pattern'],
    ['S_INTERSECTS(geometry, name)', 'ogc-filter-kind'],
    ['S_INTERSECTS(geometry)', 'ogc-function-arguments'],
    ['S_INTERSECT(geometry, POINT(1 2))', 'ogc-function-unknown'],
    ['S_INTERSECTS(geometry, POINT(-33 -120))', 'ogc-geometry-outside'],
    ['S_WITHIN(geometry, POLYGON((0 0, 1 1, 0 1)))', 'ogc-geometry-ring'],
    ['S_WITHIN(geometry, POLYGON((0 0, 1 1, 0 0)))', 'ogc-geometry-ring'],
    ['S_CROSSES(geometry, LINESTRING(0 0))', 'ogc-geometry-ring'],
    ['S_INTERSECTS(geometry, BBOX(1, 2, 3, 95))', 'ogc-bbox-outside'],
    ["A_EQUALS(name, ('a', 'b'))", 'ogc-function-unknown'],
    ["name IN ('a', 5)", 'ogc-filter-kind'],
    ['hogares > 5', 'ogc-property-unknown'],
    ['household_cont > 5', 'ogc-property-unknown-near'],
  ])('%s is refused', (filter, code) => expect(brief({ filter })).toEqual([`filter: ${code}`]))

  it('refuses a pattern that ends in a lone backslash, in JSON too', () => {
    const filter = JSON.stringify({ op: 'like', args: [{ property: 'name' }, 'a\\'] })
    expect(brief({ filter, 'filter-lang': 'cql2-json' })).toEqual(['filter: ogc-like-escape'])
  })

  it('refuses an enormous one, an unknown language and values of another type', () => {
    expect(brief({ filter: `name = '${'a'.repeat(20_000)}'` })).toEqual(['filter: ogc-filter-long'])
    expect(brief({ filter: 'TRUE', 'filter-lang': 'sql' })).toEqual(['filter-lang: ogc-filter-lang'])
    expect(brief({ household_count: 'many' })).toEqual(['household_count: ogc-property-value'])
  })

  it('refuses one that compares shapes too often', () => {
    const often = (times: number) => Array.from({ length: times }, () => 'S_EQUALS(geometry, geometry)').join(' OR ')
    expect(brief({ filter: often(20) })).toEqual([])
    expect(brief({ filter: `NOT (${often(21)})` })).toEqual(['filter: ogc-filter-spatial-many'])
  })

  it('takes of a property only values that its schema allows', () => {
    expect(brief({ household_count: '1.5' })).toEqual(['household_count: ogc-property-value'])
    expect(brief({ household_count: '-1' })).toEqual(['household_count: ogc-property-low'])
    expect(brief({ status: 'gone' })).toEqual(['status: ogc-property-choice'])
    expect(brief({ id: '99999999999999999999' })).toEqual(['id: ogc-property-value'])
    expect(request({ household_count: '12', name: '' }).filter).toEqual({
      op: 'and',
      args: [
        { op: '=', args: [{ property: 'name' }, ''] },
        { op: '=', args: [{ property: 'household_count' }, 12] },
      ],
    })
  })

  it('says all that is wrong at once', () => {
    expect(brief({ filter: 'nme > 5 AND hogares = 1', limit: '0', sorby: 'name', f: ['json', 'html'] })).toEqual([
      'sorby: ogc-parameter-unknown',
      'f: ogc-parameter-twice',
      'limit: ogc-limit',
      'filter: ogc-property-unknown-near',
      'filter: ogc-property-unknown',
    ])
    expect(issues({ sorby: 'name' })[0]?.params?.known).toBe('sortby')
  })
})
