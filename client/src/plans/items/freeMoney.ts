import { evaluateChoices } from '@arraigo/shared/plans/model/evaluateChoices.ts'
import { chosenFrom } from '@arraigo/shared/plans/model/planChoices.ts'
import type { Chosen, PlanModel, Violation } from '@arraigo/shared/plans/model/planModel.ts'
import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanChoice } from '@arraigo/shared/plans/planResult.schema.ts'
import { newlyBroken } from './newlyBroken.ts'
import type { PlanStep } from './planChanges.ts'

/** One work that is put off or left out, after which the money of the year suffices and nothing else breaks. */
export interface MoneyFreed {
  settlementId: number
  package: string
  /** Null: left out of the plan. */
  toYear: number | null
  lostPoints: number
  step: PlanStep
}

/** So many are tried, those that lose least first: it must not hold up a hand. */
const mostTried = 80

/**
 * What loses least of all single works that, put off or left out, free the money that lacks in `year`. `kept`: settlements
 * that were changed by hand are not what is given up for them.
 */
export function waysToFreeMoney(
  { model, inputs, spec }: { model: PlanModel; inputs: PlanInputs; spec: PlanSpec },
  choices: readonly PlanChoice[],
  year: number,
  kept: ReadonlySet<number>,
  most = 3,
): MoneyFreed[] {
  const { chosen } = chosenFrom(model, inputs, spec, choices)
  const now = evaluateChoices(model, chosen).violations
  const at = year - spec.fromYear
  const lacking = unpaidIn(now, at)
  const ways: MoneyFreed[] = []
  const tried = candidates(model, chosen, at, spec, lacking).filter(
    ({ place }) => !kept.has(inputs.settlements.ids[rowOf(model, chosen[place])] ?? -1),
  )
  for (const { place, toYear, lostPoints } of tried.slice(0, mostTried)) {
    if (ways.length >= most) break
    const one = chosen[place]
    if (one === undefined) continue
    const next = chosen.flatMap((other) =>
      other !== one ? [other] : toYear === null ? [] : [{ ...one, year: toYear }],
    )
    const after = evaluateChoices(model, next).violations
    if (unpaidIn(after, at) > 0 || newlyBroken(now, after).length > 0) continue
    const settlementId = inputs.settlements.ids[rowOf(model, one)] ?? 0
    const code = inputs.packages[model.options[one.option]?.package ?? -1]?.code ?? ''
    if (ways.some((way) => way.settlementId === settlementId)) continue
    ways.push({
      settlementId,
      package: code,
      toYear: toYear === null ? null : spec.fromYear + toYear,
      lostPoints,
      step: {
        settlementId,
        choices: choices.flatMap((choice) => {
          if (choice.settlementId !== settlementId) return []
          if (choice.package !== code) return [choice]
          return toYear === null ? [] : [{ ...choice, year: spec.fromYear + toYear }]
        }),
      },
    })
  }
  return ways
}

const rowOf = (model: PlanModel, one: Chosen | undefined): number => model.options[one?.option ?? -1]?.row ?? -1

const unpaidIn = (violations: readonly Violation[], year: number): number =>
  violations
    .filter(({ code, params }) => code === 'plan-broken-budget' && params?.year === year)
    .reduce((sum, { by }) => sum + by, 0)

function candidates(
  model: PlanModel,
  chosen: readonly Chosen[],
  year: number,
  { carriesOver }: PlanSpec,
  lacking: number,
) {
  const locked = new Set(model.mustHaves.flatMap(({ options }) => options))
  return chosen
    .flatMap(({ option: at, year: begins }, place) => {
      const option = model.options[at]
      // Money of earlier years would still be there, where it carries over.
      const frees = carriesOver ? begins <= year : begins === year
      if (option === undefined || !frees || locked.has(at) || option.costUf < 0.5 * lacking) return []
      const worth = (in_: number) => option.benefit * (model.discounts[in_] ?? 0)
      const later = model.discounts.flatMap((_, to) => (to > year && to <= option.lastYear ? [to] : []))
      return [
        ...later.map((to) => ({ place, toYear: to as number | null, lostPoints: worth(begins) - worth(to) })),
        { place, toYear: null, lostPoints: worth(begins) },
      ]
    })
    .sort((a, b) => a.lostPoints - b.lostPoints)
}
