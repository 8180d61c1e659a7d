import type { PlanChoices, PlanModel } from './planModel.ts'

/** The optimum by trying every combination: what the solver is checked against. For a dozen settlements at most. */
export function bruteForce(model: PlanModel): { objective: number; choices: PlanChoices } {
  let best: { objective: number; choices: PlanChoices } = { objective: 0, choices: new Map() }
  const tryFrom = (position: number, leftUf: number, objective: number, choices: PlanChoices): void => {
    const settlement = model.settlements[position]
    if (settlement === undefined) {
      if (objective > best.objective) best = { objective, choices }
      return
    }
    tryFrom(position + 1, leftUf, objective, choices)
    for (const option of settlement.options) {
      if (option.costUf > leftUf) continue
      const extended = new Map(choices).set(settlement.settlementId, option)
      tryFrom(position + 1, leftUf - option.costUf, objective + option.benefit, extended)
    }
  }
  tryFrom(0, model.budgetUf, 0, new Map())
  return best
}
