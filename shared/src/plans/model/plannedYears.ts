import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { PlannedSettlement, PlannedYear } from '../planResult.schema.ts'
import type { Evaluation } from './evaluateChoices.ts'
import type { PlanModel } from './planModel.ts'

/** Money and families by year. What a year leaves is there in the next one only where money carries over. */
export function plannedYears(
  { packages }: PlanInputs,
  spec: PlanSpec,
  model: PlanModel,
  settlements: readonly PlannedSettlement[],
  { costUfByYear, familiesByYear, payments }: Evaluation,
): PlannedYear[] {
  const works = Map.groupBy(
    settlements.flatMap((settlement) => settlement.works),
    ({ year }) => year,
  )
  let carried = 0
  return model.budgetsUf.map((budgetUf, at) => {
    const year = spec.fromYear + at
    const fundsUf = model.funds.reduce((sum, given) => sum + (given[at] ?? 0), 0)
    const costUf = costUfByYear[at] ?? 0
    const carriedUf = carried
    const leftUf = carriedUf + budgetUf + fundsUf - costUf
    carried = model.carriesOver ? leftUf : 0
    const own = works.get(year) ?? []
    return {
      year,
      budgetUf,
      carriedUf,
      fundsUf,
      costUf,
      leftUf,
      families: Math.round(familiesByYear[at] ?? 0),
      byPackage: packages.flatMap(({ code }) => {
        const of = own.filter((work) => work.package === code)
        if (of.length === 0) return []
        return [
          {
            package: code,
            settlements: of.length,
            families: of.reduce((sum, { families }) => sum + families, 0),
            costUf: of.reduce((sum, work) => sum + work.costUf, 0),
          },
        ]
      }),
      byFund: spec.funds.map(({ code }, column) => ({
        fund: code,
        givenUf: model.funds[column]?.[at] ?? 0,
        usedUf: payments.usedUf[at]?.[column] ?? 0,
      })),
    }
  })
}
