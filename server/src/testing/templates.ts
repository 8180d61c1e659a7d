import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { loadDemonstration } from '../demonstration/demonstration.ts'
import { projectRoot } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { migrate } from '../platform/migrations.ts'
import { type Cluster, startCluster } from './cluster.ts'

export const templateName = 'arraigo_template'
export const demonstrationName = 'arraigo_demonstration'

/** A cluster with a migrated database, from which each test copies its own. */
export async function serverTemplate(options: { isDurable?: boolean } = {}): Promise<Cluster> {
  const cluster = await startCluster(options)
  const admin = new pg.Client(cluster.url('postgres'))
  await admin.connect()
  await admin.query(`create database ${templateName}`)
  await admin.end()
  const database = await openDatabase({ databaseUrl: cluster.url(templateName), dataDir: '' }, { purpose: 'tests' })
  await migrate(database.db)
  await database.close()
  return cluster
}

/**
 * Data folder of a migrated embedded database, from which each test copies its own. Making one takes some twenty
 * seconds, so it is kept until a migration or the embedded database changes.
 */
export async function embeddedTemplate(): Promise<string> {
  const cache = join(projectRoot, '.cache/test-databases')
  mkdirSync(cache, { recursive: true })
  const folder = join(cache, templateHash())
  if (existsSync(folder)) return folder
  const unfinished = mkdtempSync(join(cache, 'unfinished-'))
  const database = await openDatabase({ databaseUrl: null, dataDir: unfinished }, { purpose: 'tests' })
  await migrate(database.db)
  await database.close()
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Another test run made the same one meanwhile.
    if (!existsSync(folder)) throw error
    rmSync(unfinished, { recursive: true, force: true })
  }
  return folder
}

/** A database beside the empty one of the cluster that has the demonstration. */
export async function serverDemonstration(cluster: Cluster): Promise<void> {
  const admin = new pg.Client(cluster.url('postgres'))
  await admin.connect()
  await admin.query(`create database ${demonstrationName} template ${templateName}`)
  await admin.end()
  await load({ databaseUrl: cluster.url(demonstrationName), dataDir: '' })
}

/** Data folder of an embedded database that has the demonstration. */
export async function embeddedDemonstration(empty: string, folder: string): Promise<string> {
  cpSync(empty, folder, { recursive: true })
  await load({ databaseUrl: null, dataDir: folder })
  return folder
}

async function load(own: { databaseUrl: string | null; dataDir: string }): Promise<void> {
  const database = await openDatabase(own, { purpose: 'tests' })
  await loadDemonstration(database.db)
  await database.close()
}

function templateHash(): string {
  const hash = createHash('sha256')
  const migrations = join(projectRoot, 'db/migrations')
  for (const file of readdirSync(migrations).sort()) hash.update(file).update(readFileSync(join(migrations, file)))
  for (const name of ['pglite', 'pglite-postgis']) {
    hash.update(readFileSync(join(projectRoot, 'node_modules/@electric-sql', name, 'package.json')))
  }
  hash.update(readFileSync(join(projectRoot, 'server/src/platform/embedded/bundle.ts')))
  return hash.digest('hex').slice(0, 16)
}
