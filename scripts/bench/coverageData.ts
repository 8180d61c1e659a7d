import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../server/src/platform/config.ts'

const execute = promisify(execFile)
const realData = process.env.ARRAIGO_REAL_DATA ?? join(projectRoot, '../shared/data')
/** The streets of the comparison, and facilities to walk to. */
const files = {
  'streets/calles_santiago.gpkg': 'street-centre-lines',
  'services/establecimientos_salud.json': 'minsal-health',
  'services/establecimientos_educacionales.json': 'mineduc-schools',
  'transport/gtfs_santiago': 'gtfs-stops',
}

/** Names of the files that are not on this machine. */
export const absentFiles = () => Object.keys(files).filter((file) => !existsSync(join(realData, file)))

/** Stores them in the database, as `npm run arraigo -- import` does. */
export async function importCoverageData(databaseUrl: string): Promise<void> {
  for (const [file, preset] of Object.entries(files)) {
    const args = ['server/src/cli.ts', 'import', join(realData, file), '--preset', preset]
    const env = { ...process.env, DATABASE_URL: databaseUrl }
    await execute(process.execPath, args, { cwd: projectRoot, env, maxBuffer: 1e9 })
    console.error(`imported ${file}`)
  }
}
