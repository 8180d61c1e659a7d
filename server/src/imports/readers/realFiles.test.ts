import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { normaliseGeometry } from '@arraigo/shared/geo/normaliseGeometry.ts'
import { encodeWkb } from '@arraigo/shared/geo/wkb.ts'
import { describe, expect, test } from 'vitest'
import { openSource } from './openSource.ts'
import { issueCodes } from './sampleFiles.ts'

const root = process.env.ARRAIGO_REAL_DATA ?? resolve(import.meta.dirname, '../../../../../shared/data')
const isHere = existsSync(resolve(root, 'settlements'))
if (!isHere)
  console.warn(`Real files are not in ${root} (set ARRAIGO_REAL_DATA): the tests that read them are skipped.`)

/** Rows, rows with a place, EPSG code: as the publishers' files have them. */
const files: [path: string, format: string, rows: number, placed: number, epsg: number | null][] = [
  ['settlements/catastro_campamentos_2024.geojson', 'geojson', 1432, 1431, 4326],
  ['comunas/comunas_ine2017_R05_R08_R13_R16.gpkg', 'geopackage', 144, 144, 4674],
  ['census/manzanas2024_R05.gpkg', 'geopackage', 21_398, 21_398, 4326],
  ['census/zonas2017_R05_R08_R13.gpkg', 'geopackage', 2995, 2995, 4326],
  ['census/ISMT_VALPO.csv', 'csv', 360, 0, null],
  ['services/establecimientos_educacionales.json', 'json-rows', 12_898, 12_393, 4326],
  ['services/establecimientos_salud.json', 'json-rows', 5717, 5272, 4326],
  ['services/deis_establecimientos_20260310.csv', 'csv', 5237, 5146, 4326],
  ['services/parvularia_r5.geojson', 'geojson', 1329, 1329, 4326],
  ['services/bomberos_companias_flat.geojson', 'geojson', 1165, 1165, 4326],
  ['services/cuarteles_carabineros_itrend.geojson', 'geojson', 929, 929, 4326],
  ['services/ferias_libres_unicas.csv', 'csv', 1764, 1764, 4326],
  ['transport/gtfs_santiago', 'gtfs', 11_411, 11_411, 4326],
  // 2,013 different stops, most of them on several routes.
  ['transport/gran_concepcion_paraderos.json', 'json-rows', 8687, 8687, 4326],
  ['streets/calles_santiago.gpkg', 'geopackage', 90_907, 90_907, 4326],
  ['streets/calles_vina_valparaiso.gpkg', 'geopackage', 8405, 8405, 4326],
  ['hazards/tsunami_evacuation_areas_R05_R08_R16.geojson', 'geojson', 114, 114, 4326],
  ['hazards/puntos_criticos_valparaiso_2026.geojson', 'geojson', 1945, 1945, 4326],
  ['zoning/valparaiso_AR_flat.geojson', 'geojson', 794, 794, 4326],
  ['zoning/valparaiso_LU_flat.geojson', 'geojson', 65, 65, 4326],
  ['zoning/valparaiso_PRI_flat.geojson', 'geojson', 542, 542, 4326],
  ['zoning/valparaiso_ZNE_flat.geojson', 'geojson', 231, 231, 4326],
  ['indicators/indicadores_urbanos_siedu.json', 'json-rows', 6701, 0, null],
  ['indicators/pobreza_comunal.json', 'json-rows', 690, 0, null],
  ['indicators/censo_comunal.json', 'json-rows', 346, 0, null],
  ['indicators/censo_hogares_viviendas.json', 'json-rows', 346, 0, null],
]

async function readThrough(path: string) {
  const source = await openSource(resolve(root, path), path.split('/').at(-1)!)
  const layer = source.layers[0]!
  const found = { rows: 0, placed: 0, bytes: 0, codes: new Set<string>() }
  for await (const batch of source.rows(layer.name)) {
    for (const row of batch) {
      const { geometry, issues } = normaliseGeometry(row.geometry, 'any')
      found.rows++
      for (const code of [...issueCodes(row), ...issueCodes({ issues })]) found.codes.add(code)
      if (geometry === null) continue
      found.placed++
      found.bytes += encodeWkb(geometry, 4326).length
    }
  }
  await source.close()
  return { source, layer, ...found }
}

describe.skipIf(!isHere)('real files', () => {
  test.each(files)('%s', async (path, format, rows, placed, epsg) => {
    const read = await readThrough(path)
    expect([read.source.format, read.rows, read.placed, read.layer.epsg]).toEqual([format, rows, placed, epsg])
    expect([rows, null]).toContain(read.layer.rowCount)
  })

  test('the settlement without a shape is reported as such', async () => {
    expect([...(await readThrough('settlements/catastro_campamentos_2024.geojson')).codes]).toEqual(['geometry-empty'])
  })

  test('every one of the 50,397 blocks has a place', async () => {
    const read = await readThrough('census/manzanas2024_R13.gpkg')
    expect([read.rows, read.placed]).toEqual([50_397, 50_397])
  })
})
