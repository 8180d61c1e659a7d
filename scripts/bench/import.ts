// The Census blocks of the metropolitan region into PostGIS, beside ogr2ogr with COPY followed by a validity check and
// repair in SQL; then into the embedded database. Both write to the same server, in turns, into empty databases.
import { execFile, execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { projectRoot } from '../../server/src/platform/config.ts'
import type { Cluster } from '../../server/src/testing/cluster.ts'
import { embeddedTemplate, serverTemplate, templateName } from '../../server/src/testing/templates.ts'
import { type Figures, median, report, round } from './report.ts'

const runs = 5
const realData = process.env.ARRAIGO_REAL_DATA ?? join(projectRoot, '../shared/data')
const file = join(realData, 'census/manzanas2024_R13.gpkg')
const execute = promisify(execFile)

interface OwnRun {
  processS: number
  importS: number
  added: number
  maxRssMb: number
}

if (!existsSync(file)) {
  console.error(`The benchmark needs ${file}; ARRAIGO_REAL_DATA names the folder of the real files.`)
  process.exit(1)
}
const hasPeer = isInstalled('ogr2ogr')
if (!hasPeer) console.error('The peer, ogr2ogr, is not installed: apt-get install gdal-bin')

const cluster = await serverTemplate({ isDurable: true })
const figures = await measureServer(cluster).finally(() => cluster.stop())
report('import', { ...figures, ...(await measureEmbedded()) })
if (!hasPeer) process.exitCode = 1

async function measureServer(cluster: Cluster): Promise<Figures> {
  const own: OwnRun[] = []
  const peerS: number[] = []
  let peer = { rows: 0, repaired: 0 }
  for (let turn = 0; turn < runs; turn++) {
    const url = await freshDatabase(cluster, `own_${turn}`, `template ${templateName}`)
    own.push(await importOnce({ DATABASE_URL: url }))
    if (!hasPeer) continue
    const peerUrl = await freshDatabase(cluster, `peer_${turn}`)
    await onServer(peerUrl, 'create extension postgis')
    const started = performance.now()
    peer = await importWithPeer(peerUrl)
    peerS.push((performance.now() - started) / 1000)
    console.error(
      `run ${turn + 1} of ${runs}: ${own.at(-1)!.processS.toFixed(1)} s, peer ${peerS.at(-1)!.toFixed(1)} s`,
    )
  }
  const oursS = median(own.map((run) => run.processS))
  return {
    rows: own[0]!.added,
    runs,
    oursS: round(oursS),
    oursWithoutProcessStartS: round(median(own.map((run) => run.importS))),
    peakRssMb: Math.round(Math.max(...own.map((run) => run.maxRssMb))),
    peer: 'ogr2ogr with COPY, then ST_IsValid and ST_MakeValid',
    peerRows: hasPeer ? peer.rows : null,
    peerRepaired: hasPeer ? peer.repaired : null,
    peerS: hasPeer ? round(median(peerS)) : null,
    ratio: hasPeer ? round(oursS / median(peerS)) : null,
  }
}

async function measureEmbedded(): Promise<Figures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'arraigo-bench-'))
  cpSync(await embeddedTemplate(), dataDir, { recursive: true })
  try {
    const run = await importOnce({ DATABASE_URL: '', ARRAIGO_DATA_DIR: dataDir })
    return {
      embeddedRows: run.added,
      embeddedS: round(run.importS),
      embeddedWithOpeningS: round(run.processS),
      embeddedPeakRssMb: Math.round(run.maxRssMb),
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Our import, from the start of its process to its end. */
async function importOnce(env: NodeJS.ProcessEnv): Promise<OwnRun> {
  const script = join(import.meta.dirname, 'importOnce.ts')
  const started = performance.now()
  // With the same flag as `npm run arraigo`.
  const { stdout } = await execute(process.execPath, ['--max-semi-space-size=64', script, file, 'census-blocks-2024'], {
    env: { ...process.env, ...env },
  })
  const processS = (performance.now() - started) / 1000
  return { ...JSON.parse(stdout), processS }
}

async function importWithPeer(url: string): Promise<{ rows: number; repaired: number }> {
  const options = [
    '-nln',
    'block',
    '-nlt',
    'PROMOTE_TO_MULTI',
    '-lco',
    'GEOMETRY_NAME=boundary',
    '-lco',
    'SPATIAL_INDEX=GIST',
  ]
  await execute('ogr2ogr', ['-f', 'PostgreSQL', keywordsOf(url), file, ...options], {
    env: { ...process.env, PG_USE_COPY: 'YES' },
  })
  const repaired = await onServer(
    url,
    'update block set boundary = st_multi(st_collectionextract(st_makevalid(boundary), 3)) where not st_isvalid(boundary)',
  )
  const rows = await onServer(url, 'select 1 from block')
  return { rows, repaired }
}

/** GDAL appends keywords to what it is given, which an address does not survive. */
function keywordsOf(url: string): string {
  const { hostname, port, username, pathname } = new URL(url)
  return `PG:host=${hostname} port=${port} user=${username} dbname=${pathname.slice(1)}`
}

async function freshDatabase(cluster: Cluster, name: string, options = ''): Promise<string> {
  await onServer(cluster.url('postgres'), `create database ${name} ${options}`)
  return cluster.url(name)
}

/** Runs one statement; returns how many rows it touched. */
async function onServer(url: string, statement: string): Promise<number> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(statement)).rowCount ?? 0
  } finally {
    await client.end()
  }
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
