import { buildPlanModel } from '@arraigo/shared/plans/model/buildPlanModel.ts'
import { evaluateChoices } from '@arraigo/shared/plans/model/evaluateChoices.ts'
import { choicesOf, chosenFrom } from '@arraigo/shared/plans/model/planChoices.ts'
import type { PlanModel } from '@arraigo/shared/plans/model/planModel.ts'
import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { MoreMoney, RequirementCosts, WhyIn, WhyNot } from '@arraigo/shared/plans/planQuestions.schema.ts'
import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import {
  aroundPlan,
  atCost,
  lockedIn,
  lockedOut,
  openRows,
  withMoney,
} from '@arraigo/shared/plans/questions/aroundPlan.ts'
import { differenceBetween, type SolvedPlan } from '@arraigo/shared/plans/questions/differenceBetween.ts'
import { withoutRequirements } from '@arraigo/shared/plans/questions/withoutRequirements.ts'
import { namedConflict } from '@arraigo/shared/plans/solving/conflictIssues.ts'
import type { PlanSolution } from '@arraigo/shared/plans/solving/planSolution.ts'
import { solvePlan } from '../solving/solvePlan.ts'

export interface AskedPlan {
  spec: PlanSpec
  inputs: PlanInputs
  result: PlanResult
}

export interface Asking {
  signal?: AbortSignal
  onProgress?: (share: number) => void
}

/** Around one settlement the problem is small: it is solved to the end. */
const aroundS = 4
const aroundGap = 1e-5
const wholeS = 12
const wholeGap = 1e-4
/** Halvings of the cost at which a settlement enters: to 6 % of it. */
const costSteps = 4

/** What solves a plan again with something changed, and says what that changes. */
export class SolvedAgain {
  #plan: AskedPlan
  #model: PlanModel
  #now: SolvedPlan
  #asking: Asking

