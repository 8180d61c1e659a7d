import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import { saveText } from '../../platform/saveText.ts'
import { csvText } from '../../territory/tableCsv.ts'
import type { PlanRow } from './planRows.ts'

/** A row per work, and one for each settlement without; each says what plan it is of, because a table travels without its page. */
export function planCsv(
  plan: Pick<Plan, 'id' | 'name' | 'version'>,
  inputs: PlanInputs,
  rows: readonly PlanRow[],
): string {
  const head = [
    ['place', 'settlement_id', 'code', 'name', 'comuna_code', 'comuna', 'package', 'year', 'end_year', 'families'],
    ['cost_uf', 'benefit_points', 'sites', 'reason_code', 'plan_id', 'plan', 'plan_version', 'data_of'],
  ].flat()
  const siteNames = new Map(inputs.sites.map(({ id, name }) => [id, name]))
  const lines = rows.flatMap((row) => {
    const own = [row.place, row.id, inputs.settlements.codes[row.at], row.name, row.comunaCode, row.comuna]
    const of = [plan.id, plan.name, plan.version, inputs.basis.computedAt]
    const { works, reason } = row.planned
    if (works.length === 0) return [[...own, null, null, null, null, null, null, null, reason.code, ...of]]
    return works.map((work) => {
      const sites = work.moves.map(({ siteId, families }) => `${siteNames.get(siteId) ?? siteId}: ${families}`)
      const figures = [work.package, work.year, work.endYear, work.families, work.costUf, work.benefit]
      return [...own, ...figures, sites.join('; '), reason.code, ...of]
    })
  })
  return csvText([head, ...lines])
}

export const savePlanCsv = (plan: Plan, inputs: PlanInputs, rows: readonly PlanRow[]): void =>
  saveText(`plan-${plan.id}.csv`, 'text/csv', planCsv(plan, inputs, rows))
