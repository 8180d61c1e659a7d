// Tiles of the real files. Over a PostGIS of its own: tiles that are computed beside the very same SQL run directly, with
// eight clients each, in turns; tiles that are kept, with eight and with a hundred clients. Then the embedded database,
// where the server encodes. The peer is the bare SQL: martin, a tile server to compare with, comes neither as an npm nor
// as a Debian package. Everything runs on this one machine, the clients included.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { projectRoot } from '../../server/src/platform/config.ts'
import { openDatabase } from '../../server/src/platform/database.ts'
import { startServer } from '../../server/src/testing/serverProcess.ts'
import { embeddedTemplate, serverTemplate, templateName } from '../../server/src/testing/templates.ts'
import { fetchTile } from '../../server/src/tiles/tiles.queries.ts'
import { deriveBlockTotals, deriveStreetTotals } from '../../server/src/tiles/totals.queries.ts'
import { type Figures, median, report, round } from './report.ts'
import { askForTiles, loadTiles, type TileAnswer, workOff } from './tilesLoad.ts'
import { type SampledTile, sampleTiles } from './tilesSample.ts'

const clients = 8
const turns = 3
const loadSeconds = 8
const realData = process.env.ARRAIGO_REAL_DATA ?? join(projectRoot, '../shared/data')
const files = {
  'comunas/comunas_ine2017_R05_R08_R13_R16.gpkg': 'ine-comunas',
  'settlements/catastro_campamentos_2024.geojson': 'minvu-campamentos',
  'census/zonas2017_R05_R08_R13.gpkg': 'census-zones-2017',
  'census/manzanas2024_R05.gpkg': 'census-blocks-2024',
  'census/manzanas2024_R13.gpkg': 'census-blocks-2024',
  'streets/calles_santiago.gpkg': 'street-centre-lines',
  'streets/calles_vina_valparaiso.gpkg': 'street-centre-lines',
  'services/establecimientos_educacionales.json': 'mineduc-schools',
  'transport/gtfs_santiago': 'gtfs-stops',
  'hazards/puntos_criticos_valparaiso_2026.geojson': 'critical-points',
  'zoning/valparaiso_AR_flat.geojson': 'risk-areas',
}
const execute = promisify(execFile)

const absent = Object.keys(files).filter((file) => !existsSync(join(realData, file)))
if (absent.length > 0) {
  console.error(`The benchmark needs ${absent.join(', ')} in ${realData}; ARRAIGO_REAL_DATA names another folder.`)
  process.exit(1)
}
report('tiles', { ...(await measureServer()), ...(await measureEmbedded()) })

async function importFiles(env: NodeJS.ProcessEnv): Promise<void> {
  for (const [file, preset] of Object.entries(files)) {
    const args = ['server/src/cli.ts', 'import', join(realData, file), '--preset', preset]
    await execute(process.execPath, args, { cwd: projectRoot, env: { ...process.env, ...env }, maxBuffer: 1e9 })
    console.error(`imported ${file}`)
  }
}

async function measureServer(): Promise<Figures> {
  const cluster = await serverTemplate()
  try {
    const admin = new pg.Client(cluster.url('postgres'))
    await admin.connect()
    await admin.query(`create database tiles template ${templateName}`)
    await admin.end()
    const url = cluster.url('tiles')
    await importFiles({ DATABASE_URL: url })
    return await compareWithSql(url)
  } finally {
    await cluster.stop()
  }
}

