import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../server/src/platform/config.ts'

const execute = promisify(execFile)
const realData = process.env.ARRAIGO_REAL_DATA ?? join(projectRoot, '../shared/data')

/** By name, each with its preset. */
export type Files = Record<string, string>
/** The streets of the comparison, and facilities to walk to. */
export const comparedFiles: Files = {
  'streets/calles_santiago.gpkg': 'street-centre-lines',
  'services/establecimientos_salud.json': 'minsal-health',
  'services/establecimientos_educacionales.json': 'mineduc-schools',
  'transport/gtfs_santiago': 'gtfs-stops',
}
/** What the territory has besides: two regions' blocks, the settlements, and every register of services. */
export const territoryFiles: Files = {
  'comunas/comunas_ine2017_R05_R08_R13_R16.gpkg': 'ine-comunas',
  'settlements/catastro_campamentos_2024.geojson': 'minvu-campamentos',
  'census/manzanas2024_R05.gpkg': 'census-blocks-2024',
  'census/manzanas2024_R13.gpkg': 'census-blocks-2024',
  'streets/calles_vina_valparaiso.gpkg': 'street-centre-lines',
  'services/bomberos_companias_flat.geojson': 'fire-companies',
  'services/cuarteles_carabineros_itrend.geojson': 'police-posts',
  'services/ferias_libres_unicas.csv': 'street-markets',
  'services/parvularia_r5.geojson': 'junji-early-education',
  'transport/gran_concepcion_paraderos.json': 'stops-by-route',
}

/** Names of the files that are not on this machine. */
export const absentFiles = (files: Files = { ...comparedFiles, ...territoryFiles }) =>
  Object.keys(files).filter((file) => !existsSync(join(realData, file)))

/** Stores them in the database, as `npm run arraigo -- import` does. */
export async function importCoverageData(databaseUrl: string, files: Files): Promise<void> {
  for (const [file, preset] of Object.entries(files)) {
    const args = ['server/src/cli.ts', 'import', join(realData, file), '--preset', preset]
    const env = { ...process.env, DATABASE_URL: databaseUrl }
    await execute(process.execPath, args, { cwd: projectRoot, env, maxBuffer: 1e9 })
    console.error(`imported ${file}`)
  }
}
