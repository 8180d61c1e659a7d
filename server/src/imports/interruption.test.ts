import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../platform/database.ts'
import { findHolder } from '../platform/embedded/dataFolder.ts'
import { isDiskFull } from '../platform/problem.ts'
import { createTestDatabase, databaseKinds, type TestDatabase } from '../testing/databases.ts'
import { eventually, type RunningProcess, startProcess } from '../testing/serverProcess.ts'
import { endDeadImports, listImports } from './imports.queries.ts'
import { saveMapping } from './mappings.queries.ts'
import { aFeature, geojson, settlementMapping, square } from './testing.ts'
import { keepUpload } from './uploads.ts'

/** Keeps imports of settlements from merging, by the lock they take for it. */
async function holdMerge(test: TestDatabase): Promise<() => Promise<void>> {
  const holder = await openDatabase(test, { purpose: 'test' })
  const client = await holder.pool.connect()
  await client.query(`select pg_advisory_lock(hashtext('arraigo.import.settlement'))`)
  return async () => {
    client.release(true)
    await holder.close()
  }
}

async function reachedPhase(test: TestDatabase, phase: string): Promise<void> {
  const watching = await openDatabase(test, { purpose: 'test' })
  await eventually(
    () => listImports(watching.db),
    (runs) => runs[0]?.phase === phase,
  )
  await watching.close()
}

/**
 * Joins the command's own embedded database and, once it has staged rows, stops it there: the database serves one
 * transaction at a time, and this one is left open.
 */
async function holdEmbedded(test: TestDatabase): Promise<() => Promise<void>> {
  const connect = async () => {
    const holder = findHolder(test.dataDir)
    if (holder === null) return null
    const client = new pg.Client({ host: holder.socketDir, port: 5432, user: 'postgres', database: 'postgres' })
    client.on('error', () => {})
    return client.connect().then(
      () => client,
      () => null,
    )
  }
  const client = await eventually(connect, (answer) => answer !== null)
  await eventually(
    async () => {
      await client?.query('begin')
      const { rows } = (await client?.query('select count(*)::int as n from import_row')) ?? { rows: [{ n: 0 }] }
      if (rows[0].n === 0) await client?.query('rollback')
      return rows[0].n as number
    },
    (staged) => staged > 0,
  )
  return async () => {
    await client?.end().catch(() => {})
  }
}

describe.each(databaseKinds)('an import that is killed in the middle, on the %s database', (kind) => {
  let test: TestDatabase | undefined
  let command: RunningProcess | undefined
  afterEach(async () => {
    command?.process.kill('SIGKILL')
    await command?.exited
    await test?.remove()
  })

  it('leaves nothing half-stored, and the same command runs clean afterwards', async () => {
    test = await createTestDatabase(kind)
    const file = join(test.dataDir, 'muchos.geojson')
    const features = Array.from({ length: 6_000 }, (_, at) =>
      aFeature(
        { id: `S${at}`, nombre: `S${at}`, hogares: 9 },
        { type: 'Polygon', coordinates: square(-71.9 + (at % 200) / 1000, -33.9 + at / 12_000) },
      ),
    )
    writeFileSync(file, geojson(features))
    const before = await openDatabase(test, { purpose: 'test' })
    await saveMapping(before.db, 'prueba', settlementMapping, 'prueba')
    await before.close()

    const release = kind === 'server' ? await holdMerge(test) : null
    command = startProcess('server/src/cli.ts', ['import', file, '--mapping', 'prueba'], test)
    if (release !== null) await reachedPhase(test, 'storing')
    const letGo = release ?? (await holdEmbedded(test))
    command.process.kill('SIGKILL')
    await command.exited
    await letGo()

    const after = await openDatabase(test, { purpose: 'test' })
    const count = async () =>
      (await sql<{ n: number }>`select count(*)::int as n from settlement`.execute(after.db)).rows[0]?.n
    expect(await count()).toBe(0)
    // On a server another process might still be at it: only its silence tells.
    await sql`update import set heartbeat_at = now() - interval '5 minutes'`.execute(after.db)
    await endDeadImports(after.db, false)
    expect((await listImports(after.db)).map((run) => run.state)).toEqual(['interrupted'])
    expect(await after.db.selectFrom('import_row').select('row_no').limit(1).execute()).toEqual([])
    await after.close()

    command = startProcess('server/src/cli.ts', ['import', file, '--mapping', 'prueba', '--json'], test)
    expect(await command.exited).toBe(0)
    const result = await openDatabase(test, { purpose: 'test' })
    expect((await sql<{ n: number }>`select count(*)::int as n from settlement`.execute(result.db)).rows[0]?.n).toBe(
      6_000,
    )
    await result.close()
  }, 180_000)
})

/** A folder that holds two megabytes, where this machine lets us make one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    rmSync(folder, { recursive: true, force: true })
    console.warn('The test with a full disk is skipped: this user may not mount a small disk.')
    return null
  }
}
const disk = smallDisk()

describe.skipIf(disk === null)('a full disk', () => {
  afterEach(() => {
    execFileSync('umount', [disk ?? ''])
    rmSync(disk ?? '', { recursive: true, force: true })
  })

  it('refuses the upload, keeps nothing of it, and takes the next one that fits', async () => {
    const folder = disk ?? ''
    const megabytes = (count: number) => Readable.from(Array.from({ length: count }, () => Buffer.alloc(1_000_000, 1)))
    const failure = await keepUpload(folder, 'grande.bin', megabytes(5)).catch((error: unknown) => error)
    expect(isDiskFull(failure)).toBe(true)
    expect(readdirSync(join(folder, 'uploads'))).toEqual([])
    const { upload } = await keepUpload(folder, 'chico.bin', megabytes(1))
    expect(upload.bytes).toBe(1_000_000)
  })
})
