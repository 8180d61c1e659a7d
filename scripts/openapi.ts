// Writes docs/openapi.json from the routes of the application; `--verify` fails when it would change.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { buildApp } from '../server/src/app.ts'
import { readConfig } from '../server/src/platform/config.ts'
import { withMigratedDatabase } from './migratedDatabase.ts'

const file = new URL('../docs/openapi.json', import.meta.url)
const noJobs = { send: async () => {}, work: async () => {}, stop: async () => {} }

await withMigratedDatabase(async (database) => {
  const app = await buildApp({ config: readConfig({ LOG_LEVEL: 'silent' }), database, jobs: noJobs })
  const text = `${JSON.stringify(app.swagger(), null, 1)}\n`
  await app.close()
  if (!process.argv.includes('--verify')) return writeFileSync(file, text)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  console.error('docs/openapi.json differs from the routes. Write it again with: npm run openapi')
  process.exitCode = 1
})
