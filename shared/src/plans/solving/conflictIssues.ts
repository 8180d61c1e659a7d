import type { Issue } from '../../problems/issue.ts'
import { namedViolations } from '../model/namedViolations.ts'
import type { PlanModel } from '../model/planModel.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { Requirement } from './planProgram.ts'
import type { PlanConflict } from './planSolution.ts'

/** Requirements that conflict (`isLeast`: none of them can be left out), with places in the model and years from 0: `namedConflict` makes names of them. */
export function conflictIssues(model: PlanModel, requirements: readonly Requirement[], isLeast: boolean): Issue[] {
  if (requirements.length === 0) return []
  const issues = requirements.map((requirement) => {
    const { code, params } = said(model, requirement)
    return { code: `plan-conflict-${code}`, params }
  })
  return issues.length === 1
    ? issues
    : [{ code: isLeast ? 'plan-conflict' : 'plan-conflict-among', params: { count: issues.length } }, ...issues]
}

/** `share`: that a floor would still reach. */
export interface GivenWay {
  requirement: Requirement
  by: number
  share?: number
}

/** What has to give way, and by how much; with what a program needs to apply it: codes, and places in the spec. */
export function relaxationIssues(model: PlanModel, given: readonly GivenWay[]): Issue[] {
  const issues = given.map(({ requirement, by, share }) => {
    const { code, params } = said(model, requirement)
    const isMoney = code === 'budget' || code === 'floor-money'
    // Rounded up: less would not do.
    return {
      code: `plan-relax-${code}`,
      params: {
        ...params,
        by: isMoney ? Math.ceil(by - 1e-3) : Math.ceil(by - 1e-6),
        ...(share !== undefined && { toPercent: Math.floor(share * 1e4) / 100 }),
      },
    }
  })
  return issues.length === 0 ? [] : [{ code: 'plan-relax' }, ...issues]
}

function said(model: PlanModel, requirement: Requirement): { code: string; params: NonNullable<Issue['params']> } {
  switch (requirement.kind) {
    case 'structure':
      return { code: 'structure', params: {} }
    case 'budget':
      return {
        code: 'budget',
        params: { year: requirement.year, uf: model.budgetsUf.reduce((sum, uf) => sum + uf, 0) },
      }
    case 'capacity': {
      const { comunaCode, familiesPerYear } = model.capacities[requirement.capacity]!
      return {
        code: 'capacity',
        params: { place: comunaCode, comuna: comunaCode, families: familiesPerYear, year: requirement.year },
      }
    }
    case 'floor': {
      const { measure, share, code, floor } = model.floors[requirement.floor]!
      return { code: `floor-${measure}`, params: { place: code, floor, percent: Math.round(share * 1e4) / 100 } }
    }
    case 'min-families':
      return { code: 'min-families', params: { families: model.minFamilies } }
    case 'must-have': {
      const { options, lock, year } = model.mustHaves[requirement.mustHave]!
      const row = model.options[options[0] ?? -1]?.row ?? -1
      return { code: year === null ? 'lock' : 'lock-year', params: { lock, row, year } }
    }
    case 'site-capacity':
      return { code: 'site-capacity', params: { site: model.sites[requirement.site]!.site } }
    case 'site-group': {
      const { site, minGroup } = model.sites[requirement.site]!
      return { code: 'site-group', params: { site, minGroup, year: requirement.year } }
    }
  }
}

/** With names of settlements, comunas and sites, and years as people write them. */
export function namedConflict(inputs: PlanInputs, spec: PlanSpec, { issues, relaxation }: PlanConflict): PlanConflict {
  const named = (list: readonly Issue[]) =>
    namedViolations(
      inputs,
      spec,
      list.map((issue) => ({ ...issue, by: Number(issue.params?.by ?? 0) })),
    ).map(({ code, params }): Issue => ({ code, ...(params && { params }) }))
  return { issues: named(issues), relaxation: named(relaxation) }
}
