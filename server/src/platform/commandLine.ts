import { type Locale, say } from '@arraigo/shared/messages/messages.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Command } from 'commander'
import { type Config, readConfig } from './config.ts'
import { type Database, openDatabase } from './database.ts'
import { DataFolderInUse } from './embedded/dataFolder.ts'
import { migrate } from './migrations.ts'
import { isDiskFull, isUnreachable } from './problem.ts'

/** Language of the command line: Spanish unless LANG names English. */
export const cliLocale = (): Locale =>
  (process.env.ARRAIGO_LANG ?? process.env.LANG ?? '').startsWith('en') ? 'en' : 'es'

/** Everything for people goes to standard error; standard output is for results (`--json`). */
export const tell = (text: string) => void process.stderr.write(`${text}\n`)
export const print = (text: string) => void process.stdout.write(`${text}\n`)

/** Opens the configured database (joining a running server's), migrated, and closes it after the work. */
export async function withDatabase<T>(
  purpose: string,
  work: (database: Database, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig()
  const database = await openDatabase(config, { purpose, join: true })
  try {
    if (database.isOwner) await migrate(database.db)
    return await work(database, config)
  } finally {
    await database.close()
  }
}

/** Runs the program; problems end as sentences and exit code 1, never as a stack. */
export async function runCli(program: Command): Promise<void> {
  try {
    await program.parseAsync()
  } catch (error) {
    if (error instanceof IssuesError) for (const issue of error.issues) tell(say(cliLocale(), issue))
    else if (error instanceof DataFolderInUse) tell(error.message)
    else if (isUnreachable(error)) tell(say(cliLocale(), { code: 'database-unreachable' }))
    else if (isDiskFull(error)) tell(say(cliLocale(), { code: 'disk-full' }))
    else tell(process.env.ARRAIGO_DEBUG ? String((error as Error).stack) : `Error: ${(error as Error).message}`)
    process.exitCode = 1
  }
}