async function compareWithSql(url: string): Promise<Figures> {
  const queries = await compileQueries(url)
  const tiles = await withRows(url, queries)
  console.error(`${tiles.length} tiles that hold something, of ${queries.size}`)
  // Both have answered before they are measured: statements are prepared and programs warm, none of the tiles is kept.
  const empty = [...queries.keys()].filter((sampled) => !tiles.includes(sampled)).slice(0, 400)
  const own: number[][] = []
  const direct: number[][] = []
  let answers = new Map<SampledTile, TileAnswer>()
  let errors = 0
  for (let turn = 0; turn < turns; turn++) {
    direct.push((await runDirectly(url, queries, empty, tiles)).map(({ ms }) => ms))
    const server = await startBenchServer({ databaseUrl: url, dataDir: '' })
    await askForTiles(server.address, empty, clients)
    const asked = await askForTiles(server.address, tiles, clients)
    own.push(asked.timed.map(({ ms }) => ms))
    answers = asked.answers
    errors += asked.errors
    await server.stop()
    console.error(
      `turn ${turn + 1} of ${turns}: ${round(median(own.at(-1)!))} ms, SQL ${round(median(direct.at(-1)!))} ms`,
    )
  }
  const [ownMs, directMs] = [median(own.map(median)), median(direct.map(median))]
  return {
    tiles: tiles.length,
    clients,
    turns,
    peer: 'the same SQL run directly through pg',
    uncachedMedianMs: round(ownMs),
    directMedianMs: round(directMs),
    overheadPct: round((ownMs / directMs - 1) * 100, 1),
    uncachedP99Ms: round(median(own.map(p99))),
    directP99Ms: round(median(direct.map(p99))),
    uncachedErrors: errors,
    ...sizes(answers),
    ...(await measureCached({ databaseUrl: url, dataDir: '' }, tiles, '')),
  }
}

