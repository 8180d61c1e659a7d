import { buildPlanModel } from '@arraigo/shared/plans/model/buildPlanModel.ts'
import { evaluateChoices } from '@arraigo/shared/plans/model/evaluateChoices.ts'
import { namedViolations } from '@arraigo/shared/plans/model/namedViolations.ts'
import { choicesOf, chosenFrom } from '@arraigo/shared/plans/model/planChoices.ts'
import type { PlanModel } from '@arraigo/shared/plans/model/planModel.ts'
import { resultOf } from '@arraigo/shared/plans/model/resultOf.ts'
import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanChoice, PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { newlyBroken } from './newlyBroken.ts'
import { choicesAfter, type PlanStep } from './planChanges.ts'

export interface BrokenRequirement {
  said: Issue
  by: number
  /** In which the money does not suffice; null: another requirement. */
  budgetYear: number | null
}

/** A plan with the changes made to it by hand, and what they bring. */
export interface ChangedPlan {
  result: PlanResult
  choices: PlanChoice[]
  /** After less before. */
  points: number
  families: number
  costUf: number
  /** Requirements that the changes break: those that were broken before are not theirs. */
  broken: BrokenRequirement[]
  /** Choices that the data do not allow: they are left out of the result. */
  issues: Issue[]
}

const models = new WeakMap<PlanInputs, { spec: PlanSpec; model: PlanModel }>()

/** Built once for the data and the spec: many parts of a page ask for it. */
export function modelOf(inputs: PlanInputs, spec: PlanSpec): PlanModel {
  const known = models.get(inputs)
  if (known?.spec === spec) return known.model
  const model = buildPlanModel(inputs, spec)
  models.set(inputs, { spec, model })
  return model
}

const computed = new WeakMap<PlanResult, { steps: readonly PlanStep[]; changed: ChangedPlan }>()

export function changedPlan(
  inputs: PlanInputs,
  spec: PlanSpec,
  before: PlanResult,
  steps: readonly PlanStep[],
): ChangedPlan {
  const known = computed.get(before)
  if (known?.steps === steps) return known.changed
  const changed = computeChanged(inputs, spec, before, steps)
  computed.set(before, { steps, changed })
  return changed
}

function computeChanged(
  inputs: PlanInputs,
  spec: PlanSpec,
  before: PlanResult,
  steps: readonly PlanStep[],
): ChangedPlan {
  const model = modelOf(inputs, spec)
  const own = choicesOf(before)
  const choices = choicesAfter(own, steps)
  const { chosen, issues } = chosenFrom(model, inputs, spec, choices)
  const proof = { status: 'manual' as const, bound: before.bound, seconds: 0, solver: before.solver }
  const result = resultOf(inputs, spec, model, chosen, proof)
  const evaluated = evaluateChoices(model, chosenFrom(model, inputs, spec, own).chosen)
  const added = newlyBroken(evaluated.violations, evaluateChoices(model, chosen).violations)
  return {
    result,
    choices,
    points: result.objective - before.objective,
    families: result.totals.families - before.totals.families,
    costUf: result.totals.costUf - before.totals.costUf,
    broken: added.map((one) => ({
      said: namedViolations(inputs, spec, [one])[0] ?? one,
      by: one.by,
      budgetYear: one.code === 'plan-broken-budget' ? spec.fromYear + Number(one.params?.year ?? 0) : null,
    })),
    issues,
  }
}
