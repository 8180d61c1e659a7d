import type { KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Basemap } from '@arraigo/shared/basemaps/basemap.schema.ts'
import { readBasemaps } from './basemaps.ts'
import { readKnownKeys, readSigningKey } from './signingKey.ts'

export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url))

const programVersion = (JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string })
  .version

export interface Config {
  host: string
  port: number
  /** A second port, open to the network, that leads to workshops alone; null: there is none. */
  workshopPort: number | null
  /** Address of a PostGIS server; null means the embedded database. */
  databaseUrl: string | null
  /** Folder of the embedded database, uploads and the lock. */
  dataDir: string
  maxUploadBytes: number
  /** Other machines may reach it, under whatever name: something in front controls access. */
  isOpenToNetwork: boolean
  /** Loading the demonstration on an empty database; off for tests and for deployments. */
  demo: boolean
  /** Pictures offered beside our own ground; fetched by the browser, never by the server. */
  basemaps: readonly Basemap[]
  /** Seals rankings; null: the one in the data folder. */
  signingKey: KeyObject | null
  /** Public keys whose seals hold here too: earlier ones of this installation, or of others. */
  knownKeys: readonly string[]
  /** Run jobs inside this process; off when separate workers do it. */
  runJobs: boolean
  logLevel: string
  /** Of this program, from package.json. */
  version: string
}

/** Configuration from the environment. Throws an Error naming every variable that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const problems: string[] = []
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    problems.push(`PORT must be a port number, not "${env.PORT}"`)

  const workshopPort = env.ARRAIGO_WORKSHOP_PORT ? Number(env.ARRAIGO_WORKSHOP_PORT) : null
  if (workshopPort !== null && (!Number.isInteger(workshopPort) || workshopPort < 1 || workshopPort > 65535))
    problems.push(`ARRAIGO_WORKSHOP_PORT must be a port number, not "${env.ARRAIGO_WORKSHOP_PORT}"`)
  if (workshopPort !== null && workshopPort === port)
    problems.push('ARRAIGO_WORKSHOP_PORT must be another port than PORT: it is open to the network')

  const uploadMb = Number(env.ARRAIGO_MAX_UPLOAD_MB ?? 500)
  if (!(uploadMb > 0))
    problems.push(`ARRAIGO_MAX_UPLOAD_MB must be a number of megabytes, not "${env.ARRAIGO_MAX_UPLOAD_MB}"`)

  const host = env.HOST ?? '127.0.0.1'
  // Without accounts everybody who reaches the port is the planner, so opening it is a decision to be stated.
  if (!isLoopback(host) && env.ARRAIGO_ALLOW_NETWORK !== 'yes') {
    problems.push(
      `HOST=${host} would open the program, which has no accounts yet, to the network; set ARRAIGO_ALLOW_NETWORK=yes if something in front of it controls access`,
    )
  }
  const databaseUrl = env.DATABASE_URL || null
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl))
    problems.push('DATABASE_URL must start with postgres://')

  const basemaps = readBasemaps(env.ARRAIGO_BASEMAPS, projectRoot, problems)

  const signingKey = readSigningKey(env.ARRAIGO_SIGNING_KEY, projectRoot, problems)
  const knownKeys = readKnownKeys(env.ARRAIGO_KNOWN_KEYS, problems)

  if (problems.length > 0) throw new Error(`Configuration: ${problems.join('; ')}`)
  return {
    host,
    port,
    workshopPort,
    databaseUrl,
    dataDir: resolve(projectRoot, env.ARRAIGO_DATA_DIR ?? '.data'),
    maxUploadBytes: Math.round(uploadMb * 1e6),
    isOpenToNetwork: env.ARRAIGO_ALLOW_NETWORK === 'yes',
    demo: env.ARRAIGO_DEMO !== 'off',
    basemaps,
    signingKey,
    knownKeys,
    runJobs: env.ARRAIGO_JOBS !== 'off',
    logLevel: env.LOG_LEVEL ?? 'warn',
    version: programVersion,
  }
}

export const isLoopback = (host: string): boolean => /^(localhost|\[?::1\]?|127(\.\d+){3})$/.test(host)
