import type { Said } from '../../priorities/preparedRanking.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { Chosen, PlanModel } from './planModel.ts'

/** What must be read with a plan: what was not known, what was assumed, what lies beyond it. */
export function planFindings(_inputs: PlanInputs, spec: PlanSpec, model: PlanModel, chosen: readonly Chosen[]): Said[] {
  const beyond = chosen.filter(({ option, year }) => year + (model.options[option]?.durationYears ?? 0) > model.years)
  return beyond.length === 0
    ? []
    : [{ code: 'plan-ends-beyond', params: { works: beyond.length, year: String(spec.fromYear + model.years - 1) } }]
}
