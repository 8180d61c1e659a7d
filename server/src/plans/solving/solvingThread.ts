import { Worker } from 'node:worker_threads'

/** A thread that tells what it finds until it has done. */
export interface SolvingThread {
  worker: Worker
  /** Rejects with what went wrong in it. */
  ended: Promise<void>
}

export function startThread<T>(file: string, task: unknown, hear: (answer: T) => void): SolvingThread {
  const worker = new Worker(new URL(file, import.meta.url), { workerData: task })
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>()
  worker.on('message', hear)
  worker.once('error', reject)
  worker.once('exit', () => resolve())
  return { worker, ended }
}
