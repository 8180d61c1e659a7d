import type { Issue } from '../../problems/issue.ts'
import type { Package } from '../catalogue.schema.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import { prerequisiteCircles } from '../prerequisiteCircles.ts'
import { planContext } from './planContext.ts'
import { packagesNamed } from './planNames.ts'
import { isThereAlready } from './settlementOffer.ts'

/** Packages that nobody knows, cost nothing, or can never be preceded by what they need. */
export function packageIssues(spec: PlanSpec, inputs: PlanInputs): Issue[] {
  const byCode = new Map(inputs.packages.map((offered) => [offered.code, offered]))
  const offered = spec.packages.flatMap((code) => byCode.get(code) ?? [])
  const pathOf = (code: string) => `packages.${spec.packages.indexOf(code)}`
  const unknown = spec.packages.filter((code) => !byCode.has(code))
  const inFunds = spec.funds.flatMap(({ name, packages }, at) =>
    (packages ?? []).flatMap((code) =>
      byCode.has(code)
        ? []
        : [{ code: 'plan-fund-package-unknown', path: `funds.${at}.packages`, params: { fund: name, package: code } }],
    ),
  )
  return [
    ...unknown.map((code) => ({ code: 'plan-package-unknown', path: pathOf(code), params: { package: code } })),
    ...inFunds,
    ...offered
      .filter(({ fixedUf, costUfPerFamily }) => !(fixedUf + costUfPerFamily > 0))
      .map(({ code, name }) => ({
        code: 'plan-cost-unknown',
        path: pathOf(code),
        params: { nameEs: name.es, nameEn: name.en },
      })),
    ...missingNeeds(spec, inputs, offered, pathOf),
    ...circles(inputs, offered, pathOf),
  ]
}

/** Of the offered packages, those that give what a list asks for. */
const givers = (list: string[], offered: Package[], of: string): Package[] =>
  offered.filter(
    ({ code, kind, includes }) =>
      list.includes(code) ||
      (kind === 'in-place' && !includes.includes(of) && includes.some((part) => list.includes(part))),
  )

/** No package of the plan gives it, and no settlement has it already. */
function missingNeeds(
  spec: PlanSpec,
  inputs: PlanInputs,
  offered: Package[],
  pathOf: (code: string) => string,
): Issue[] {
  const context = planContext(inputs, spec)
  const isThereAnywhere = (list: string[]) =>
    inputs.packages.some(
      (need) => list.includes(need.code) && inputs.settlements.ids.some((_, row) => isThereAlready(context, row, need)),
    )
  return offered.flatMap(({ code, name, prerequisites }) =>
    prerequisites.flatMap((list) => {
      if (givers(list, offered, code).length > 0 || isThereAnywhere(list)) return []
      const needs = packagesNamed(inputs, list)
      return [
        {
          code: 'plan-prerequisite-not-offered',
          path: pathOf(code),
          params: { nameEs: name.es, nameEn: name.en, needsEs: needs.es, needsEn: needs.en },
        },
      ]
    }),
  )
}

/** Each circle once; what a whole contains can be given by the whole. */
function circles(inputs: PlanInputs, offered: Package[], pathOf: (code: string) => string): Issue[] {
  const waiting = offered.map(({ code, prerequisites }) => ({
    code,
    prerequisites: prerequisites.map((list) => givers(list, offered, code).map((giver) => giver.code)),
  }))
  return prerequisiteCircles(waiting).map((circle) => {
    const names = packagesNamed(inputs, circle, ' → ')
    return {
      code: 'plan-prerequisite-circle',
      path: pathOf(circle[0] ?? ''),
      params: { circleEs: names.es, circleEn: names.en },
    }
  })
}
