import type { PlanModel } from '@arraigo/shared/plans/model/planModel.ts'
import { type ConflictGroup, groupOf, irreducible, limitedTo } from '@arraigo/shared/plans/solving/conflictGroups.ts'
import { conflictIssues, type GivenWay, relaxationIssues } from '@arraigo/shared/plans/solving/conflictIssues.ts'
import { elasticProgram } from '@arraigo/shared/plans/solving/elasticProgram.ts'
import type { LinearProgram } from '@arraigo/shared/plans/solving/linearProgram.ts'
import type { PlanProgram, Requirement } from '@arraigo/shared/plans/solving/planProgram.ts'
import type { PlanConflict } from '@arraigo/shared/plans/solving/planSolution.ts'
import type { Highs, Model } from 'highs'
import { passProgram } from './highsProgram.ts'

/** For one question whether something is possible, and for the smallest relaxation. */
const questionS = 3
const relaxationS = 5
/** For all questions together; afterwards what is left counts as needed. */
const questionsS = 8

/** Which requirements of a model without a plan conflict, and the smallest relaxation that was found. */
export function findConflict(highs: Highs, instance: Model, model: PlanModel, plan: PlanProgram): PlanConflict {
  const solver = new Questions(highs, instance)
  const elastic = elasticProgram(model, plan)
  const continuous = solver.run(elastic.program, { isExact: false, limitS: questionsS })
  // Where even shares of works could not meet them, the rows with a price tell which ones matter.
  const isWithoutShares = continuous.objective < -1e-7
  const priced = isWithoutShares ? groupsWithPrice(plan, continuous.rowDual) : new Set<ConflictGroup>()
  const ask = (groups: ReadonlySet<ConflictGroup>, isExact: boolean) =>
    solver.isImpossible(limitedTo(plan, groups), isExact)
  const all = [...new Set(plan.requirements.flatMap((requirement) => groupOf(requirement) ?? []))]
  const [among, isExact] = isWithoutShares ? [[...priced], false] : [all, true]
  const groups = irreducible(among, (kept) => ask(kept, isExact))
  const relaxed = solver.run(elastic.program, { isExact: true, limitS: relaxationS })
  const values = relaxed.values ?? continuous.values
  const given = elastic.slacks
    .map(({ requirement, column, whole }) => ({ requirement, by: whole * (values?.[column] ?? 0) }))
    .filter(({ by, requirement }) => by > (requirement.kind === 'budget' ? 1e-3 : 1e-6))
    .map((way): GivenWay => ({ ...way, ...reachedBy(model, plan, way.requirement, values) }))
  return {
    issues: conflictIssues(
      model,
      groups.map((group) => oneOf(plan, group)),
      solver.isSure,
    ),
    relaxation: relaxationIssues(model, given),
  }
}

/** The share that a floor reaches in the relaxed plan. */
function reachedBy(
  model: PlanModel,
  { columns }: PlanProgram,
  requirement: Requirement,
  values: Float64Array | null,
): { share?: number } {
  if (requirement.kind !== 'floor' || values === null) return {}
  const { measure, options } = model.floors[requirement.floor]!
  const members = new Set(options)
  let [own, all] = [0, 0]
  model.options.forEach(({ families, costUf }, option) => {
    for (let year = 0; year < model.years; year++) {
      const column = columns.begins[option * model.years + year]!
      if (column < 0) continue
      const worth = (measure === 'families' ? families : costUf) * values[column]!
      all += worth
      if (members.has(option)) own += worth
    }
  })
  return all > 0 ? { share: own / all } : {}
}

function groupsWithPrice({ requirements }: PlanProgram, rowDual: Float64Array): Set<ConflictGroup> {
  return new Set(
    requirements.flatMap((requirement, row) => (Math.abs(rowDual[row]!) > 1e-12 ? (groupOf(requirement) ?? []) : [])),
  )
}

const oneOf = ({ requirements }: PlanProgram, group: ConflictGroup): Requirement =>
  requirements.find((requirement) => groupOf(requirement) === group)!

class Questions {
  readonly #highs: Highs
  readonly #instance: Model
  #leftS = questionsS
  /** No question was left open. */
  isSure = true

  constructor(highs: Highs, instance: Model) {
    this.#highs = highs
    this.#instance = instance
  }

  /** Values are null where none were found in the time. */
  run(program: LinearProgram, { isExact, limitS }: { isExact: boolean; limitS: number }) {
    passProgram(this.#highs, this.#instance, program, isExact)
    this.#instance.zeroAllClocks()
    this.#instance.options.set({
      // Presolving takes longer than what it saves where nothing is whole.
      presolve: isExact ? 'choose' : 'off',
      time_limit: limitS,
      mip_rel_gap: 0.01,
      mip_abs_gap: 1e-6,
    })
    this.#instance.run()
    const hasValues = Number(this.#instance.info.get('primal_solution_status')) === 2
    const { colValue, rowDual } = this.#instance.getSolution()
    return { objective: this.#instance.getObjectiveValue(), values: hasValues ? colValue : null, rowDual }
  }

  /** No where time runs out before it is known. */
  isImpossible(program: LinearProgram, isExact: boolean): boolean {
    if (this.#leftS <= 0) {
      this.isSure = false
      return false
    }
    const before = performance.now()
    this.run(program, { isExact, limitS: Math.min(questionS, this.#leftS) })
    this.#leftS -= (performance.now() - before) / 1000
    const { infeasible, optimal } = this.#highs.constants.modelStatus
    const outcome = this.#instance.getModelStatus()
    if (outcome !== infeasible && outcome !== optimal) this.isSure = false
    return outcome === infeasible
  }
}
