import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { holdDataFolder } from './dataFolder.ts'

export interface EmbeddedDatabase {
  /** Folder of the socket: the `host` of a `pg` connection. */
  socketDir: string
  /** Resolves with the reason when the database dies without being asked to stop. */
  crashed: Promise<Error>
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL with PostGIS inside a worker thread, on the folder's files, behind a local socket.
 * Throws DataFolderInUse when another process has the folder.
 */
export async function startEmbedded(dataDir: string, purpose: string): Promise<EmbeddedDatabase> {
  const { holder, release } = holdDataFolder(dataDir, purpose)
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { folder: join(dataDir, 'pg'), socketPath: join(holder.socketDir, '.s.PGSQL.5432') },
  })
  const exited = new Promise<void>((done) => worker.once('exit', () => done()))
  const crashed = new Promise<Error>((crash) => {
    worker.once('error', (error) => crash(error as Error))
    worker.once('exit', () => crash(new Error('the embedded database stopped')))
  })
  // Under `node --watch` a worker also reports the files that it loads.
  const ready = new Promise<void>((done) => worker.on('message', (message) => message === 'ready' && done()))
  const failure = await Promise.race([ready.then(() => null), crashed])
  if (failure !== null) {
    release()
    throw failure
  }
  return {
    socketDir: holder.socketDir,
    crashed,
    stop: async () => {
      worker.postMessage('stop')
      await exited
      release()
    },
  }
}
