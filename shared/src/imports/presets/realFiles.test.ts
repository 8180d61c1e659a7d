import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { compileMapping, type MappedRow } from '../applyMapping.ts'
import { mappingIssues } from '../mappingIssues.ts'
import { recognise } from '../recognise.ts'
import type { SourceFormat, SourceRow } from '../source.ts'
import { aLayer } from '../sourceLayer.builders.ts'
import { unpivotRow } from '../unpivot.ts'
import { findPreset } from './presets.ts'

const folder = process.env.ARRAIGO_REAL_DATA ?? join(import.meta.dirname, '../../../../../shared/data')
const isThere = existsSync(folder)
if (!isThere) console.warn(`The real files are not in ${folder} (ARRAIGO_REAL_DATA): the tests over them are skipped.`)

const text = (path: string) => readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '')
const rowsOf = (records: Record<string, unknown>[]): SourceRow[] =>
  records.map((properties, at) => ({ rowNo: at + 1, properties, geometry: null }))
const json = (path: string) => rowsOf(JSON.parse(text(path)))
const geojson = (path: string): SourceRow[] =>
  JSON.parse(text(path)).features.map(({ properties, geometry }: SourceRow, at: number) => ({
    rowNo: at + 1,
    properties,
    geometry,
  }))

function geopackage(path: string): SourceRow[] {
  const db = new DatabaseSync(join(folder, path), { readOnly: true })
  const { table_name, column_name } = db.prepare('select * from gpkg_geometry_columns').get() as Record<string, string>
  const records = db.prepare(`select * from "${table_name}"`).all()
  db.close()
  return rowsOf(records.map(({ [column_name ?? '']: _shape, fid: _fid, ...properties }) => properties))
}

const csv = (path: string, delimiter = ',') => rowsOf(parse(text(path), { columns: true, delimiter }))

function tuplesByRoute(path: string): SourceRow[] {
  const routes = Object.entries(JSON.parse(text(path)) as Record<string, [number, number, string][]>)
  return rowsOf(
    routes.flatMap(([group, stops]) =>
      stops.map(([latitude, longitude, name]) => ({ group, latitude, longitude, name })),
    ),
  )
}

interface RealFile {
  preset: string | null
  format: SourceFormat
  rows: () => SourceRow[]
  /** Of rows whose geometry this test does not read. */
  type?: string
  mapped: number
  leftOut?: number
  repeatedIds?: number
  rules?: Record<string, number>
  kinds?: Record<string, number>
}

