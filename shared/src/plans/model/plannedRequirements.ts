import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { PlanResult } from '../planResult.schema.ts'
import { floorReach, toleranceOf } from './choiceViolations.ts'
import type { Evaluation } from './evaluateChoices.ts'
import type { Chosen, PlanModel } from './planModel.ts'
import { placeName } from './planNames.ts'

/** Every requirement of the spec with how far the plan goes: floors in per cent, families, locks (1 met), capacities. */
export function plannedRequirements(
  inputs: PlanInputs,
  spec: PlanSpec,
  model: PlanModel,
  chosen: readonly Chosen[],
  { families }: Evaluation,
): PlanResult['requirements'] {
  const years = new Map(chosen.map(({ option, year }) => [option, year]))
  const atLeast = (
    requirement: PlanResult['requirements'][number]['requirement'],
    wanted: number,
    reached: number,
  ) => ({
    requirement,
    wanted,
    reached,
    isMet: reached >= wanted - toleranceOf(wanted),
  })
  return [
    ...(model.minFamilies === null
      ? []
      : [
          atLeast(
            { code: 'plan-wants-families', params: { families: model.minFamilies } },
            model.minFamilies,
            families,
          ),
        ]),
    ...model.floors.map((floor) => {
      const { counted, all } = floorReach(model, floor, years)
      const params = { place: placeName(inputs, floor.code), percent: floor.share * 100 }
      return atLeast(
        { code: `plan-wants-floor-${floor.measure}`, params },
        floor.share * 100,
        // Of nothing, every share is reached.
        all > 0 ? (100 * counted) / all : floor.share * 100,
      )
    }),
    ...model.mustHaves.map(({ options, year, lock }) => {
      const isMet = options.some((at) => years.has(at) && (year === null || years.get(at) === year))
      const row = inputs.settlements.ids.indexOf(spec.locks[lock]?.settlementId ?? -1)
      const params = { settlement: inputs.settlements.names[row] ?? String(spec.locks[lock]?.settlementId) }
      return atLeast({ code: 'plan-wants-lock', params }, 1, isMet ? 1 : 0)
    }),
    ...model.capacities.flatMap(({ options, familiesPerYear, comunaCode }) =>
      model.discounts.map((_, year) => {
        const served = options.reduce(
          (sum, at) => sum + (years.get(at) === year ? (model.options[at]?.served ?? 0) : 0),
          0,
        )
        const params = {
          place: placeName(inputs, comunaCode),
          year: String(spec.fromYear + year),
          families: familiesPerYear,
        }
        return {
          requirement: { code: 'plan-wants-capacity', params },
          wanted: familiesPerYear,
          reached: served,
          isMet: served <= familiesPerYear + toleranceOf(familiesPerYear),
        }
      }),
    ),
  ]
}
