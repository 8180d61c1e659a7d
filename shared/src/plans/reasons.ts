import type { Issue, IssueParams } from '../problems/issue.ts'
import { costUfOf, type PlanChoices, type PlanModel, type PlannableSettlement, type PlanOption } from './planModel.ts'
import { efficientSteps } from './relaxation.ts'

/** Why a settlement got what it got. Scores and UF in the texts are whole numbers. */
export interface Explanation {
  reason: Issue
  /** What would change it: with a package, why not the next better one; without, what would bring it in. */
  alternative: Issue | null
}

/** What the solver says beside the choices. */
export interface Proof {
  /** Benefit per UF where the money runs out, from the relaxation. */
  thresholdPerUf: number
  objective: number
  /** No plan can reach more. */
  bound: number
}

/** The explanation of every settlement of the model, planned or not. */
export function explainChoices(model: PlanModel, choices: PlanChoices, proof: Proof): Map<number, Explanation> {
  const leftUf = model.budgetUf - costUfOf(choices)
  const money: Money = {
    budgetUf: model.budgetUf,
    leftUf,
    thresholdPerUf: proof.thresholdPerUf,
    room: roomFor(model, choices, leftUf, proof.bound - proof.objective),
  }
  const explanations = new Map<number, Explanation>()
  for (const [settlementId, reason] of model.excluded) explanations.set(settlementId, { reason, alternative: null })
  for (const settlement of model.settlements) {
    const chosen = choices.get(settlement.settlementId)
    explanations.set(
      settlement.settlementId,
      chosen === undefined ? whyNot(settlement, money) : whyChosen(settlement, chosen, money),
    )
  }
  return explanations
}

interface Money {
  budgetUf: number
  leftUf: number
  thresholdPerUf: number
  room: (benefit: number) => number
}

function whyChosen({ families, score, options }: PlannableSettlement, chosen: PlanOption, money: Money): Explanation {
  return {
    reason: {
      code: chosenCode(chosen, money.thresholdPerUf),
      params: { families, score: Math.round(score), costUf: Math.round(chosen.costUf) },
    },
    alternative: whyNotMore(options, chosen, money),
  }
}

function chosenCode(chosen: PlanOption, thresholdPerUf: number): string {
  if (thresholdPerUf === 0) return 'plan-chosen-all'
  return yieldOf(chosen) >= thresholdPerUf ? 'plan-chosen' : 'plan-chosen-completes'
}

/** Why not the next package that would do more; null where there is none or no true short answer. */
function whyNotMore(options: PlanOption[], chosen: PlanOption, money: Money): Issue | null {
  const better = options.find((option) => option.benefit > chosen.benefit && option.costUf > chosen.costUf)
  if (better === undefined) return null
  const extraUf = better.costUf - chosen.costUf
  const params = { ...names(better), extraUf: Math.ceil(extraUf) }
  if (isBelow((better.benefit - chosen.benefit) / extraUf, money.thresholdPerUf))
    return { code: 'plan-more-is-worth-less', params }
  if (extraUf <= money.leftUf) return null
  return { code: 'plan-more-does-not-fit', params: { ...params, leftUf: Math.floor(money.leftUf) } }
}

function whyNot({ families, options }: PlannableSettlement, money: Money): Explanation {
  const cheapest = options[0]
  if (cheapest === undefined) return { reason: { code: 'plan-no-packages' }, alternative: null }
  if (cheapest.costUf > money.budgetUf) {
    const params = { ...names(cheapest), families, costUf: Math.ceil(cheapest.costUf), budgetUf: money.budgetUf }
    return { reason: { code: 'plan-costs-more-than-budget', params }, alternative: null }
  }
  const code = options.every((option) => isBelow(yieldOf(option), money.thresholdPerUf))
    ? 'plan-others-yield-more'
    : 'plan-other-combination'
  return { reason: { code }, alternative: whatWouldBringIn(cheapest, money) }
}

// A sufficient cost far below what the option is worth at the price of a UF would mislead: then it is not said.
const tightShare = 0.8

function whatWouldBringIn(cheapest: PlanOption, money: Money): Issue | null {
  // Possible only where time ran out before the solver saw that it fits.
  if (cheapest.costUf <= money.leftUf) return null
  const enoughUf = Math.floor(money.room(cheapest.benefit))
  const params = { ...names(cheapest), extraUf: Math.ceil(cheapest.costUf - money.leftUf) }
  const isTight = enoughUf * money.thresholdPerUf >= tightShare * cheapest.benefit
  if (!isTight || enoughUf >= Math.floor(cheapest.costUf)) return { code: 'plan-would-fit', params }
  return { code: 'plan-would-enter', params: { ...params, costUf: Math.round(cheapest.costUf), enoughUf } }
}

/**
 * A cost at which an option of this benefit surely enters every best plan. Giving up the least rewarding steps of the plan
 * while they lose less than the option gains leaves room for it; a plan with it at that cost beats the bound, and plans
 * without it do not. Sufficient, not the highest such cost.
 */
function roomFor(model: PlanModel, choices: PlanChoices, leftUf: number, slack: number): (benefit: number) => number {
  const steps = model.settlements
    .flatMap((settlement) => stepsTo(settlement, choices.get(settlement.settlementId)))
    .sort((a, b) => a.benefit / a.costUf - b.benefit / b.costUf)
  return (benefit) => {
    let [roomUf, lost] = [leftUf, slack]
    if (lost >= benefit) return 0
    // A settlement gives up its last step first; where that is too much, it keeps the ones before it.
    const kept = new Set<number>()
    for (const step of steps) {
      if (kept.has(step.settlementId)) continue
      if (lost + step.benefit >= benefit) {
        kept.add(step.settlementId)
        continue
      }
      lost += step.benefit
      roomUf += step.costUf
    }
    return roomUf
  }
}

/** The steps that lead to what was chosen; none where the choice is not the best for its money. */
function stepsTo(settlement: PlannableSettlement, chosen: PlanOption | undefined) {
  if (chosen === undefined) return []
  const options = settlement.options.filter((option) => option.costUf <= chosen.costUf)
  const steps = efficientSteps({ ...settlement, options })
  return steps.at(-1)?.to === chosen ? steps : []
}

// What yields exactly as much as the last UF is no worse than what entered: only another combination was better.
const isBelow = (yieldPerUf: number, thresholdPerUf: number) => yieldPerUf < thresholdPerUf * (1 - 1e-9)
const yieldOf = (option: PlanOption) => option.benefit / option.costUf
const names = (option: PlanOption): IssueParams => ({
  packageEs: option.package.nameEs,
  packageEn: option.package.nameEn,
})
