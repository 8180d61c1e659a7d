import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type ExportFormat, exportFormatIds, exportFormats } from '@arraigo/shared/exports/exportFormats.ts'
import type { CollectionId } from '@arraigo/shared/territory/collections.ts'
import { strFromU8, unzipSync } from 'fflate'
import type { Geometry } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../platform/database.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { describeWithGdal, gdalMissing, readWithGdal } from './testGdal.ts'
import { aDataset, addRow, aFacility, aHazard, anIndicator, aSettlement, ring } from './testRows.ts'
import { writeExport } from './writeExport.ts'

const trickyName = 'Ñuñunco "El Alto", <a&b>;\nsector 2 🏚️'
const longNotes = `${'x'.repeat(253)}ñandú`
const attributes = {
  N_HOG: 12,
  CUT: '05109',
  BIG: '9007199254740993',
  tags: ['a', { b: 1 }],
  name: 'otro',
  ratio: 0.1,
  fono: '+56 32 2',
  malo: '=1+1',
  si: true,
  mixto: 'a',
}
// A hole, a second part of a metre, and a coordinate with all its digits.
const boundary: Geometry = {
  type: 'MultiPolygon',
  coordinates: [[ring(-71.51234567890124, -33.01, 0.01), ring(-71.51, -33.008, 0.002)], [ring(-71.3, -33, 0.00001)]],
}

