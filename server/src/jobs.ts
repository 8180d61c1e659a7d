import type { DemandContext } from './app.ts'
import { workOnImports } from './imports/imports.jobs.ts'
import { workOnPlans } from './plans/planRuns.jobs.ts'

/** Lets this process take up every kind of queued work. Returns how to stop. */
export async function workOnJobs(context: DemandContext): Promise<() => void> {
  const stops = [await workOnImports(context), await workOnPlans(context)]
  return () => {
    for (const stop of stops) stop()
  }
}
