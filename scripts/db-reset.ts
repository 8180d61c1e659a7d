// `npm run db:reset -- --yes`: an empty database, as before the first start. Says what it deletes, and without --yes
// does nothing else.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { readConfig } from '../server/src/platform/config.ts'
import { openDatabase } from '../server/src/platform/database.ts'
import { DataFolderInUse, findHolder } from '../server/src/platform/embedded/dataFolder.ts'
import { migrate } from '../server/src/platform/migrations.ts'

const config = readConfig()
const isSure = process.argv.includes('--yes')

if (config.databaseUrl === null) resetFolder()
else await resetServer(config.databaseUrl)

function resetFolder(): void {
  const holder = findHolder(config.dataDir)
  if (holder !== null) return refuse(new DataFolderInUse(config.dataDir, holder).message)
  // Only what the program made and can make again: a folder named by mistake may hold other things, and without the key
  // that signs nobody can sign in this name any more.
  const ours = ['pg', 'uploads', 'arraigo.lock']
  const entries = existsSync(config.dataDir) ? readdirSync(config.dataDir).filter((name) => ours.includes(name)) : []
  if (entries.length === 0) return console.log(`${config.dataDir} is empty already.`)
  if (!isSure)
    return refuse(
      `This deletes ${entries.join(', ')} in ${config.dataDir}: every settlement, plan and import. To do it: npm run db:reset -- --yes`,
    )
  for (const name of ours) rmSync(join(config.dataDir, name), { recursive: true, force: true })
  console.log(`Deleted. The next start prepares ${config.dataDir} again.`)
}

async function resetServer(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  const database = await openDatabase(config, { purpose: 'db:reset' })
  try {
    const { rows } = await sql<{ others: number }>`
      select count(*)::int as others from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name = 'arraigo'`.execute(
      database.db,
    )
    if (rows[0]!.others > 0) return refuse(`Arraigo has the database ${name} open. Stop it first.`)
    if (!isSure) return refuse(`This deletes every table of the database ${name}. To do it: npm run db:reset -- --yes`)
    await sql`drop schema if exists pgboss cascade`.execute(database.db)
    await sql`drop schema public cascade`.execute(database.db)
    await sql`create schema public`.execute(database.db)
    await migrate(database.db)
    console.log(`The database ${name} is empty, with its tables.`)
  } finally {
    await database.close()
  }
}

function refuse(message: string): void {
  console.error(message)
  process.exitCode = 1
}