describe.each(databaseKinds)('files exported from the %s database', (kind) => {
  let database: Database
  let folder: string
  beforeAll(async () => {
    database = await openTestDatabase(kind)
    folder = mkdtempSync(join(tmpdir(), 'arraigo-exports-'))
    const dataset_id = await addRow(database, 'dataset', aDataset())
    const add = (table: string, row: Record<string, unknown>) => addRow(database, table, { dataset_id, ...row })
    await add('settlement', aSettlement({ name: trickyName, code: '00051090012345678901', attributes, boundary }))
    await add(
      'settlement',
      aSettlement({ name: 'Sin lugar', household_count: 0, boundary: null, attributes: { mixto: 7 } }),
    )
    await add(
      'settlement',
      aSettlement({ name: 'Largo', notes: longNotes, household_count: 32, boundary_date: '2024-05-31' }),
    )
    await add('hazard', aHazard({ type: 'Point', coordinates: [-71.5, -33] }, { name: 'punto' }))
    await add(
      'hazard',
      aHazard(
        {
          type: 'MultiPoint',
          coordinates: [
            [-71.5, -33],
            [-71.4, -33],
          ],
        },
        { name: 'puntos' },
      ),
    )
    await add(
      'hazard',
      aHazard(
        {
          type: 'MultiLineString',
          coordinates: [
            [
              [-71.5, -33],
              [-71.4, -33],
            ],
          ],
        },
        { name: 'línea' },
      ),
    )
    await add(
      'hazard',
      aHazard({ type: 'MultiPolygon', coordinates: [[ring(-71.5, -33, 0.01)]] }, { name: 'polígono' }),
    )
    await add('facility', aFacility({ location: { type: 'Point', coordinates: [-71.5123456789, -33.0987654321] } }))
    await add('facility', aFacility({ name: 'Sin lugar' }))
    await add('indicator', anIndicator({ value: 0.1 }))
    await add('indicator', anIndicator({ value: null }))
  })
  afterAll(async () => {
    await database?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const written = new Map<string, Promise<string>>()
  const exported = (collection: CollectionId, format: ExportFormat): Promise<string> => {
    const path = join(folder, `${collection}.${exportFormats[format].extension}`)
    if (!written.has(path))
      written.set(
        path,
        writeExport(database.db, { collection, format }, path).then(() => path),
      )
    return written.get(path)!
  }

  describe.skipIf(gdalMissing !== null)('as GDAL reads them', () => {
    it.each(['geojson', 'geopackage', 'flatgeobuf', 'shapefile'] as const)(
      '%s keeps names, unknowns, codes, nulls and geometry',
      async (format) => {
        const path = await exported('settlements', format)
        const [tricky, placeless, long] = readWithGdal(path, format === 'flatgeobuf' ? 'L1' : 'campamentos')
        const households = format === 'shapefile' ? 'household_' : 'household_count'
        expect(tricky?.properties).toMatchObject({
          name: trickyName,
          code: '00051090012345678901',
          CUT: '05109',
          BIG: '9007199254740993',
          N_HOG: 12,
          ratio: 0.1,
          malo: '=1+1',
          name__2: 'otro',
        })
        expect(tricky?.properties[households] ?? null).toBeNull()
        expect(placeless?.properties).toMatchObject({ name: 'Sin lugar', [households]: 0 })
        expect(placeless?.geometry).toBeNull()
        expect(placeless?.properties.CUT ?? null).toBeNull()
        expect(placeless?.properties.si ?? null).toBeNull()
        expect(long?.properties.notes).toBe(format === 'shapefile' ? 'x'.repeat(253) : longNotes)
        expect(verticesOf(tricky?.geometry)).toEqual(verticesOf(boundary))
        expect(ringCounts(tricky?.geometry)).toEqual([2, 1])
      },
    )

    it.each(exportFormatIds)('%s opens without a warning, in WGS 84 where the format can say it', async (format) => {
      for (const collection of ['settlements', 'facilities', 'hazards'] as const) {
        const description = describeWithGdal(await exported(collection, format))
        expect(description).toMatch(/Feature Count: [1-9]/)
        if (format !== 'csv' && format !== 'xlsx') expect(description).toMatch(/ID\["EPSG",4326\]/)
      }
    })

    it.each([
      ['geopackage', 'campamentos', 'boundary_date', 'Date'],
      ['flatgeobuf', 'L1', 'boundary_date', 'DateTime'],
      ['shapefile', 'campamentos', 'boundary_d', 'Date'],
    ] as const)('%s has a day as a day', async (format, layer, column, type) => {
      const path = await exported('settlements', format)
      expect(describeWithGdal(path)).toMatch(new RegExp(`^${column}\\w*: ${type} `, 'm'))
      const [tricky, , long] = readWithGdal(path, layer).map(({ properties }) =>
        Object.entries(properties).find(([name]) => name.startsWith(column)),
      )
      expect(tricky?.[1] ?? null).toBeNull()
      expect(String(long?.[1])).toMatch(/^2024[-/]05[-/]31/)
    })

    it('splits mixed kinds of geometry over several Shapefiles', async () => {
      const path = await exported('hazards', 'shapefile')
      const names = (layer: string) => readWithGdal(path, layer).map((feature) => feature.properties.name)
      expect(names('amenazas-poligonos')).toEqual(['polígono'])
      expect(names('amenazas-lineas')).toEqual(['línea'])
      expect(names('amenazas-puntos')).toEqual(['punto', 'puntos'])
    })

    it('writes a table without geometry to a GeoPackage, and its unknown value as null', async () => {
      const rows = readWithGdal(await exported('indicators', 'geopackage'), 'indicadores')
      expect(rows.map((row) => row.properties.value)).toEqual([0.1, null])
    })
  })

  it('gives GeoJSON what the database holds, nested attributes and their kinds included', async () => {
    const { features } = JSON.parse(readFileSync(await exported('settlements', 'geojson'), 'utf8'))
    const { name, ...others } = attributes
    expect(features[0].properties).toMatchObject({ ...others, name: trickyName, name__2: name, household_count: null })
    expect(features[1].properties).toMatchObject({ mixto: 7, household_count: 0 })
    expect(features[1].properties).not.toHaveProperty('CUT')
    expect(verticesOf(features[0].geometry)).toEqual(verticesOf(boundary))
  })

  it('writes CSV for spreadsheets: mark of UTF-8, formulas disarmed, numbers and telephone numbers as they are', async () => {
    const bytes = readFileSync(await exported('settlements', 'csv'))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = bytes.toString()
    expect(text).toContain(`"${trickyName.replaceAll('"', '""')}"`)
    expect(text).toContain(",'=1+1,")
    expect(text).toContain(',+56 32 2,')
    expect(text).toContain('MULTIPOLYGON (((-71.51234567890124 -33.01')
    const facilities = readFileSync(await exported('facilities', 'csv'), 'utf8').split('\r\n')
    expect(facilities[0]).toMatch(/,longitude,latitude$/)
    expect(facilities[1]).toMatch(/,-71\.5123456789,-33\.0987654321$/)
    expect(facilities[2]).toMatch(/,,$/)
  })

  it('makes a GeoPackage that is sound, declares version 1.3 and indexes the rows that have a place', async () => {
    const db = new DatabaseSync(await exported('settlements', 'geopackage'), { readOnly: true })
    const one = (statement: string) => Object.values(db.prepare(statement).get() ?? {})
    expect(one('pragma application_id')).toEqual([0x47504b47])
    expect(one('pragma user_version')).toEqual([10300])
    expect(one('pragma integrity_check')).toEqual(['ok'])
    expect(one('pragma foreign_key_check')).toEqual([])
    expect(one('select count(*) from rtree_campamentos_geom')).toEqual([2])
    expect(one('select min_x, max_y from gpkg_contents')).toEqual([-71.51234567890124, -32.99])
    expect(one("select typeof(household_count) from campamentos where name = 'Sin lugar'")).toEqual(['integer'])
    db.close()
  })

  it('packs a Shapefile with its full names and with what was cut', async () => {
    const files = unzipSync(readFileSync(await exported('settlements', 'shapefile')))
    expect(Object.keys(files).sort()).toEqual([
      'README.txt',
      'campamentos.cpg',
      'campamentos.dbf',
      'campamentos.prj',
      'campamentos.shp',
      'campamentos.shx',
      'fields.csv',
    ])
    expect(strFromU8(files['fields.csv']!)).toContain('\r\nhousehol_2,household_source,text\r\n')
    expect(strFromU8(files['README.txt']!)).toMatch(/«notes».*\(254\).*: 1\./)
    expect(strFromU8(files['campamentos.cpg']!)).toBe('UTF-8')
  })

  it('makes an XLSX with typed cells, a frozen bold header, no formula and the sources', async () => {
    const files = unzipSync(readFileSync(await exported('settlements', 'xlsx')))
    const xml = (name: string) => strFromU8(files[name]!)
    expect(xml('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(xml('xl/worksheets/sheet1.xml')).not.toContain('<f>')
    expect(xml('xl/workbook.xml')).toMatch(/name="campamentos".*name="Fuentes"/s)
    expect(xml('xl/sharedStrings.xml')).toContain('=1+1')
    // 2024-05-31, as spreadsheets count days.
    expect(xml('xl/worksheets/sheet1.xml')).toMatch(/<c r="\w+" s="\d+"><v>45443<\/v><\/c>/)
    expect(xml('xl/styles.xml')).toContain('formatCode="yyyy-mm-dd"')
    expect(xml('xl/sharedStrings.xml')).toContain('ab'.repeat(32))
  })

  it('makes an XLSX in Spanish words, whose codes are only in the other one', async () => {
    const path = join(folder, 'palabras.xlsx')
    await writeExport(database.db, { collection: 'settlements', format: 'xlsx', inWords: true }, path)
    const texts = strFromU8(unzipSync(readFileSync(path))['xl/sharedStrings.xml']!)
    for (const words of ['Hogares', 'Código de comuna', 'Superficie (m²)', 'Longitud del centro', 'identificado'])
      expect(texts).toContain(`>${words}<`)
    for (const code of ['household_count', 'centroid_lon', 'identified']) expect(texts).not.toContain(`>${code}<`)
  })

  it.skipIf(gdalMissing !== null)(
    'gives XLSX the centre and area of a place, and nothing where the place is unknown',
    async () => {
      const [tricky, placeless] = readWithGdal(await exported('settlements', 'xlsx'), 'campamentos').map(
        (row) => row.properties,
      )
      expect(tricky).toMatchObject({ name: trickyName, code: '00051090012345678901', N_HOG: 12, ratio: 0.1 })
      expect(tricky?.centroid_lon).toBeCloseTo(-71.5073, 3)
      // 0.01° × 0.01° at 33° south is 0.934 × 1.109 km; the hole is a twenty-fifth of it.
      expect(tricky?.area_m2).toBeCloseTo(934.7 * 1109.1 * 0.96, -4)
      expect(tricky?.household_count ?? null).toBeNull()
      expect(placeless).toMatchObject({ household_count: 0 })
      expect(placeless?.centroid_lon ?? null).toBeNull()
      expect(placeless?.area_m2 ?? null).toBeNull()
    },
  )
})

/** Where the vertices are, whatever the order of parts and the turn of rings; rounded to 1e-12 degrees. */
function verticesOf(geometry: Geometry | null | undefined): string[] {
  const numbers =
    JSON.stringify((geometry as { coordinates: unknown }).coordinates).match(/\[[-\d.e]+,[-\d.e]+\]/g) ?? []
  const rounded = numbers.map((pair) => (JSON.parse(pair) as number[]).map((value) => value.toFixed(12)).join(' '))
  return [...new Set(rounded)].sort()
}

const ringCounts = (geometry: Geometry | null | undefined) =>
  geometry?.type === 'MultiPolygon' ? geometry.coordinates.map((rings) => rings.length) : null
