import type { PlanModel } from '../model/planModel.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { RequirementCost } from '../planQuestions.schema.ts'

export interface WithoutRequirement {
  requirement: RequirementCost['requirement']
  model: PlanModel
}

const mostLocks = 10

/** The problem without each thing that a person demanded of the plan: floors, families, capacities, locks. */
export function withoutRequirements(model: PlanModel, spec: PlanSpec, inputs: PlanInputs): WithoutRequirement[] {
  const found: WithoutRequirement[] = []
  for (const [floor, { of, code, measure, share }] of spec.floors.entries()) {
    const params = { of, code: code ?? '', measure, percent: Math.round(share * 1000) / 10 }
    found.push({
      requirement: { code: code === null ? 'plan-without-floor-each' : 'plan-without-floor', params },
      model: { ...model, floors: model.floors.filter((one) => one.floor !== floor) },
    })
  }
  if (model.minFamilies !== null)
    found.push({
      requirement: { code: 'plan-without-min-families', params: { families: model.minFamilies } },
      model: { ...model, minFamilies: null },
    })
  if (model.capacities.length > 0)
    found.push({
      requirement: { code: 'plan-without-capacities', params: { count: model.capacities.length } },
      model: { ...model, capacities: [] },
    })
  for (const must of model.mustHaves.slice(0, mostLocks)) {
    const row = model.options[must.options[0] ?? -1]?.row
    if (row === undefined) continue
    found.push({
      requirement: { code: 'plan-without-lock', params: { name: inputs.settlements.names[row] ?? '' } },
      model: { ...model, mustHaves: model.mustHaves.filter((one) => one !== must) },
    })
  }
  return found
}
