import { buildPlanModel } from '@arraigo/shared/plans/model/buildPlanModel.ts'
import { chosenFrom } from '@arraigo/shared/plans/model/planChoices.ts'
import type { Chosen, PlanModel } from '@arraigo/shared/plans/model/planModel.ts'
import { type PlanProof, resultOf } from '@arraigo/shared/plans/model/resultOf.ts'
import { specIssues } from '@arraigo/shared/plans/model/specIssues.ts'
import type { PlanRunState, PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanChoice } from '@arraigo/shared/plans/planResult.schema.ts'
import { namedConflict } from '@arraigo/shared/plans/solving/conflictIssues.ts'
import type { PlanSolution } from '@arraigo/shared/plans/solving/planSolution.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Db } from '../platform/database.ts'
import { madeOf } from './madeOf.ts'
import { type PlanContext, readPlanInputs } from './planInputs.ts'
import { itemsOf } from './planItems.ts'
import { runState } from './planRunState.ts'
import { claimRun, endRun, findRun, noteInputs, type RunEnd, type RunWork, replaceItems } from './planRuns.queries.ts'
import { besideCode } from './planRuns.ts'
import { RunKeeper } from './runKeeper.ts'
import { SolvingCancelled, solvePlan } from './solving/solvePlan.ts'

const defaultTimeLimitS = 60
const defaultGap = 0.001

export interface SolvingRun {
  /** Called with every state that was written. */
  onProgress?: (run: PlanRunState) => void
  /** The process ends, or whoever waits for it does: the run is interrupted with what was found, and may be resumed. */
  signal?: AbortSignal
}

interface Problem {
  inputs: PlanInputs
  spec: PlanSpec
  model: PlanModel
}

type Ending = Pick<RunEnd, 'phase' | 'findings'> & {
  chosen: readonly Chosen[] | null
  proof?: Omit<PlanProof, 'seconds'>
}

/** Takes a waiting run up and solves it to its end; does nothing where somebody else has. What fails is said in the run. */
export async function solveRun(
  context: PlanContext,
  id: number,
  { signal, onProgress }: SolvingRun = {},
): Promise<void> {
  const { db } = context.database
  const run = await claimRun(db, id)
  if (run === null) return
  let problem: Problem | null = null
  const tell = async () => {
    if (onProgress === undefined) return
    const state = await findRun(db, run.planId, id)
    if (state !== null) onProgress(runState(state))
  }
  const keeper = new RunKeeper(db, run, (chosen) => namedChoices(problem, chosen), tell)
  const stopping = AbortSignal.any([keeper.signal, ...(signal === undefined ? [] : [signal])])
  let ending: Ending
  try {
    problem = await problemOf(context, run, stopping)
    ending = await solved(problem, run, keeper, stopping)
  } catch (error) {
    ending = failure(error, keeper, run, signal)
  } finally {
    await keeper.end()
  }
  if (keeper.reason === 'lost') return
  await finish(db, run, problem, keeper, ending)
  await tell()
}

/** The data of the run where it is resumed: another problem would have another best plan. */
async function problemOf(context: PlanContext, run: RunWork, signal: AbortSignal): Promise<Problem> {
  const { spec } = run
  const inputs = run.inputs ?? (await readPlanInputs(context, spec, signal))
  const issues = specIssues(spec, inputs)
  if (issues.length > 0) throw new IssuesError(issues)
  if (run.inputs === null) {
    const isDemonstration = inputs.basis.datasets.some((dataset) => dataset.isDemonstration)
    await noteInputs(context.database.db, run.id, inputs, madeOf(inputs, spec), isDemonstration)
  }
  return { inputs, spec, model: buildPlanModel(inputs, spec) }
}

async function solved(problem: Problem, run: RunWork, keeper: RunKeeper, signal: AbortSignal): Promise<Ending> {
  const { model, inputs, spec } = problem
  const start = run.choices === null ? undefined : chosenFrom(model, inputs, spec, run.choices).chosen
  keeper.begin()
  const solution = await solvePlan(model, {
    timeLimitS: run.options.timeLimitS ?? defaultTimeLimitS,
    gap: run.options.gap ?? defaultGap,
    onProgress: (progress) => keeper.note(progress),
    signal,
    ...(start !== undefined && { start }),
  })
  return endingOf(problem, solution)
}

