import { fromKysely, PgBoss } from 'pg-boss'
import type { Database } from './database.ts'

export interface Jobs {
  /** Queues work; a worker of any process on this database takes it up. */
  send(queue: string, data: object): Promise<void>
  /** Takes work of the queue, one at a time. A handler that throws makes the job fail; it is not tried again. */
  work(queue: string, handler: (data: never) => Promise<void>): Promise<void>
  stop(): Promise<void>
}

/**
 * The job queue (pg-boss, tables in schema `pgboss` of the same database), so that queued work survives a restart.
 * `onError` hears of lost connections; the queue heals by itself when the database returns.
 */
export async function startJobs(database: Database, onError: (error: Error) => void): Promise<Jobs> {
  const boss = new PgBoss({ db: fromKysely(database.db), schedule: false })
  boss.on('error', onError)
  await boss.start()
  const queues = new Set<string>()
  const ensure = async (queue: string) => {
    if (queues.has(queue)) return
    await boss.createQueue(queue, { retryLimit: 0, expireInSeconds: 3600, heartbeatSeconds: 30 })
    queues.add(queue)
  }
  return {
    send: async (queue, data) => {
      await ensure(queue)
      await boss.send(queue, data)
    },
    work: async (queue, handler) => {
      await ensure(queue)
      await boss.work(queue, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
        for (const job of jobs) await handler(job.data as never)
      })
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}
