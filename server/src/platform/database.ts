import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Config } from './config.ts'
import type { DB } from './database.types.ts'
import { findHolder } from './embedded/dataFolder.ts'
import { type EmbeddedDatabase, startEmbedded } from './embedded/embedded.ts'

/** What every query function takes first: the database, or the caller's transaction. */
export type Db = Kysely<DB>
export type Tx = Transaction<DB>
export type DatabaseKind = 'embedded' | 'server'

export interface Database {
  kind: DatabaseKind
  pool: pg.Pool
  db: Db
  /** How another client (the job queue) connects to the same database. */
  connection: pg.ClientConfig
  /** True when this process started the embedded database, or uses a server; false when it joined a running one. */
  isOwner: boolean
  /** Resolves when the embedded database dies; never for a server. */
  crashed: Promise<Error>
  close(): Promise<void>
}

// numeric and int8 as numbers: counts and identities here stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
// A day is no moment: as a Date it would be another day in another time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, String)

/**
 * Opens the database that the configuration names: a PostGIS server, or the embedded one. A command started beside a
 * running server joins that server's embedded database (`join: true`); a second server is refused with DataFolderInUse.
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  options: { purpose: string; join?: boolean },
): Promise<Database> {
  if (config.databaseUrl !== null) {
    return connect({ connectionString: config.databaseUrl }, 'server', null, true)
  }
  const holder = options.join === true ? findHolder(config.dataDir) : null
  if (holder !== null) return connect(embeddedConnection(holder.socketDir), 'embedded', null, false)
  const embedded = await startEmbedded(config.dataDir, options.purpose)
  return connect(embeddedConnection(embedded.socketDir), 'embedded', embedded, true)
}

const embeddedConnection = (socketDir: string): pg.ClientConfig => ({
  host: socketDir,
  port: 5432,
  user: 'postgres',
  database: 'postgres',
})

/** Connects a worker thread to the database that this process has open. */
export const connectAgain = (connection: pg.ClientConfig, kind: DatabaseKind): Database =>
  connect(connection, kind, null, false)

function connect(
  connection: pg.ClientConfig,
  kind: DatabaseKind,
  embedded: EmbeddedDatabase | null,
  isOwner: boolean,
): Database {
  const pool = new pg.Pool({ ...connection, max: 8, connectionTimeoutMillis: 15_000, application_name: 'arraigo' })
  // A connection that breaks is replaced by the pool, and its query, if any, fails; unheard, the event would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return {
    kind,
    pool,
    db,
    connection,
    isOwner,
    crashed: embedded?.crashed ?? new Promise(() => {}),
    close: async () => {
      await db.destroy()
      await embedded?.stop()
    },
  }
}
