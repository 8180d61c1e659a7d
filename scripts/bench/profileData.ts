import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../server/src/platform/config.ts'

const execute = promisify(execFile)
const realData = process.env.ARRAIGO_REAL_DATA ?? join(projectRoot, '../shared/data')
/** Everything that a profile looks at. */
const files = {
  'comunas/comunas_ine2017_R05_R08_R13_R16.gpkg': 'ine-comunas',
  'settlements/catastro_campamentos_2024.geojson': 'minvu-campamentos',
  'census/manzanas2024_R05.gpkg': 'census-blocks-2024',
  'census/manzanas2024_R13.gpkg': 'census-blocks-2024',
  'services/bomberos_companias_flat.geojson': 'fire-companies',
  'services/cuarteles_carabineros_itrend.geojson': 'police-posts',
  'services/establecimientos_educacionales.json': 'mineduc-schools',
  'services/establecimientos_salud.json': 'minsal-health',
  'services/ferias_libres_unicas.csv': 'street-markets',
  'services/parvularia_r5.geojson': 'junji-early-education',
  'transport/gran_concepcion_paraderos.json': 'stops-by-route',
  'transport/gtfs_santiago': 'gtfs-stops',
  'hazards/puntos_criticos_valparaiso_2026.geojson': 'critical-points',
  'hazards/tsunami_evacuation_areas_R05_R08_R16.geojson': 'tsunami-evacuation',
  'zoning/valparaiso_AR_flat.geojson': 'risk-areas',
  'zoning/valparaiso_LU_flat.geojson': 'planning-zoning',
  'zoning/valparaiso_PRI_flat.geojson': 'planning-zoning',
  'zoning/valparaiso_ZNE_flat.geojson': 'planning-zoning',
}

/** Names of the files that are not on this machine. */
export const absentFiles = () => Object.keys(files).filter((file) => !existsSync(join(realData, file)))

/** Stores them in the database that the environment names, as `npm run arraigo -- import` does. */
export async function importProfileData(env: NodeJS.ProcessEnv): Promise<void> {
  for (const [file, preset] of Object.entries(files)) {
    const args = ['server/src/cli.ts', 'import', join(realData, file), '--preset', preset]
    await execute(process.execPath, args, { cwd: projectRoot, env: { ...process.env, ...env }, maxBuffer: 1e9 })
    console.error(`imported ${file}`)
  }
}
