import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '../server/src/platform/database.ts'
import { embeddedTemplate } from '../server/src/testing/templates.ts'

/** Runs the work on an empty embedded database with every migration of this checkout, and removes it. */
export async function withMigratedDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'arraigo-generate-'))
  cpSync(await embeddedTemplate(), dataDir, { recursive: true })
  const database = await openDatabase({ databaseUrl: null, dataDir }, { purpose: 'generating' })
  try {
    await work(database)
  } finally {
    await database.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
