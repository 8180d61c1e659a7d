import type { Jobs } from '../platform/jobs.ts'
import type { PlanContext } from './planInputs.ts'
import { endDeadRuns, waitingRuns } from './planRuns.queries.ts'
import { solveRun } from './solveRun.ts'

const planQueue = 'plan'

export interface PlanJobData {
  runId: number
}

export const queueRun = (jobs: Jobs, runId: number): Promise<void> =>
  jobs.send(planQueue, { runId } satisfies PlanJobData)

/** A run that nobody works on any more is said to be interrupted within half a minute. */
const sweepEveryMs = 10_000

/**
 * Lets this process solve plans that wait, one at a time, and look after those that a process which died left behind: they are
 * interrupted, with what was found. Returns how to stop: what is being solved then is interrupted too.
 */
export async function workOnPlans(context: PlanContext & { jobs: Jobs }): Promise<() => void> {
  const { database, jobs } = context
  const end = new AbortController()
  const sweep = (isAlone: boolean) => endDeadRuns(database.db, isAlone)
  await sweep(database.kind === 'embedded' && database.isOwner)
  // Their jobs may have died with the process that had taken them up; one that is queued twice is solved once.
  for (const runId of await waitingRuns(database.db)) await queueRun(jobs, runId)
  await jobs.work(planQueue, ({ runId }: PlanJobData) => solveRun(context, runId, { signal: end.signal }))
  // The database may be away for a while; the next sweep finds the same.
  const timer = setInterval(() => void sweep(false).catch(() => {}), sweepEveryMs)
  return () => {
    clearInterval(timer)
    end.abort()
  }
}
