import { parentPort, workerData } from 'node:worker_threads'
import highsModule, { type Model } from 'highs'

export interface SolverTask {
  /** The model in LP text. */
  lp: string
  timeLimitS: number
  /** Relative difference to the bound at which an answer counts as optimal. */
  relativeGap: number
}

export interface SolverAnswer {
  status: 'optimal' | 'time-limit' | 'failed'
  /** HiGHS's own name of the outcome where it failed. */
  detail: string
  /** Names of the variables at 1. */
  chosen: string[]
  /** What HiGHS proved that no solution exceeds; null when it ran out of time before that. */
  bound: number | null
  seconds: number
  version: string
}

// The package's types describe its CommonJS build, where the loader is a property; Node loads its ES module build.
const loadHighs = highsModule as unknown as typeof highsModule.default

// HiGHS's kSolutionStatusFeasible.
const feasible = 2

const namesAtOne = (model: Model): string[] =>
  [...model.getSolution().colValue].flatMap((value, column) => (value > 0.5 ? [model.getColName(column)] : []))

async function solve(task: SolverTask): Promise<SolverAnswer> {
  const highs = await loadHighs()
  const { modelStatus } = highs.constants
  return highs.withModel({ format: 'lp', data: task.lp }, (model): SolverAnswer => {
    model.options.set({
      output_flag: false,
      time_limit: task.timeLimitS,
      mip_rel_gap: task.relativeGap,
      mip_abs_gap: 1e-6,
    })
    const started = performance.now()
    model.run()
    const outcome = model.getModelStatus()
    const isFeasible = model.info.get('primal_solution_status') === feasible
    const bound = Number(model.info.get('mip_dual_bound'))
    const status =
      outcome === modelStatus.optimal ? 'optimal' : outcome === modelStatus.timeLimit ? 'time-limit' : 'failed'
    return {
      status,
      detail: Object.entries(modelStatus).find(([, code]) => code === outcome)?.[0] ?? String(outcome),
      chosen: isFeasible ? namesAtOne(model) : [],
      bound: Number.isFinite(bound) ? bound : null,
      seconds: (performance.now() - started) / 1000,
      version: `HiGHS ${highs.version.string}`,
    }
  })
}

parentPort?.postMessage(await solve(workerData as SolverTask))
