import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { RankingContext } from '../priorities/rankingSources.ts'

/** What the data of a plan are read with. */
export type PlanContext = RankingContext

/**
 * The data of a plan as they are now, for the places of its spec: waits for coverage and the ranking. Throws Problem 422 with
 * all that is wrong with what is asked, 503 where an engine fails, IssuesError when `signal` gives up.
 */
export async function readPlanInputs(
  _context: PlanContext,
  _spec: PlanSpec,
  _signal?: AbortSignal,
): Promise<PlanInputs> {
  throw new Error('not yet')
}
