import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { inject } from 'vitest'
import { buildApp } from '../app.ts'
import { workOnJobs } from '../jobs.ts'
import { type Config, readConfig } from '../platform/config.ts'
import type { Database, DatabaseKind } from '../platform/database.ts'
import { startJobs } from '../platform/jobs.ts'
import { openTestDatabase, type TestTerritory } from './databases.ts'

export interface TestApp {
  app: FastifyInstance
  database: Database
  config: Config
  close(): Promise<void>
}

/** The application as in production, on a database of its own, with its jobs running. */
export async function startTestApp(
  kind: DatabaseKind,
  overrides: Partial<Config> = {},
  territory: TestTerritory = 'empty',
): Promise<TestApp> {
  const database = await openTestDatabase(kind, territory)
  const ownFolder = mkdtempSync(join(inject('runFolder'), 'app-'))
  const config: Config = { ...readConfig({ LOG_LEVEL: 'silent' }), dataDir: ownFolder, ...overrides }
  const jobs = await startJobs(database, () => {})
  const app = await buildApp({ config, database, jobs })
  const stopWork = await workOnJobs(app.workContext)
  return {
    app,
    database,
    config,
    close: async () => {
      stopWork()
      await jobs.stop()
      await app.close()
      await database.close()
      rmSync(ownFolder, { recursive: true, force: true })
    },
  }
}
