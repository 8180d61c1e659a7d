import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export interface Cluster {
  /** Address of a database of this cluster, as DATABASE_URL takes it. */
  url(database: string): string
  stop(): Promise<void>
}

/** PostgreSQL refuses to run as root, so root starts it as `postgres`. */
type Account = { uid: number; gid: number } | undefined

/**
 * Starts a PostgreSQL server of its own in a temporary folder: nothing of an installed one is touched, and what is
 * written may be lost in a power cut, unless it `isDurable` as servers are by default. Throws, with the package to install,
 * when there is no PostgreSQL.
 */
export async function startCluster({ isDurable = false } = {}): Promise<Cluster> {
  const binaries = findBinaries()
  const account = serverAccount()
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-cluster-'))
  if (account !== undefined) chownSync(folder, account.uid, account.gid)
  const data = join(folder, 'data')
  const options = { ...account, cwd: folder, stdio: 'pipe' } as const
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
    options,
  )

  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    ...(isDurable ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']),
  ]
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    options,
  )
  const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`
  await untilReady(server, url('postgres'))

  const kill = () => server.kill('SIGQUIT')
  process.once('exit', kill)
  return {
    url,
    stop: async () => {
      process.off('exit', kill)
      server.kill('SIGINT')
      if (server.exitCode === null) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Folder of the newest installed PostgreSQL server's programs. */
function findBinaries(): string {
  const base = '/usr/lib/postgresql'
  const versions = existsSync(base)
    ? readdirSync(base).filter((version) => existsSync(join(base, version, 'bin/postgres')))
    : []
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0]
  if (newest !== undefined) return join(base, newest, 'bin')
  const inPath = (process.env.PATH ?? '').split(':').find((folder) => existsSync(join(folder, 'initdb')))
  if (inPath !== undefined) return inPath
  throw new Error('PostgreSQL with PostGIS is not installed. On Debian: apt-get install postgresql-15-postgis-3')
}

function serverAccount(): Account {
  if (process.getuid?.() !== 0) return undefined
  const id = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** The server says on standard error when it accepts connections; before its end it says why it does not. */
async function untilReady(server: ChildProcess, url: string): Promise<void> {
  let log = ''
  await new Promise<void>((ready, failed) => {
    server.stderr?.on('data', (chunk) => {
      log += chunk
      if (log.includes('ready to accept connections')) ready()
    })
    server.once('error', failed)
    server.once('exit', () => failed(new Error(`PostgreSQL did not start:\n${log}`)))
  })
  const client = new pg.Client(url)
  await client.connect()
  await client.end()
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })
}
