import type { Issue } from '../../problems/issue.ts'
import type { Package } from '../catalogue.schema.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import { modelFloors } from './modelFloors.ts'
import { type PlanContext, planContext } from './planContext.ts'
import type { ModelOption, PlanModel } from './planModel.ts'
import { isWithin } from './planRows.ts'
import { settlementOffer } from './settlementOffer.ts'

/** What the plan's people decided and the data, as numbers. Deterministic; what the spec has wrong, `specIssues` says. */
export function buildPlanModel(inputs: PlanInputs, spec: PlanSpec): PlanModel {
  const context = planContext(inputs, spec)
  const options: ModelOption[] = []
  const cliques: number[][] = []
  const excluded = new Map<number, Issue>()
  for (let row = 0; row < inputs.settlements.ids.length; row++) {
    const offer = settlementOffer(context, row)
    if (offer.excluded !== null) excluded.set(row, offer.excluded)
    const start = options.length
    for (const option of offer.options)
      options.push({ ...option, needs: option.needs.map((list) => list.map((at) => at + start)) })
    for (const clique of cliquesOf(context, offer.options)) cliques.push(clique.map((at) => at + start))
  }
  return {
    years: context.years,
    budgetsUf: [...spec.budgetsUf],
    carriesOver: spec.carriesOver,
    discounts: spec.budgetsUf.map((_, year) => (1 - spec.discountPct / 100) ** year),
    options,
    cliques,
    sites: context.sites,
    funds: spec.funds.map(({ uf }) => spec.budgetsUf.map((_, year) => uf[year] ?? 0)),
    capacities: spec.capacities.map(({ comunaCode, familiesPerYear }) => ({
      options: optionsWithin(context, options, comunaCode),
      familiesPerYear,
      comunaCode,
    })),
    floors: modelFloors(inputs, spec, options),
    minFamilies: spec.minFamilies,
    mustHaves: mustHaves(context, options),
    presence: presence(context, options),
    pointsPerFamilyKm: pointsPerFamilyKm(context, options),
    excluded,
  }
}

/** At most one of the in-place, of the relocation and of the doubled-up packages; no part beside a whole that contains it. */
function cliquesOf({ inputs }: PlanContext, options: ModelOption[]): number[][] {
  const packageAt = (at: number) => inputs.packages[options[at]?.package ?? -1] as Package
  const ofKind = (kind: Package['kind']) => options.flatMap((_, at) => (packageAt(at).kind === kind ? [at] : []))
  const wholes = ofKind('in-place')
  const withParts = ofKind('part').flatMap((part) => {
    const containing = wholes.filter((whole) => packageAt(whole).includes.includes(packageAt(part).code))
    return containing.length > 0 ? [[part, ...containing]] : []
  })
  const isWithinOther = withParts.some((clique) => clique.length === wholes.length + 1)
  return [isWithinOther ? [] : wholes, ...withParts, ofKind('relocation'), ofKind('doubled-up')].filter(
    (clique) => clique.length > 1,
  )
}

const optionsWithin = ({ inputs }: PlanContext, options: ModelOption[], place: string): number[] =>
  options.flatMap(({ row }, at) => (isWithin(inputs.settlements.comunaCodes[row] ?? null, place) ? [at] : []))

/** Without a package: one that gives families a solution, where there is one. */
function mustHaves({ inputs, spec, byCode }: PlanContext, options: ModelOption[]): PlanModel['mustHaves'] {
  const rows = new Map(inputs.settlements.ids.map((id, row) => [id, row]))
  return spec.locks.flatMap((lock, place) => {
    if (lock.is === 'out') return []
    const row = rows.get(lock.settlementId)
    const own = options.flatMap((option, at) => (option.row === row ? [at] : []))
    const asked = own.filter((at) => lock.package === null || options[at]?.package === byCode.get(lock.package))
    const solving = asked.filter((at) => (options[at]?.families ?? 0) > 0)
    const year = lock.year === null ? null : lock.year - spec.fromYear
    return [{ options: lock.package === null && solving.length > 0 ? solving : asked, year, lock: place }]
  })
}

/** Compactness 1: a year of works in a comuna must be worth what a settlement's best package is worth on average. */
function presence({ inputs, spec }: PlanContext, options: ModelOption[]): PlanModel['presence'] {
  if (spec.compactness === 0 || options.length === 0) return { points: 0, groups: [] }
  const best = new Map<number, number>()
  for (const { row, benefit } of options) best.set(row, Math.max(best.get(row) ?? 0, benefit))
  const mean = [...best.values()].reduce((sum, benefit) => sum + benefit, 0) / best.size
  const groups = Map.groupBy(options.keys(), (at) => inputs.settlements.comunaCodes[options[at]?.row ?? -1] ?? '')
  return { points: spec.compactness * mean, groups: [...groups.values()] }
}

/** A thousandth of what the move of a family is worth on average, at the greatest distance: nearer wins only among equals. */
function pointsPerFamilyKm({ spec }: PlanContext, options: ModelOption[]): number {
  const moving = options.filter(({ moved }) => moved > 0)
  const families = moving.reduce((sum, { moved }) => sum + moved, 0)
  if (families === 0) return 0
  const benefit = moving.reduce((sum, option) => sum + option.benefit, 0)
  return (0.001 * benefit) / families / spec.sites.maxDistanceKm
}