/** The statements that the server runs, as it writes and prepares them. */
async function compileQueries(url: string) {
  const database = await openDatabase({ databaseUrl: url, dataDir: '' }, { purpose: 'bench' })
  await deriveBlockTotals(database.db)
  await deriveStreetTotals(database.db)
  const queries = new Map<SampledTile, { name: string; text: string; values: unknown[] }>()
  for (const sampled of sampleTiles()) {
    const run = async ({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => {
      const name = createHash('sha256').update(sql).digest('hex').slice(0, 16)
      queries.set(sampled, { name, text: sql, values: [...parameters] })
      return []
    }
    await fetchTile(database, { run }, sampled, new AbortController().signal)
  }
  await database.close()
  return queries
}

type Queries = Awaited<ReturnType<typeof compileQueries>>

async function withRows(url: string, queries: Queries): Promise<SampledTile[]> {
  const filled: SampledTile[] = []
  await withConnections(url, (connections) =>
    workOff([...queries.keys()], connections, async (sampled, connection) => {
      const { rows } = await connection.query<{ tile: Buffer }>(queries.get(sampled)!)
      if ((rows[0]?.tile.length ?? 0) > 0) filled.push(sampled)
    }),
  )
  return [...queries.keys()].filter((sampled) => filled.includes(sampled))
}

function runDirectly(url: string, queries: Queries, empty: SampledTile[], tiles: SampledTile[]) {
  return withConnections(url, async (connections) => {
    const run = (list: SampledTile[]) =>
      workOff(list, connections, async (sampled, connection) => void (await connection.query(queries.get(sampled)!)))
    await run(empty)
    return run(tiles)
  })
}

/** With the settings of the server's own connections. */
async function withConnections<T>(url: string, work: (connections: pg.Client[]) => Promise<T>): Promise<T> {
  const connections = Array.from({ length: clients }, () => new pg.Client(url))
  try {
    for (const connection of connections) {
      await connection.connect()
      await connection.query('set jit = off; set max_parallel_workers_per_gather = 0')
    }
    return await work(connections)
  } finally {
    await Promise.all(connections.map((connection) => connection.end()))
  }
}

async function startBenchServer(database: { databaseUrl: string | null; dataDir: string }) {
  const dataDir = database.dataDir || mkdtempSync(join(tmpdir(), 'arraigo-bench-'))
  const server = await startServer({ ...database, dataDir }, { ARRAIGO_JOBS: 'off', LOG_LEVEL: 'warn' })
  return {
    address: server.address,
    stop: async () => {
      server.process.kill('SIGTERM')
      await server.exited
      if (database.dataDir === '') rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function measureCached(
  database: { databaseUrl: string | null; dataDir: string },
  tiles: SampledTile[],
  prefix: string,
): Promise<Figures> {
  const server = await startBenchServer(database)
  try {
    const kept = tiles.slice(0, 200)
    const hundred = await askForTiles(server.address, tiles.slice(200), 100)
    await askForTiles(server.address, kept, clients)
    const few = await loadTiles(server.address, kept, clients, loadSeconds)
    const many = await loadTiles(server.address, kept, 100, loadSeconds)
    return named(prefix, {
      cachedPerS: few.requestsPerS,
      cachedP99Ms: few.p99Ms,
      cachedErrors: few.errors,
      cachedPerS100Clients: many.requestsPerS,
      cachedP50Ms100Clients: many.p50Ms,
      cachedP99Ms100Clients: many.p99Ms,
      cachedErrors100Clients: many.errors,
      uncachedP99Ms100Clients: round(p99(hundred.timed.map(({ ms }) => ms))),
      uncachedErrors100Clients: hundred.errors,
    })
  } finally {
    await server.stop()
  }
}

async function measureEmbedded(): Promise<Figures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'arraigo-bench-'))
  cpSync(await embeddedTemplate(), dataDir, { recursive: true })
  try {
    await importFiles({ DATABASE_URL: '', ARRAIGO_DATA_DIR: dataDir })
    const server = await startBenchServer({ databaseUrl: null, dataDir })
    const started = performance.now()
    // The first tile of each derived table waits for it.
    const tiles = sampleTiles()
    const first = tiles.filter(
      ({ collection, tile }) => tile.z === 9 && (collection === 'blocks' || collection === 'streets'),
    )
    await askForTiles(server.address, first, 1)
    const derivedS = (performance.now() - started) / 1000
    const asked = await askForTiles(
      server.address,
      tiles.filter((tile) => !first.includes(tile)),
      1,
    )
    const ms = asked.timed.filter(({ item }) => asked.answers.has(item)).map((timed) => timed.ms)
    const few = await loadTiles(server.address, [...asked.answers.keys()].slice(0, 200), clients, loadSeconds)
    await server.stop()
    return named('embedded', {
      tiles: ms.length,
      firstFarOutS: round(derivedS),
      uncachedMedianMs: round(median(ms)),
      uncachedP99Ms: round(p99(ms)),
      uncachedErrors: asked.errors,
      cachedPerS: few.requestsPerS,
      cachedErrors: few.errors,
    })
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function sizes(answers: Map<SampledTile, TileAnswer>): Figures {
  const list = [...answers].map(([sampled, answer]) => ({ ...sampled, ...answer }))
  const largest = list.reduce((a, b) => (b.rawBytes > a.rawBytes ? b : a))
  const byZoom = Map.groupBy(list, ({ tile }) => tile.z)
  const largestAt = [...byZoom]
    .toSorted(([a], [b]) => a - b)
    .map(([z, own]) => {
      const top = own.reduce((a, b) => (b.rawBytes > a.rawBytes ? b : a))
      return `z${z} ${Math.round(top.rawBytes / 1000)}/${Math.round(top.gzipBytes / 1000)} kB ${top.collection}`
    })
  return {
    largestRawKb: round(largest.rawBytes / 1000, 0),
    largestGzipKb: round(Math.max(...list.map(({ gzipBytes }) => gzipBytes)) / 1000, 0),
    largestTile: `${largest.collection} ${largest.tile.z}/${largest.tile.x}/${largest.tile.y}`,
    largestByZoom: largestAt.join(', '),
  }
}

function p99(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? Number.NaN
}

function named(prefix: string, figures: Figures): Figures {
  if (prefix === '') return figures
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [prefix + name.charAt(0).toUpperCase() + name.slice(1), value]),
  )
}
