import type { CostRule, Package, PlanProgramme } from '@arraigo/shared/plans/catalogue.schema.ts'
import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'

/** What inputs were read from, without what can be found again: enough to tell what changed since. */
export interface MadeOf {
  computedAt: string
  versions: Record<string, number>
  ranking: { id: number; version: number; name: string }
  /** Ids and versions. */
  settlements: [number, number][]
  sites: [number, number][]
  packages: Package[]
  costRules: CostRule[]
  programme: PlanProgramme | null
  figures: [code: string, value: number | null][]
  /** West, south, east, north of the settlements; null without any. */
  bounds: [number, number, number, number] | null
}

export function madeOf(
  { ranking, settlements, sites, packages, costRules, programmes, basis }: PlanInputs,
  spec: PlanSpec,
): MadeOf {
  const offered = new Set(spec.packages)
  return {
    computedAt: basis.computedAt,
    versions: basis.versions,
    ranking,
    settlements: settlements.ids.map((id, row) => [id, settlements.versions[row]!]),
    sites: sites.map(({ id, version }) => [id, version]),
    packages: packages.filter(({ code }) => offered.has(code)),
    costRules: costRules.filter((rule) => offered.has(rule.package)),
    programme: programmes.find(({ code }) => code === spec.programme) ?? null,
    figures: basis.parameters.map(({ code, value }) => [code, value]),
    bounds: boundsOf(settlements),
  }
}

function boundsOf({ longitudes, latitudes }: PlanInputs['settlements']): MadeOf['bounds'] {
  const [x, y] = [longitudes.filter((value) => value !== null), latitudes.filter((value) => value !== null)]
  if (x.length === 0 || y.length === 0) return null
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)]
}
