import { parentPort, workerData } from 'node:worker_threads'
import type { Chosen, PlanModel } from '@arraigo/shared/plans/model/planModel.ts'
import { narrowed, type Relaxed } from '@arraigo/shared/plans/solving/narrowProgram.ts'
import { type PlanProgram, planProgram } from '@arraigo/shared/plans/solving/planProgram.ts'
import type { PlanConflict } from '@arraigo/shared/plans/solving/planSolution.ts'
import { chosenOf, valuesOf } from '@arraigo/shared/plans/solving/programPlan.ts'
import type { Highs, Model } from 'highs'
import { findConflict } from './findConflict.ts'
import { loadHighs, passProgram } from './highsProgram.ts'

export interface ExactTask {
  model: PlanModel
  /** As of `performance.timeOrigin` + `performance.now()`. */
  endsAt: number
  gap: number
}

/** What the worker is told when the search in the other thread has ended: the best plan, if there is one. */
export interface KnownPlan {
  chosen: Chosen[] | null
  objective: number
}

export type ExactAnswer =
  | { type: 'bound'; bound: number }
  | { type: 'plan'; chosen: Chosen[] }
  | { type: 'relaxed'; bound: number | null }
  /** The conflict follows. */
  | { type: 'infeasible' }
  | { type: 'conflict'; conflict: PlanConflict }
  | { type: 'done'; isOptimal: boolean; version: string }

const { model, endsAt, gap } = workerData as ExactTask
const say = (answer: ExactAnswer) => parentPort?.postMessage(answer)
const secondsLeft = () => Math.max(0.01, (endsAt - performance.timeOrigin - performance.now()) / 1000)

const known = new Promise<KnownPlan>((resolve) => parentPort?.once('message', resolve))
const highs = await loadHighs()
const plan = planProgram(model)
const instance = highs.createModel()
instance.options.set({ output_flag: false })
const relaxed = solveRelaxed(highs, instance, plan)
if (relaxed !== 'infeasible') {
  say({ type: 'relaxed', bound: relaxed?.objective ?? null })
  solveExactly(highs, instance, plan, relaxed, await known)
} else explain()
parentPort?.close()

function explain() {
  say({ type: 'infeasible' })
  say({ type: 'conflict', conflict: findConflict(highs, instance, model, plan) })
}

/** Null where time ran out. */
function solveRelaxed({ constants }: Highs, instance: Model, { program }: PlanProgram): Relaxed | null | 'infeasible' {
  passProgram(highs, instance, program, false)
  instance.options.set({ time_limit: secondsLeft() })
  instance.run()
  const outcome = instance.getModelStatus()
  if (outcome === constants.modelStatus.infeasible) return 'infeasible'
  if (outcome !== constants.modelStatus.optimal) return null
  const { colValue, colDual } = instance.getSolution()
  return { objective: instance.getObjectiveValue(), values: colValue, reducedCosts: colDual }
}

function solveExactly(highs: Highs, instance: Model, plan: PlanProgram, relaxed: Relaxed | null, known: KnownPlan) {
  const { program, columns } = plan
  const { constants } = highs
  const isKnown = known.chosen !== null
  const left = relaxed === null || !isKnown ? program : narrowed(program, relaxed, known.objective)
  passProgram(highs, instance, left, true)
  instance.zeroAllClocks()
  instance.options.set({ time_limit: secondsLeft(), mip_rel_gap: gap, mip_abs_gap: 1e-6 })
  if (known.chosen !== null) instance.raw.setSparseSolution(valuesOf(model, columns, known.chosen))
  // What was left out for being worth less than the known plan cannot be worth more than it either.
  const bounded = (bound: number) => (isKnown ? Math.max(bound, known.objective) : bound)
  let best = Number.POSITIVE_INFINITY
  const sayBound = (bound: number | undefined) => {
    if (bound === undefined || !Number.isFinite(bound) || bounded(bound) >= best) return
    best = bounded(bound)
    say({ type: 'bound', bound: best })
  }
  instance.run({
    [constants.callbackType.mipImprovingSolution]: ({ data }) => {
      if (data.mip_solution) say({ type: 'plan', chosen: chosenOf(model, columns, data.mip_solution) })
      return undefined
    },
    [constants.callbackType.mipLogging]: ({ data }) => {
      sayBound(data.mip_dual_bound)
      return undefined
    },
  })
  const outcome = instance.getModelStatus()
  const isOptimal = outcome === constants.modelStatus.optimal
  if (outcome === constants.modelStatus.infeasible && !isKnown) return explain()
  if (Number(instance.info.get('primal_solution_status')) === 2)
    say({ type: 'plan', chosen: chosenOf(model, columns, instance.getSolution().colValue) })
  sayBound(Number(instance.info.get('mip_dual_bound')))
  say({ type: 'done', isOptimal, version: `HiGHS ${highs.version.string}` })
}
