import type { Said } from '../../priorities/preparedRanking.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { Evaluation } from './evaluateChoices.ts'
import type { Chosen, PlanModel } from './planModel.ts'

/** Why each settlement is in or out, by row. */
export function settlementReasons(
  inputs: PlanInputs,
  _spec: PlanSpec,
  model: PlanModel,
  chosen: readonly Chosen[],
  _evaluation: Evaluation,
): Said[] {
  const inPlan = new Set(chosen.map(({ option }) => model.options[option]?.row))
  return inputs.settlements.ids.map((_, row) => {
    const excluded = model.excluded.get(row)
    if (excluded !== undefined) return { code: excluded.code, ...(excluded.params && { params: excluded.params }) }
    return { code: inPlan.has(row) ? 'plan-in' : 'plan-out-not-chosen' }
  })
}
