import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { Config } from '../platform/config.ts'
import { type Database, type DatabaseKind, openDatabase } from '../platform/database.ts'
import { demonstrationName, templateName } from './templates.ts'

const kinds: DatabaseKind[] = ['embedded', 'server']

/** Both databases, unless ARRAIGO_TEST_DATABASES names one of them. `describe.each(databaseKinds)`. */
export const databaseKinds: DatabaseKind[] = chosenKinds(process.env.ARRAIGO_TEST_DATABASES)

/** What a test finds in its database: loading the demonstration takes half a minute, so it is done once for all of them. */
export type TestTerritory = 'empty' | 'demonstration'

/** A migrated database that nobody else uses; `close()` removes it. */
export async function openTestDatabase(kind: DatabaseKind, territory: TestTerritory = 'empty'): Promise<Database> {
  const own = await createTestDatabase(kind, territory)
  const database = await openDatabase(own, { purpose: 'test' })
  return {
    ...database,
    close: async () => {
      await database.close()
      await own.remove()
    },
  }
}

export type TestDatabase = Pick<Config, 'databaseUrl' | 'dataDir'> & { remove(): Promise<void> }

/** The same, not opened: for tests that start a process of their own on it. */
export async function createTestDatabase(
  kind: DatabaseKind,
  territory: TestTerritory = 'empty',
): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(inject('runFolder'), 'data-'))
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true })
  if (kind === 'embedded') {
    cpSync(await askForTemplate('embedded', territory), dataDir, { recursive: true })
    return { databaseUrl: null, dataDir, remove: async () => removeFolder() }
  }
  const address = await askForTemplate('server', territory)
  const name = `test_${randomUUID().slice(0, 8)}`
  await runOnServer(
    address,
    `create database ${name} template ${territory === 'empty' ? templateName : demonstrationName}`,
  )
  return {
    databaseUrl: address + name,
    dataDir,
    remove: async () => {
      await runOnServer(address, `drop database ${name} with (force)`)
      removeFolder()
    },
  }
}

async function askForTemplate(kind: DatabaseKind, territory: TestTerritory): Promise<string> {
  const answer = await fetch(`${inject('templatesUrl')}/${kind}/${territory}`)
  if (!answer.ok) throw new Error(await answer.text())
  return answer.text()
}

async function runOnServer(address: string, statement: string): Promise<void> {
  const client = new pg.Client(`${address}postgres`)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function chosenKinds(names: string | undefined): DatabaseKind[] {
  if (!names) return kinds
  const chosen = kinds.filter((kind) => names.split(',').includes(kind))
  if (chosen.length === 0) throw new Error(`ARRAIGO_TEST_DATABASES must name ${kinds.join(' or ')}, not "${names}"`)
  return chosen
}
