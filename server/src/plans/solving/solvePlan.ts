import type { Chosen, PlanModel } from '@arraigo/shared/plans/model/planModel.ts'
import { BestPlan } from '@arraigo/shared/plans/solving/bestPlan.ts'
import type { PlanConflict, PlanSolution, SolvingProgress } from '@arraigo/shared/plans/solving/planSolution.ts'
import type { ExactAnswer, ExactTask, KnownPlan } from './exactSolving.worker.ts'
import type { SearchAnswer, SearchTask } from './searching.worker.ts'
import { type SolvingThread, startThread } from './solvingThread.ts'

export interface SolvingOptions {
  timeLimitS: number
  /** (bound − objective) ÷ bound that is good enough. */
  gap: number
  /** Called at every better plan or bound. */
  onProgress?: (progress: SolvingProgress) => void
  /** Ends it; the promise rejects with SolvingCancelled. What was found was told to `onProgress`. */
  signal?: AbortSignal
  /** A plan to begin with: of the run before, or one that a person changed. Ignored where it breaks a requirement. */
  start?: Chosen[]
}

/** Nobody waits for the plan any more. */
export class SolvingCancelled extends Error {}

/** For a step of HiGHS that does not look at the clock. */
const graceS = 1
/** For saying why there is no plan. */
const explanationS = 20

interface Outcome {
  isOptimal: boolean
  conflict: PlanConflict | null
  solver: string
}

/**
 * The best plan of the model within the time, and a bound that no plan exceeds. Two threads: prices and local search find
 * a first plan and bound, while HiGHS solves the model without whole numbers; then HiGHS solves what these two leave open.
 * The same model and gap give the same plan where time does not run out.
 */
export async function solvePlan(model: PlanModel, options: SolvingOptions): Promise<PlanSolution> {
  const { timeLimitS, gap, onProgress, signal, start } = options
  if (signal?.aborted) throw new SolvingCancelled()
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  const best = new BestPlan(model, (progress) => onProgress?.({ ...progress, seconds: seconds() }))
  if (start !== undefined) best.offer(start)
  const threads: SolvingThread[] = []
  const { promise: isOver, resolve: end, reject: fail } = Promise.withResolvers<Outcome>()
  const cancel = () => fail(new SolvingCancelled())
  const stop = () => end({ isOptimal: false, conflict: null, solver: '' })
  let clock = setTimeout(stop, (timeLimitS + graceS) * 1000)
  const explaining = () => {
    clearTimeout(clock)
    clock = setTimeout(stop, explanationS * 1000)
  }
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    runThreads({ model, best, gap, timeLimitS, threads, explaining, end, fail })
    const { isOptimal, conflict, solver } = await isOver
    return { ...answerOf(best, isOptimal || best.gap <= gap, conflict, timeLimitS), seconds: seconds(), solver }
  } finally {
    clearTimeout(clock)
    signal?.removeEventListener('abort', cancel)
    await Promise.all(threads.map(({ worker }) => worker.terminate()))
  }
}

interface Run {
  model: PlanModel
  best: BestPlan
  gap: number
  timeLimitS: number
  threads: SolvingThread[]
  explaining: () => void
  end: (outcome: Outcome) => void
  fail: (error: unknown) => void
}

function runThreads({ model, best, gap, timeLimitS, threads, explaining, end, fail }: Run) {
  const endsAt = performance.timeOrigin + performance.now() + timeLimitS * 1000
  let hasSearched = false
  let relaxedBound: number | null | undefined
  const solver = 'HiGHS'
  const goOn = () => {
    if (hasSearched && best.gap <= gap) return end({ isOptimal: true, conflict: null, solver: 'Lagrange' })
    if (!hasSearched || relaxedBound === undefined) return
    if (relaxedBound !== null) best.offerBound(relaxedBound)
    if (best.gap <= gap) return end({ isOptimal: true, conflict: null, solver: `Lagrange, ${solver}` })
    const known: KnownPlan = { chosen: best.chosen, objective: best.objective }
    exact.worker.postMessage(known)
  }
  const search = startThread<SearchAnswer>('./searching.worker.ts', { model, gap } satisfies SearchTask, (answer) => {
    if (answer.type === 'plan') best.offer(answer.chosen)
    else if (answer.type === 'bound') best.offerBound(answer.bound)
    else {
      hasSearched = true
      goOn()
    }
  })
  const exact = startThread<ExactAnswer>(
    './exactSolving.worker.ts',
    { model, endsAt, gap } satisfies ExactTask,
    (answer) => {
      if (answer.type === 'plan') best.offer(answer.chosen)
      else if (answer.type === 'bound') best.offerBound(answer.bound)
      else if (answer.type === 'relaxed') {
        relaxedBound = answer.bound
        goOn()
      } else if (answer.type === 'infeasible') explaining()
      else if (answer.type === 'conflict') end({ isOptimal: false, conflict: answer.conflict, solver })
      else end({ isOptimal: answer.isOptimal, conflict: null, solver: answer.version })
    },
  )
  threads.push(search, exact)
  search.ended.catch(fail)
  exact.ended.then(() => fail(new Error('The solver stopped without an answer')), fail)
}

function answerOf(best: BestPlan, isOptimal: boolean, conflict: PlanConflict | null, timeLimitS: number) {
  if (best.chosen === null)
    return {
      status: 'infeasible' as const,
      chosen: [],
      objective: 0,
      bound: 0,
      gap: 0,
      conflict: conflict ?? {
        issues: [{ code: 'plan-solving-none-in-time', params: { seconds: timeLimitS } }],
        relaxation: [],
      },
    }
  const { chosen, objective, bound, gap } = best
  const status = isOptimal ? (chosen.length === 0 ? ('empty' as const) : ('optimal' as const)) : ('feasible' as const)
  return {
    status,
    chosen,
    objective,
    bound: Number.isFinite(bound) ? bound : objective,
    gap: Number.isFinite(gap) ? gap : 1,
  }
}
