import type { Package } from '@arraigo/shared/plans/catalogue.schema.ts'
import { planContext } from '@arraigo/shared/plans/model/planContext.ts'
import type { ModelOption, PlanModel } from '@arraigo/shared/plans/model/planModel.ts'
import { settlementOffer } from '@arraigo/shared/plans/model/settlementOffer.ts'
import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanChoice } from '@arraigo/shared/plans/planResult.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'

/** A package that can be chosen for one settlement by hand. */
export interface OfferedPackage {
  package: Package
  option: ModelOption
  /** Years in which it can begin. */
  years: number[]
  /** Where its families may go, nearest first; empty for works in place. */
  sites: { id: number; name: string; km: number; capacity: number }[]
  /** Codes of which it cannot be chosen beside. */
  excludes: ReadonlySet<string>
}

export function offeredPackages(inputs: PlanInputs, spec: PlanSpec, model: PlanModel, row: number): OfferedPackage[] {
  const codeOf = (at: number) => inputs.packages[model.options[at]?.package ?? -1]?.code
  return model.options.flatMap((option, at): OfferedPackage[] => {
    const offered = inputs.packages[option.package]
    if (option.row !== row || offered === undefined) return []
    const beside = model.cliques.filter((clique) => clique.includes(at)).flat()
    const count = option.lastYear - option.firstYear + 1
    return [
      {
        package: offered,
        option,
        years: Array.from({ length: count }, (_, year) => spec.fromYear + option.firstYear + year),
        sites: option.sites.flatMap(({ site, km }) => {
          const of = model.sites[site]
          const found = of === undefined ? undefined : inputs.sites[of.site]
          return of === undefined || found === undefined
            ? []
            : [{ id: found.id, name: found.name, km, capacity: of.capacity }]
        }),
        excludes: new Set(beside.flatMap((other) => (other === at ? [] : (codeOf(other) ?? [])))),
      },
    ]
  })
}

/** Packages of the plan that are not offered to it, with the reason. */
export function refusedPackages(inputs: PlanInputs, spec: PlanSpec, row: number): { package: Package; why: Issue }[] {
  const { refused } = settlementOffer(planContext(inputs, spec), row)
  return [...refused].flatMap(([at, why]) => {
    const offered = inputs.packages[at]
    return offered === undefined ? [] : [{ package: offered, why }]
  })
}

/** The choice of a package: families that move go to the site that is said, else to the nearest. */
export function choiceOf(
  { package: { code }, option, sites }: OfferedPackage,
  settlementId: number,
  year: number,
  siteId: number | null = null,
): PlanChoice {
  const to = siteId ?? sites[0]?.id ?? null
  const moves = option.moved > 0 && to !== null ? [{ siteId: to, families: option.moved }] : []
  return { settlementId, package: code, year, moves }
}

/** With a package added; those that cannot stand beside it go. */
export function withChoice(choices: readonly PlanChoice[], offered: OfferedPackage, choice: PlanChoice): PlanChoice[] {
  return [
    ...choices.filter(({ package: code }) => code !== choice.package && !offered.excludes.has(code)),
    choice,
  ].sort((a, b) => a.year - b.year)
}

export const withoutChoice = (choices: readonly PlanChoice[], code: string): PlanChoice[] =>
  choices.filter((choice) => choice.package !== code)