const services = 'services/'
const files: Record<string, RealFile> = {
  catastro: {
    preset: 'minvu-campamentos',
    format: 'geojson',
    rows: () => geojson('settlements/catastro_campamentos_2024.geojson'),
    mapped: 1432,
    repeatedIds: 1,
    rules: { 'value-unknown': 143 },
  },
  comunas: {
    preset: 'ine-comunas',
    format: 'geopackage',
    type: 'MultiPolygon',
    rows: () => geopackage('comunas/comunas_ine2017_R05_R08_R13_R16.gpkg'),
    mapped: 144,
  },
  'blocks R05': {
    preset: 'census-blocks-2024',
    format: 'geopackage',
    type: 'Polygon',
    rows: () => geopackage('census/manzanas2024_R05.gpkg'),
    mapped: 21_398,
  },
  'blocks R13': {
    preset: 'census-blocks-2024',
    format: 'geopackage',
    type: 'Polygon',
    rows: () => geopackage('census/manzanas2024_R13.gpkg'),
    mapped: 50_397,
  },
  zones: {
    preset: 'census-zones-2017',
    format: 'geopackage',
    type: 'MultiPolygon',
    rows: () => geopackage('census/zonas2017_R05_R08_R13.gpkg'),
    mapped: 2995,
  },
  'ISMT zones': { preset: 'ismt-zones', format: 'csv', rows: () => csv('census/ISMT_VALPO.csv'), mapped: 360 },
  schools: {
    preset: 'mineduc-schools',
    format: 'json-rows',
    type: 'Point',
    rows: () => json(`${services}establecimientos_educacionales.json`),
    mapped: 12_898,
    kinds: { 'school open': 12_038, 'school closed': 860 },
  },
  'MINSAL health': {
    preset: 'minsal-health',
    format: 'json-rows',
    type: 'Point',
    rows: () => json(`${services}establecimientos_salud.json`),
    mapped: 5481,
    leftOut: 236,
    kinds: {
      'hospital open': 228,
      'hospital closed': 6,
      'primary-health open': 2544,
      'primary-health closed': 112,
      'other-health open': 2324,
      'other-health closed': 267,
    },
  },
  'DEIS health': {
    preset: 'deis-health',
    format: 'csv',
    type: 'Point',
    rows: () => csv(`${services}deis_establecimientos_20260310.csv`, ';'),
    mapped: 5071,
    leftOut: 166,
    kinds: {
      'hospital open': 228,
      'hospital closed': 3,
      'primary-health open': 2536,
      'primary-health closed': 47,
      'other-health open': 2232,
      'other-health closed': 25,
    },
  },
  'early education': {
    preset: 'junji-early-education',
    format: 'geojson',
    rows: () => geojson(`${services}parvularia_r5.geojson`),
    mapped: 1329,
  },
  fire: {
    preset: 'fire-companies',
    format: 'geojson',
    rows: () => geojson(`${services}bomberos_companias_flat.geojson`),
    mapped: 1165,
  },
  police: {
    preset: 'police-posts',
    format: 'geojson',
    rows: () => geojson(`${services}cuarteles_carabineros_itrend.geojson`),
    mapped: 877,
    leftOut: 52,
    kinds: { police: 849, other: 28 },
  },
  markets: {
    preset: 'street-markets',
    format: 'csv',
    type: 'Point',
    rows: () => csv(`${services}ferias_libres_unicas.csv`),
    mapped: 1301,
    leftOut: 463,
  },
  'GTFS stops': {
    preset: 'gtfs-stops',
    format: 'gtfs',
    type: 'Point',
    rows: () => csv('transport/gtfs_santiago/stops.txt'),
    mapped: 11_411,
  },
  'stops of Concepción': {
    preset: 'stops-by-route',
    format: 'json-rows',
    type: 'Point',
    rows: () => tuplesByRoute('transport/gran_concepcion_paraderos.json'),
    mapped: 2013,
    leftOut: 6674,
  },
  'streets of Santiago': {
    preset: 'street-centre-lines',
    format: 'geopackage',
    type: 'MultiLineString',
    rows: () => geopackage('streets/calles_santiago.gpkg'),
    mapped: 90_907,
  },
  'streets of Viña': {
    preset: 'street-centre-lines',
    format: 'geopackage',
    type: 'LineString',
    rows: () => geopackage('streets/calles_vina_valparaiso.gpkg'),
    mapped: 8405,
  },
  tsunami: {
    preset: 'tsunami-evacuation',
    format: 'geojson',
    rows: () => geojson('hazards/tsunami_evacuation_areas_R05_R08_R16.geojson'),
    mapped: 114,
  },
  'critical points': {
    preset: 'critical-points',
    format: 'geojson',
    rows: () => geojson('hazards/puntos_criticos_valparaiso_2026.geojson'),
    mapped: 1926,
    leftOut: 19,
    kinds: { flood: 1050, landslide: 376, ravine: 193, other: 307 },
  },
  'risk areas': {
    preset: 'risk-areas',
    format: 'geojson',
    rows: () => geojson('zoning/valparaiso_AR_flat.geojson'),
    mapped: 794,
    kinds: { landslide: 478, fire: 204, flood: 87, tsunami: 24, other: 1 },
  },
  'urban limits': {
    preset: 'planning-zoning',
    format: 'geojson',
    rows: () => geojson('zoning/valparaiso_LU_flat.geojson'),
    mapped: 65,
    kinds: { 'urban-limit': 65 },
  },
  'intercommunal zones': {
    preset: 'planning-zoning',
    format: 'geojson',
    rows: () => geojson('zoning/valparaiso_PRI_flat.geojson'),
    mapped: 542,
    kinds: { 'intercommunal-zone': 542 },
  },
  'no-build strips': {
    preset: 'planning-zoning',
    format: 'geojson',
    rows: () => geojson('zoning/valparaiso_ZNE_flat.geojson'),
    mapped: 231,
    kinds: { 'no-build': 231 },
  },
  SIEDU: {
    preset: 'siedu-indicators',
    format: 'json-rows',
    rows: () => json('indicators/indicadores_urbanos_siedu.json'),
    mapped: 6701,
  },
  poverty: {
    preset: 'comuna-poverty',
    format: 'json-rows',
    rows: () => json('indicators/pobreza_comunal.json'),
    mapped: 690,
  },
  population: {
    preset: 'census-comunas',
    format: 'json-rows',
    rows: () => json('indicators/censo_comunal.json'),
    mapped: 3114,
  },
  dwellings: {
    preset: 'census-dwellings',
    format: 'json-rows',
    rows: () => json('indicators/censo_hogares_viviendas.json'),
    mapped: 2075,
  },
  'GTFS agencies': { preset: null, format: 'csv', rows: () => csv('transport/gtfs_santiago/agency.txt'), mapped: 0 },
  'GTFS routes': { preset: null, format: 'csv', rows: () => csv('transport/gtfs_santiago/routes.txt'), mapped: 0 },
  'GTFS trips': { preset: null, format: 'csv', rows: () => csv('transport/gtfs_santiago/trips.txt'), mapped: 0 },
}

