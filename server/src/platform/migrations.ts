import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { projectRoot } from './config.ts'
import type { Db } from './database.ts'

const folder = join(projectRoot, 'db/migrations')

/**
 * Runs the SQL files of db/migrations that have not run yet, under Kysely's lock. Forward only.
 * Returns the names of those that ran; throws with the file's name and the database's message when one fails.
 */
export async function migrate(db: Db): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } })
  const { error, results } = await migrator.migrateToLatest()
  const failed = results?.find((result) => result.status === 'Error')
  if (error !== undefined) {
    if (failed === undefined) throw error
    throw new Error(`Migration ${failed.migrationName} failed: ${(error as Error).message}`, { cause: error })
  }
  return (results ?? []).map((result) => result.migrationName)
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const migrations: Record<string, Migration> = {}
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()) {
    const text = await readFile(join(folder, file), 'utf8')
    migrations[file.replace('.sql', '')] = { up: async (db) => void (await sql.raw(text).execute(db)) }
  }
  return migrations
}