  constructor(plan: AskedPlan, asking: Asking = {}) {
    this.#plan = plan
    this.#asking = asking
    this.#model = buildPlanModel(plan.inputs, plan.spec)
    const { chosen } = chosenFrom(this.#model, plan.inputs, plan.spec, choicesOf(plan.result))
    const { objective } = evaluateChoices(this.#model, chosen)
    this.#now = { chosen, objective, bound: Math.max(objective, plan.result.bound) }
  }

  /** Why a settlement without works has none: what it would displace, at what cost and with what money it would enter. */
  async whyNot(settlementId: number): Promise<WhyNot> {
    const started = performance.now()
    const row = this.#rowOf(settlementId)
    const planned = this.#plan.result.settlements.find((one) => one.settlementId === settlementId)
    const said = { settlementId, reason: planned?.reason ?? { code: 'plan-no-option' }, conflict: [], works: [] }
    const seconds = () => (performance.now() - started) / 1000
    const none = { locked: null, entersAtCost: null, entersWithUf: null }
    const own = this.#model.options.filter((option) => option.row === row && option.firstYear <= option.lastYear)
    if (own.length === 0) return { ...said, ...none, outcome: 'excluded', seconds: seconds() }

    const near = aroundPlan(this.#model, this.#now.chosen, openRows(this.#model, this.#now.chosen, row))
    const base = await this.#solve(near)
    this.#tell(0.2)
    const locked = await this.#solve(lockedIn(near, row))
    this.#tell(0.4)
    if (locked.status === 'infeasible') {
      const entersAtCost = await this.#costOfEntering(near, row, base.objective)
      const { inputs, spec } = this.#plan
      const known = locked.conflict ?? { issues: [], relaxation: [] }
      const conflict = namedConflict(inputs, spec, known).issues
      return { ...said, ...none, entersAtCost, outcome: 'impossible', conflict, seconds: seconds() }
    }
    const works = locked.chosen.filter(({ option }) => this.#model.options[option]?.row === row)
    return {
      ...said,
      outcome: 'displaces',
      locked: this.#difference(base, locked, row),
      works: works.map(({ option, year }) => this.#work(option, year)),
      entersAtCost: await this.#costOfEntering(near, row, base.objective),
      entersWithUf: this.#moneyBeside(works),
      seconds: seconds(),
    }
  }

  /** What would be done instead of a settlement that has works, and what its money is worth there. */
  async whyIn(settlementId: number): Promise<WhyIn> {
    const started = performance.now()
    const row = this.#rowOf(settlementId)
    const near = aroundPlan(this.#model, this.#now.chosen, openRows(this.#model, this.#now.chosen, row))
    const base = await this.#solve(near)
    this.#tell(0.5)
    // Nothing in its place is one answer: what is found is never worse than that.
    const others = base.chosen.filter(({ option }) => this.#model.options[option]?.row !== row)
    const without = await this.#solve(withoutMustHavesOf(lockedOut(near, row), row), others)
    const planned = this.#plan.result.settlements.find((one) => one.settlementId === settlementId)
    const [points, costUf] = [planned?.benefit ?? 0, planned?.costUf ?? 0]
    const difference = this.#difference(base, without, row)
    return {
      settlementId,
      reason: planned?.reason ?? { code: 'plan-no-option' },
      without: difference,
      pointsPerUf: costUf > 0 ? points / costUf : null,
      thresholdPerUf: costUf > 0 ? Math.max(0, points + difference.points) / costUf : null,
      seconds: (performance.now() - started) / 1000,
    }
  }

  async moreMoney(uf: number): Promise<MoreMoney> {
    const started = performance.now()
    const more = await this.#solve(withMoney(this.#model, uf), this.#now.chosen, wholeS, wholeGap)
    return { uf, difference: this.#difference(this.#now, more, null), seconds: (performance.now() - started) / 1000 }
  }

  /** What the plan would gain without each of its requirements, the dearest first. */
  async requirementCosts(): Promise<RequirementCosts> {
    const started = performance.now()
    const costs: RequirementCosts['costs'] = []
    const without = withoutRequirements(this.#model, this.#plan.spec, this.#plan.inputs)
    for (const [index, { requirement, model }] of without.entries()) {
      const freed = await this.#solve(model, this.#now.chosen, wholeS / 2, wholeGap)
      costs.push({ requirement, difference: this.#difference(this.#now, freed, null) })
      this.#tell((index + 1) / without.length)
    }
    costs.sort((a, b) => b.difference.points - a.difference.points)
    return { costs, seconds: (performance.now() - started) / 1000 }
  }

  /** The cheaper it is the more the plan with it is worth: the share of its cost at which that is as much as without it. */
  async #costOfEntering(near: PlanModel, row: number, worth: number): Promise<WhyNot['entersAtCost']> {
    const at = (share: number, start?: PlanSolution['chosen']) =>
      this.#solve(lockedIn(atCost(near, row, share), row), start)
    const free = await at(0)
    if (free.status === 'infeasible' || free.objective < worth) return null
    let [enough, tooMuch] = [0, 1]
    let chosen = free.chosen
    for (let step = 1; step <= costSteps; step += 1) {
      const share = (enough + tooMuch) / 2
      const found = await at(share, chosen)
      if (found.status !== 'infeasible' && found.objective >= worth) [enough, chosen] = [share, found.chosen]
      else tooMuch = share
      this.#tell(0.4 + (0.6 * step) / costSteps)
    }
    const own = chosen.filter(({ option }) => this.#model.options[option]?.row === row)
    const costUf = own.reduce((sum, { option }) => sum + (this.#model.options[option]?.costUf ?? 0), 0)
    return { share: enough, costUf, atMostUf: costUf * enough }
  }

  /** What the year's money falls short by when the works are added and nothing else changes; null where it is not money alone. */
  #moneyBeside(works: SolvedPlan['chosen']): number | null {
    const { violations } = evaluateChoices(this.#model, [...this.#now.chosen, ...works])
    const before = new Set(evaluateChoices(this.#model, this.#now.chosen).violations.map(({ code }) => code))
    const others = violations.filter(({ code }) => code !== 'plan-broken-budget' && !before.has(code))
    if (others.length > 0) return null
    const missing = violations.filter(({ code }) => code === 'plan-broken-budget').map(({ by }) => by)
    // Each year lacks its own: what an earlier one lacked is not paid later.
    return missing.reduce((sum, by) => sum + by, 0)
  }

  /** From the plan as it is, or from choices that are nearer to the answer. */
  async #solve(
    model: PlanModel,
    start: SolvedPlan['chosen'] = this.#now.chosen,
    timeLimitS = aroundS,
    gap = aroundGap,
  ): Promise<PlanSolution> {
    const { signal } = this.#asking
    return solvePlan(model, {
      timeLimitS,
      gap,
      start: [...start],
      ...(signal === undefined ? {} : { signal }),
    })
  }

  #difference(before: SolvedPlan, after: SolvedPlan, row: number | null) {
    const { inputs, spec } = this.#plan
    const compared = { model: this.#model, inputs, fromYear: spec.fromYear }
    return differenceBetween(compared, before, after, new Set(row === null ? [] : [row]))
  }

  #work(option: number, year: number): WhyNot['works'][number] {
    const { package: kind, families, served, costUf } = this.#model.options[option]!
    return {
      package: this.#plan.inputs.packages[kind]?.code ?? '',
      year: this.#plan.spec.fromYear + year,
      families: Math.max(families, served),
      costUf,
    }
  }

  #rowOf(settlementId: number): number {
    return this.#plan.inputs.settlements.ids.indexOf(settlementId)
  }

  #tell(share: number): void {
    this.#asking.onProgress?.(share)
  }
}

/** A lock of the settlement itself is what the question sets aside. */
const withoutMustHavesOf = (model: PlanModel, row: number): PlanModel => ({
  ...model,
  mustHaves: model.mustHaves.filter(({ options }) => !options.some((option) => model.options[option]?.row === row)),
})
