import { Worker } from 'node:worker_threads'
import type { SolverAnswer, SolverTask } from './solver.worker.ts'

/** The solver did not answer; the message is its own word on why. */
export class SolverFailure extends Error {}
/** Nobody waits for the answer any more. */
export class SolverCancelled extends Error {}

// Time for loading HiGHS and for a step of its that does not look at the clock.
const graceS = 15

/**
 * HiGHS in a thread of its own, which ends with the answer. Throws SolverCancelled when `signal` aborts, and SolverFailure
 * where no answer comes.
 */
export async function runSolver(task: SolverTask, signal?: AbortSignal): Promise<SolverAnswer> {
  if (signal?.aborted) throw new SolverCancelled()
  const worker = new Worker(new URL('./solver.worker.ts', import.meta.url), { workerData: task })
  const { promise, resolve, reject } = Promise.withResolvers<SolverAnswer>()
  const cancel = () => reject(new SolverCancelled())
  const watchdog = setTimeout(
    () => reject(new SolverFailure(`no answer within ${task.timeLimitS + graceS} s`)),
    (task.timeLimitS + graceS) * 1000,
  )
  signal?.addEventListener('abort', cancel, { once: true })
  worker.once('message', resolve)
  worker.once('error', (error) => reject(new SolverFailure((error as Error).message)))
  worker.once('exit', () => reject(new SolverFailure('the solver stopped without an answer')))
  try {
    return await promise
  } finally {
    clearTimeout(watchdog)
    signal?.removeEventListener('abort', cancel)
    await worker.terminate()
  }
}
