import { gapOf } from '../gapOf.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { PlannedProject, PlannedSettlement, PlannedWork, PlanResult } from '../planResult.schema.ts'
import { type Evaluation, evaluateChoices } from './evaluateChoices.ts'
import { groupProjects, type Movers } from './groupProjects.ts'
import { namedViolations } from './namedViolations.ts'
import { fundClasses } from './payWorks.ts'
import { planFindings } from './planFindings.ts'
import type { Chosen, ModelOption, PlanModel } from './planModel.ts'
import { plannedRequirements } from './plannedRequirements.ts'
import { plannedYears } from './plannedYears.ts'
import { settlementReasons } from './settlementReasons.ts'

/** How a solver came to it and how good it is. */
export interface PlanProof {
  status: PlanResult['status']
  bound: number
  seconds: number
  solver: string
}

/** Everything that is said and drawn of a plan, from what was chosen. */
export function resultOf(
  inputs: PlanInputs,
  spec: PlanSpec,
  model: PlanModel,
  chosen: readonly Chosen[],
  proof: PlanProof,
): PlanResult {
  const evaluation = evaluateChoices(model, chosen)
  const known = chosen
    .filter(({ option, year }) => model.options[option] !== undefined && model.discounts[year] !== undefined)
    .sort((one, other) => one.year - other.year || one.option - other.option)
  const settlements = plannedSettlements(inputs, spec, model, known, evaluation)
  const bound = Math.max(proof.bound, evaluation.objective)
  return {
    status: proof.status,
    objective: evaluation.objective,
    bound,
    gap: gapOf(evaluation.objective, bound),
    seconds: proof.seconds,
    solver: proof.solver,
    settlements,
    projects: plannedProjects(inputs, spec, model, known, evaluation),
    years: plannedYears(inputs, spec, model, settlements, evaluation),
    requirements: plannedRequirements(inputs, spec, model, known, evaluation),
    totals: {
      families: Math.round(evaluation.families),
      costUf: evaluation.costUf,
      budgetUf: [...model.budgetsUf, ...model.funds.flat()].reduce((sum, uf) => sum + uf, 0),
      settlements: settlements.filter(({ works }) => works.length > 0).length,
      considered: inputs.settlements.ids.length,
      unplannable: model.excluded.size,
    },
    findings: [
      ...namedViolations(inputs, spec, evaluation.violations).map(({ code, params = {} }) => ({ code, params })),
      ...planFindings(inputs, spec, model, known),
      ...inputs.findings,
    ],
  }
}

function plannedSettlements(
  inputs: PlanInputs,
  spec: PlanSpec,
  model: PlanModel,
  chosen: readonly Chosen[],
  evaluation: Evaluation,
): PlannedSettlement[] {
  const works = plannedWorks(inputs, spec, model, chosen, evaluation)
  const reasons = settlementReasons(inputs, spec, model, chosen, evaluation)
  return inputs.settlements.ids.map((settlementId, row) => {
    const own = works.get(row) ?? []
    return {
      settlementId,
      version: inputs.settlements.versions[row] ?? 0,
      works: own.map(({ work }) => work),
      families: own.reduce((sum, { option }) => sum + option.families, 0),
      costUf: own.reduce((sum, { work }) => sum + work.costUf, 0),
      benefit: own.reduce((sum, { work }) => sum + work.benefit, 0),
      reason: reasons[row] ?? { code: 'plan-out-not-chosen' },
    }
  })
}

function plannedWorks(
  inputs: PlanInputs,
  spec: PlanSpec,
  model: PlanModel,
  chosen: readonly Chosen[],
  evaluation: Evaluation,
): Map<number, { work: PlannedWork; option: ModelOption }[]> {
  const sharesPaid = paymentShares(model, chosen, evaluation)
  const fundCodes = [...spec.funds.map(({ code }) => code), 'budget']
  const locked = new Set(model.mustHaves.flatMap(({ options }) => options))
  const works = chosen.map(({ option: at, year, moves }) => {
    const option = model.options[at] as ModelOption
    const offered = inputs.packages[option.package]
    const paid = sharesPaid(at, year)
    const work: PlannedWork = {
      package: offered?.code ?? '',
      year: spec.fromYear + year,
      endYear: spec.fromYear + year + option.durationYears - 1,
      families: option.served,
      costUf: option.costUf,
      benefit: option.benefit * (model.discounts[year] ?? 0),
      costRules: option.costRules,
      costFactor: option.costFactor,
      paidBy: fundCodes.flatMap((fund, column) =>
        (paid[column] ?? 0) > 0 ? [{ fund, uf: (paid[column] ?? 0) * option.costUf }] : [],
      ),
      moves: moves.map(({ site, families }) => ({
        siteId: inputs.sites[model.sites[site]?.site ?? -1]?.id ?? 0,
        families,
        km: option.sites.find((near) => near.site === site)?.km ?? 0,
      })),
      isLocked: locked.has(at),
    }
    return { work, option }
  })
  return Map.groupBy(works, ({ option }) => option.row)
}

/** Works of one class and year are paid by the same funds in the same shares. */
function paymentShares({ options, ...model }: PlanModel, chosen: readonly Chosen[], { payments }: Evaluation) {
  const classes = fundClasses({ options })
  const classOf = new Map(classes.flatMap((fundClass, at) => fundClass.options.map((option) => [option, at] as const)))
  const costs = model.discounts.map(() => classes.map(() => 0))
  for (const { option, year } of chosen) {
    const byClass = costs[year] as number[]
    const at = classOf.get(option) as number
    byClass[at] = (byClass[at] ?? 0) + (options[option]?.costUf ?? 0)
  }
  return (option: number, year: number): number[] => {
    const at = classOf.get(option) as number
    const cost = costs[year]?.[at] ?? 0
    return (payments.byClass[year]?.[at] ?? []).map((uf) => (cost > 0 ? uf / cost : 0))
  }
}

function plannedProjects(
  inputs: PlanInputs,
  spec: PlanSpec,
  model: PlanModel,
  chosen: readonly Chosen[],
  { openedIn }: Evaluation,
): PlannedProject[] {
  const { settlements } = inputs
  const moves = chosen.flatMap(({ option: at, year, moves: own }) =>
    own.map(({ site, families }) => {
      const { row, package: code, sites } = model.options[at] as ModelOption
      const mover: Movers = {
        settlementId: settlements.ids[row] ?? 0,
        package: inputs.packages[code]?.code ?? '',
        families,
        km: sites.find((near) => near.site === site)?.km ?? 0,
        longitude: settlements.longitudes[row] ?? null,
        latitude: settlements.latitudes[row] ?? null,
      }
      return { site, year, mover }
    }),
  )
  return model.sites.flatMap((site, at) =>
    model.discounts.flatMap((_, year) => {
      const movers = moves.filter((move) => move.site === at && move.year === year).map(({ mover }) => mover)
      return groupProjects(movers, site.minGroup, site.maxGroup).map((from, place) => {
        const families = from.reduce((sum, part) => sum + part.families, 0)
        const opens = openedIn[at] === year && place === 0
        return {
          siteId: inputs.sites[site.site]?.id ?? 0,
          year: spec.fromYear + year,
          number: place + 1,
          families,
          siteCostUf: (opens ? site.fixedUf : 0) + site.ufPerFamily * families,
          from,
        }
      })
    }),
  )
}