function endingOf({ inputs, spec }: Problem, { status, chosen, bound, solver, conflict }: PlanSolution): Ending {
  if (status === 'infeasible') {
    const { issues, relaxation } = namedConflict(inputs, spec, conflict ?? { issues: [], relaxation: [] })
    return { phase: 'infeasible', findings: [...issues, ...relaxation].map(said), chosen: null }
  }
  return { phase: 'finished', findings: [], chosen, proof: { status, bound, solver } }
}

const said = ({ code, params }: { code: string; params?: PlanRunState['findings'][number]['params'] }) => ({
  code,
  ...(params !== undefined && { params }),
})

/** Stopped, ended with the process, or broken: what was found before is kept where somebody may want it. */
function failure(error: unknown, keeper: RunKeeper, run: RunWork, signal: AbortSignal | undefined): Ending {
  const best = keeper.best?.chosen ?? null
  const kept = { chosen: best, findings: [] }
  if (keeper.reason === 'cancel') return { phase: 'cancelled', findings: [], chosen: null }
  const proof = { status: 'feasible' as const, bound: keeper.best?.bound ?? Number.POSITIVE_INFINITY, solver: '' }
  if (keeper.reason === 'keep')
    return best === null ? { phase: 'cancelled', findings: [], chosen: null } : { phase: 'kept', ...kept, proof }
  if (signal?.aborted === true || error instanceof SolvingCancelled) return { phase: 'interrupted', ...kept }
  if (error instanceof IssuesError) return { phase: 'failed', findings: error.issues.map(said), chosen: best }
  // Nobody looks where the queue keeps it.
  process.stderr.write(`Plan run ${run.id} failed: ${error instanceof Error ? error.stack : error}\n`)
  return { phase: 'failed', findings: [{ code: 'plan-run-failed' }], chosen: best }
}

async function finish(db: Db, run: RunWork, problem: Problem | null, keeper: RunKeeper, ending: Ending): Promise<void> {
  const { phase, chosen, proof } = ending
  const seconds = keeper.seconds
  const result =
    problem === null || chosen === null || proof === undefined
      ? null
      : resultOf(problem.inputs, problem.spec, problem.model, chosen, {
          ...proof,
          bound: Number.isFinite(proof.bound) ? proof.bound : greatestObjective(problem.model),
          seconds,
        })
  const objective = result?.objective ?? (chosen === null ? null : (keeper.best?.objective ?? null))
  await db.transaction().execute(async (tx) => {
    const isKept = await endRun(tx, run.id, {
      phase,
      seconds,
      objective,
      bound: result?.bound ?? keeper.best?.bound ?? null,
      history: keeper.history,
      findings: [...run.findings.filter(({ code }) => code === besideCode), ...ending.findings],
      choices: chosen === null ? null : namedChoices(problem, chosen),
      result,
    })
    if (isKept && result !== null && problem !== null)
      await replaceItems(tx, run.planId, itemsOf(problem.inputs, result))
  })
}

/** All options at once: no plan is worth more. */
const greatestObjective = ({ options }: PlanModel) => options.reduce((sum, { benefit }) => sum + benefit, 0)

/** By name, so that they are found again in another model of the same data. */
function namedChoices(problem: Problem | null, chosen: readonly Chosen[]): PlanChoice[] {
  if (problem === null) return []
  const { inputs, spec, model } = problem
  return chosen.map(({ option, year, moves }) => {
    const { row, package: at } = model.options[option]!
    return {
      settlementId: inputs.settlements.ids[row]!,
      package: inputs.packages[at]!.code,
      year: spec.fromYear + year,
      moves: moves.map(({ site, families }) => ({ siteId: inputs.sites[model.sites[site]!.site]!.id, families })),
    }
  })
}
