import type { Issue, IssueParams } from '../problems/issue.ts'
import { costUfOf, type PlanChoices, type PlanModel, type PlannableSettlement, type PlanOption } from './planModel.ts'

/** Why a settlement got what it got. Ratios are benefit per 1,000 UF. */
export interface Explanation {
  reason: Issue
  /** For a settlement with a package: why not the next better one. */
  alternative: Issue | null
}

/** The explanation of every settlement of the model, planned or not. thresholdPerUf is the relaxation's. */
export function explainChoices(
  model: PlanModel,
  choices: PlanChoices,
  thresholdPerUf: number,
): Map<number, Explanation> {
  const money = {
    budgetUf: model.budgetUf,
    leftUf: model.budgetUf - costUfOf(choices),
    threshold: 1000 * thresholdPerUf,
  }
  const explanations = new Map<number, Explanation>()
  for (const [settlementId, reason] of model.excluded) explanations.set(settlementId, { reason, alternative: null })
  for (const settlement of model.settlements) {
    const chosen = choices.get(settlement.settlementId)
    explanations.set(
      settlement.settlementId,
      chosen === undefined
        ? { reason: whyNot(settlement, money), alternative: null }
        : whyChosen(settlement, chosen, money),
    )
  }
  return explanations
}

interface Money {
  budgetUf: number
  leftUf: number
  threshold: number
}

function whyChosen(settlement: PlannableSettlement, chosen: PlanOption, money: Money): Explanation {
  const ratio = ratioOf(chosen)
  const code = ratio >= money.threshold ? 'plan-chosen' : 'plan-chosen-fills'
  const params = {
    ...names(chosen),
    families: settlement.families,
    costUf: chosen.costUf,
    ratio,
    threshold: money.threshold,
  }
  return { reason: { code, params }, alternative: whyNotMore(settlement, chosen, money) }
}

/** Why not the next package that would do more. */
function whyNotMore(settlement: PlannableSettlement, chosen: PlanOption, money: Money): Issue | null {
  const better = settlement.options.find((option) => option.benefit > chosen.benefit && option.costUf > chosen.costUf)
  if (better === undefined) return null
  const extraUf = better.costUf - chosen.costUf
  const ratio = (1000 * (better.benefit - chosen.benefit)) / extraUf
  const params = { ...names(better), extraUf, ratio, threshold: money.threshold, leftUf: money.leftUf }
  return { code: ratio <= money.threshold ? 'plan-more-is-worth-less' : 'plan-more-does-not-fit', params }
}

function whyNot(settlement: PlannableSettlement, money: Money): Issue {
  const cheapest = settlement.options[0]
  const best = settlement.options.toSorted((a, b) => ratioOf(b) - ratioOf(a))[0]
  if (cheapest === undefined || best === undefined) return { code: 'plan-no-packages' }
  if (cheapest.costUf > money.budgetUf) {
    return {
      code: 'plan-costs-more-than-budget',
      params: { ...names(cheapest), costUf: cheapest.costUf, budgetUf: money.budgetUf },
    }
  }
  const params = {
    ...names(best),
    costUf: cheapest.costUf,
    ratio: ratioOf(best),
    threshold: money.threshold,
    leftUf: money.leftUf,
  }
  return { code: ratioOf(best) <= money.threshold ? 'plan-below-threshold' : 'plan-does-not-fit', params }
}

const ratioOf = (option: PlanOption) => (1000 * option.benefit) / option.costUf
const names = (option: PlanOption): IssueParams => ({
  packageEs: option.package.nameEs,
  packageEn: option.package.nameEn,
})
