import type { CostRule } from '../catalogue.schema.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { ModelSite } from './planModel.ts'
import { packagesByCode } from './planRows.ts'

/** What every settlement's offer is made from, looked up once. */
export interface PlanContext {
  inputs: PlanInputs
  spec: PlanSpec
  years: number
  /** Indices of the packages on offer, in the order of the inputs. */
  offered: number[]
  byCode: Map<string, number>
  rules: Map<string, CostRule[]>
  sites: ModelSite[]
  /** Sites of the model within the plan's distance, nearest first, by row. */
  near: Map<number, { site: number; km: number }[]>
  /** Packages locked out, by row; null: all. */
  lockedOut: Map<number, (string | null)[]>
}

export function planContext(inputs: PlanInputs, spec: PlanSpec): PlanContext {
  const sites = usableSites(inputs, spec)
  const ids = new Map(inputs.settlements.ids.map((id, row) => [id, row]))
  const lockedOut = new Map<number, (string | null)[]>()
  for (const lock of spec.locks) {
    const row = ids.get(lock.settlementId)
    if (lock.is === 'out' && row !== undefined) lockedOut.set(row, [...(lockedOut.get(row) ?? []), lock.package])
  }
  return {
    inputs,
    spec,
    years: spec.budgetsUf.length,
    offered: inputs.packages.flatMap(({ code }, at) => (spec.packages.includes(code) ? [at] : [])),
    byCode: packagesByCode(inputs),
    rules: Map.groupBy(inputs.costRules, (rule) => rule.package),
    sites,
    near: sitesNear(inputs, spec, sites),
    lockedOut,
  }
}

/** In the order of the inputs: usable, asked for, with a known land cost, and large enough for one project of the programme. Unknown works of a site add nothing, and are said. */
function usableSites(inputs: PlanInputs, spec: PlanSpec): ModelSite[] {
  const programme = inputs.programmes.find(({ code }) => code === spec.programme)
  const minGroup = Math.max(1, programme?.minFamilies ?? 1)
  return inputs.sites.flatMap((site, at) => {
    const capacity = site.capacityFamilies ?? 0
    const isAsked = spec.sites.ids === null || spec.sites.ids.includes(site.id)
    if (!isAsked || !site.isUsable || site.landCostUf === null || capacity < minGroup) return []
    const maxGroup = Math.min(capacity, Math.max(minGroup, programme?.maxFamilies ?? capacity))
    // An estimate is a price per family: of a whole block no more is bought than what the families need.
    const landUfPerFamily = site.isLandCostEstimated ? site.landCostUf / capacity : 0
    const fixedUf = site.isLandCostEstimated ? 0 : site.landCostUf
    const ufPerFamily = landUfPerFamily + (site.worksUfPerFamily ?? 0)
    return [{ site: at, capacity, fixedUf, ufPerFamily, minGroup, maxGroup }]
  })
}

function sitesNear(inputs: PlanInputs, spec: PlanSpec, sites: ModelSite[]): PlanContext['near'] {
  const modelSite = new Map(sites.map(({ site }, at) => [site, at]))
  const near: PlanContext['near'] = new Map()
  for (const { row, site, km } of inputs.distances) {
    const at = modelSite.get(site)
    if (at === undefined || !(km <= spec.sites.maxDistanceKm)) continue
    const list = near.get(row)
    if (list === undefined) near.set(row, [{ site: at, km }])
    else list.push({ site: at, km })
  }
  for (const list of near.values()) list.sort((one, other) => one.km - other.km || one.site - other.site)
  return near
}