function layerOf(file: RealFile, rows: SourceRow[]) {
  const read = [...new Set(rows.slice(0, 200).flatMap(({ geometry }) => (geometry ? [geometry.type] : [])))]
  return aLayer(
    rows.map((row) => row.properties),
    { geometryTypes: file.type ? [file.type] : read },
  )
}

function mapAll(presetId: string, rows: SourceRow[]): MappedRow[] {
  const preset = findPreset(presetId)
  if (!preset) throw new Error(`no preset ${presetId}`)
  const map = compileMapping(preset.mapping)
  return rows.flatMap((row) => unpivotRow(preset.mapping, row)).map(map)
}

function tally(keys: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

describe.skipIf(!isThere)('the real files', () => {
  it.each(Object.entries(files))(
    '%s: one preset, and its rows as reviewed',
    (_, file) => {
      const rows = file.rows()
      const layer = layerOf(file, rows)
      expect(recognise(file.format, layer).map(({ preset }) => preset.id)).toEqual(
        file.preset === null ? [] : [file.preset],
      )
      if (file.preset === null) return
      expect(mappingIssues(findPreset(file.preset)!.mapping, layer)).toEqual([])
      const all = mapAll(file.preset, rows)
      const mapped = all.filter((row) => !row.leftOut)
      expect([mapped.length, all.length - mapped.length]).toEqual([file.mapped, file.leftOut ?? 0])
      expect(tally(mapped.flatMap((row) => row.findings.map(({ rule }) => rule)))).toEqual(file.rules ?? {})
      const ids = mapped.flatMap(({ sourceId }) => sourceId ?? [])
      expect(ids.length - new Set(ids).size).toBe(file.repeatedIds ?? 0)
      if (file.kinds)
        expect(tally(mapped.map(({ fields }) => [fields.kind, fields.status].filter(Boolean).join(' ')))).toEqual(
          file.kinds,
        )
    },
    20_000,
  )

  it('the catastro has the known households of the three regions, and the rest unknown', () => {
    const mapped = mapAll('minvu-campamentos', files.catastro!.rows())
    const inRegion = (region: string) => mapped.filter(({ fields }) => String(fields.comuna_code).startsWith(region))
    const households = (region: string) =>
      inRegion(region).reduce((sum, { fields }) => sum + Number(fields.household_count ?? 0), 0)
    expect(['05', '08', '13'].map((region) => [inRegion(region).length, households(region)])).toEqual([
      [374, 21_857],
      [225, 9309],
      [168, 13_686],
    ])
    expect(mapped.filter(({ fields }) => fields.household_count === null)).toHaveLength(143)
    expect(mapped.filter(({ fields }) => fields.household_count === 0)).toEqual([])
  })

  it('comunas have their names in Spanish spelling', () => {
    const names = mapAll('ine-comunas', files.comunas!.rows()).map(({ fields }) => fields.name)
    expect(names).toEqual(
      expect.arrayContaining([
        'Viña del Mar',
        'Los Ángeles',
        'San Pedro de la Paz',
        'El Bosque',
        'Ñiquén',
        'Isla de Maipo',
      ]),
    )
    expect(names.filter((name) => String(name) === String(name).toUpperCase())).toEqual([])
  })

  it('the two files of 2017 zones agree: same zones, same counts', () => {
    const zones = new Map(mapAll('census-zones-2017', files.zones!.rows()).map((row) => [row.sourceId, row.fields]))
    const figures = mapAll('ismt-zones', files['ISMT zones']!.rows())
    expect(figures.filter(({ sourceId }) => !zones.has(sourceId))).toEqual([])
    for (const { sourceId, fields } of figures) expect(zones.get(sourceId)).toMatchObject(fields)
  })

  it('the two health registers list the same establishments', () => {
    const minsal = new Set(mapAll('minsal-health', files['MINSAL health']!.rows()).map(({ sourceId }) => sourceId))
    const deis = mapAll('deis-health', files['DEIS health']!.rows()).map(({ sourceId }) => sourceId)
    expect([deis.length, deis.filter((id) => minsal.has(id)).length]).toEqual([5237, 5233])
  })
})
