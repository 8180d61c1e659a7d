// Need and demand: 71,795 blocks to hexagons of three sizes, hot spots of 20,000 hexagons, the first tile of the heat map.
// The peer of the first two is PostGIS, in the same run and on the same points and cells.
import pg from 'pg'
import { openDatabase } from '../../server/src/platform/database.ts'
import { serverTemplate, templateName } from '../../server/src/testing/templates.ts'
import { absentFiles, type Files, importCoverageData } from './coverageData.ts'
import { measureHexagons } from './demandHexagons.ts'
import { measureHotSpots } from './demandHotSpots.ts'
import { blockPoints, madeUpPoints } from './demandPoints.ts'
import { measureServer } from './demandServer.ts'
import { report } from './report.ts'

const files: Files = {
  'comunas/comunas_ine2017_R05_R08_R13_R16.gpkg': 'ine-comunas',
  'census/manzanas2024_R05.gpkg': 'census-blocks-2024',
  'census/manzanas2024_R13.gpkg': 'census-blocks-2024',
  'census/zonas2017_R05_R08_R13.gpkg': 'census-zones-2017',
  'settlements/catastro_campamentos_2024.geojson': 'minvu-campamentos',
  'indicators/censo_hogares_viviendas.json': 'census-dwellings',
}

const absent = absentFiles(files)
const cluster = await serverTemplate()
try {
  const admin = new pg.Client(cluster.url('postgres'))
  await admin.connect()
  await admin.query(`create database demand template ${templateName}`)
  await admin.end()
  if (absent.length === 0) await importCoverageData(cluster.url('demand'), files)
  else console.error(`Made-up blocks, no tiles: ARRAIGO_REAL_DATA names no folder with ${absent.join(', ')}.`)
  const database = await openDatabase({ databaseUrl: cluster.url('demand'), dataDir: '' }, { purpose: 'bench' })
  try {
    report('demand', {
      blocks: absent.length === 0 ? 'Census 2024, regions V and RM' : 'made up',
      ...(await measureHexagons(database, absent.length === 0 ? await blockPoints(database) : madeUpPoints())),
      ...(await measureHotSpots(database)),
      ...(absent.length === 0 ? await measureServer(database) : { firstTileSlowestMs: null, protectMs: null }),
    })
  } finally {
    await database.close()
  }
} finally {
  await cluster.stop()
}
