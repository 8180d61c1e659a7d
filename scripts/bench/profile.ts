// The live profile over the real files, asked as the page asks while somebody drags a vertex: one question after the other.
// Over PostGIS (DATABASE_URL, or one of its own) and over the embedded database (ARRAIGO_DATA_DIR, or one of its own); both
// are filled from the real files where they are its own. The peer, in the same run and on the same database, is the SQL that
// somebody would write by hand: the people inside by area share, and everything that a profile says in one statement.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '../../server/src/platform/database.ts'
import { startServer } from '../../server/src/testing/serverProcess.ts'
import { embeddedTemplate, serverTemplate, templateName } from '../../server/src/testing/templates.ts'
import { absentFiles, importProfileData } from './profileData.ts'
import { type Drag, draggedCount, everythingSql, peopleSql, realDrags } from './profileDrags.ts'
import { type Figures, report, round } from './report.ts'

interface Target {
  databaseUrl: string | null
  dataDir: string
}

const given = { databaseUrl: process.env.DATABASE_URL || null, dataDir: process.env.ARRAIGO_DATA_DIR || null }
const absent = absentFiles()
if (absent.length > 0 && (given.databaseUrl === null || given.dataDir === null)) {
  console.error(`The benchmark needs ${absent.join(', ')}; ARRAIGO_REAL_DATA names the folder of the real files.`)
  process.exit(1)
}
const server = await measureServer()
const embedded = await measureEmbedded()
report('profile', {
  boundaries: draggedCount,
  peer: 'area-weighted intersection of blocks, and everything in one statement, run directly through pg',
  ...named('server', server),
  ...named('embedded', embedded),
})

async function measureServer(): Promise<Figures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'arraigo-bench-'))
  try {
    if (given.databaseUrl !== null) return await measure({ databaseUrl: given.databaseUrl, dataDir })
    const cluster = await serverTemplate()
    try {
      const admin = new pg.Client(cluster.url('postgres'))
      await admin.connect()
      await admin.query(`create database profile template ${templateName}`)
      await admin.end()
      await importProfileData({ DATABASE_URL: cluster.url('profile') })
      return await measure({ databaseUrl: cluster.url('profile'), dataDir })
    } finally {
      await cluster.stop()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function measureEmbedded(): Promise<Figures> {
  if (given.dataDir !== null) return measure({ databaseUrl: null, dataDir: given.dataDir })
  const dataDir = mkdtempSync(join(tmpdir(), 'arraigo-bench-'))
  try {
    cpSync(await embeddedTemplate(), dataDir, { recursive: true })
    await importProfileData({ DATABASE_URL: '', ARRAIGO_DATA_DIR: dataDir })
    return await measure({ databaseUrl: null, dataDir })
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Both on the database that the server has open: the embedded one is joined, not opened twice. */
async function measure(target: Target): Promise<Figures> {
  const own = await startServer(target, { ARRAIGO_JOBS: 'off', LOG_LEVEL: 'warn' })
  try {
    const database = await openDatabase(target, { purpose: 'bench', join: true })
    const drags = await realDrags(database.pool)
    if (drags.length < draggedCount) throw new Error(`Only ${drags.length} settlements with a boundary in a comuna`)
    // As the editor does when it is opened.
    await fetch(`${own.address}/api/boundary-rules`)
    const started = performance.now()
    const ask = asker(own.address)
    await ask(drags[0]!.moments[0]!, drags[0]!.settlementId)
    const firstMs = performance.now() - started
    const profileMs = await timeDrags(drags, ask)
    const peopleMs = await timeDrags(drags, (boundary) => database.pool.query(peopleSql, [JSON.stringify(boundary)]))
    const everythingMs = await timeDrags(drags, (boundary, id) =>
      database.pool.query(everythingSql, [JSON.stringify(boundary), id]),
    )
    await database.close()
    return {
      profiles: profileMs.length,
      firstMs: round(firstMs, 0),
      p50Ms: round(quantile(profileMs, 0.5), 1),
      p95Ms: round(quantile(profileMs, 0.95), 1),
      p99Ms: round(quantile(profileMs, 0.99), 1),
      peerPeopleP50Ms: round(quantile(peopleMs, 0.5), 1),
      peerPeopleP95Ms: round(quantile(peopleMs, 0.95), 1),
      peerEverythingP50Ms: round(quantile(everythingMs, 0.5), 1),
      peerEverythingP95Ms: round(quantile(everythingMs, 0.95), 1),
      // Above 1 ours is quicker than everything by hand.
      ratio: round(quantile(everythingMs, 0.95) / quantile(profileMs, 0.95)),
    }
  } finally {
    own.process.kill('SIGTERM')
    await own.exited
  }
}

type Ask = (boundary: Drag['moments'][number], settlementId: number) => Promise<unknown>

async function timeDrags(drags: readonly Drag[], ask: Ask): Promise<number[]> {
  const ms: number[] = []
  for (const { settlementId, moments } of drags)
    for (const boundary of moments) {
      const started = performance.now()
      await ask(boundary, settlementId)
      ms.push(performance.now() - started)
    }
  return ms
}

/** Over one connection that stays open, as a browser's. */
function asker(address: string): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return (boundary, settlementId) =>
    new Promise((done, fail) => {
      const options = {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
      }
      const sent = request(`${address}/api/profile`, options, (answer) => {
        answer.resume()
        answer.on('end', () => (answer.statusCode === 200 ? done(null) : fail(new Error(`HTTP ${answer.statusCode}`))))
      })
      sent.on('error', fail)
      sent.end(JSON.stringify({ boundary, settlementId }))
    })
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN
}

function named(prefix: string, figures: Figures): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [prefix + name.charAt(0).toUpperCase() + name.slice(1), value]),
  )
}
