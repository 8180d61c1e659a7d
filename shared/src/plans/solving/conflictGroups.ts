import type { PlanModel } from '../model/planModel.ts'
import type { LinearProgram } from './linearProgram.ts'
import type { PlanProgram, Requirement } from './planProgram.ts'

/** Room for more families than any plan moves to a site. */
export const endless = 1e5

/** What people would keep or give up as one: a budget over all years, a capacity over all years, the rule on sizes of projects. */
export type ConflictGroup = string

/** Null: what makes a plan a plan, which nobody can give up. */
export function groupOf(requirement: Requirement): ConflictGroup | null {
  switch (requirement.kind) {
    case 'structure':
      return null
    case 'capacity':
      return `capacity ${requirement.capacity}`
    case 'floor':
      return `floor ${requirement.floor}`
    case 'must-have':
      return `must-have ${requirement.mustHave}`
    default:
      return requirement.kind
  }
}

/** Rows of the groups only, and of the structure; the others limit nothing, but land is paid even where its room has no end. */
export function limitedTo({ program, requirements }: PlanProgram, groups: ReadonlySet<ConflictGroup>): LinearProgram {
  const rowLower = program.rowLower.slice()
  const rowUpper = program.rowUpper.slice()
  const values = program.values.slice()
  requirements.forEach((requirement, row) => {
    const group = groupOf(requirement)
    if (group === null || groups.has(group)) return
    if (requirement.kind === 'site-capacity') {
      for (let at = program.starts[row]!; at < program.starts[row + 1]!; at++)
        if (values[at]! < 0) values[at] = -endless
      return
    }
    rowLower[row] = Number.NEGATIVE_INFINITY
    rowUpper[row] = Number.POSITIVE_INFINITY
  })
  return { ...program, cost: new Float64Array(program.cost.length), rowLower, rowUpper, values }
}

/**
 * Groups that cannot be met together, none of which can be left out (deletion filter, Chinneck and Dravnieks 1991): first by
 * halves, then one by one. `isImpossible` says no where it does not know, which keeps a group that might be superfluous.
 */
export function irreducible(
  groups: readonly ConflictGroup[],
  isImpossible: (groups: ReadonlySet<ConflictGroup>) => boolean,
): ConflictGroup[] {
  let kept = [...groups]
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < kept.length; ) {
      const without = [...kept.slice(0, from), ...kept.slice(from + size)]
      if (isImpossible(new Set(without))) kept = without
      else from += size
    }
  }
  return kept
}

/** All of what a requirement asks for: giving way by so much is giving it up. */
export function wholeOf(model: PlanModel, requirement: Requirement): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const moneyUf = () => Math.max(1, sum(model.budgetsUf))
  switch (requirement.kind) {
    case 'structure':
    case 'must-have':
      return 1
    case 'budget':
      return moneyUf()
    case 'capacity':
      return Math.max(1, model.capacities[requirement.capacity]!.familiesPerYear)
    case 'floor': {
      const { measure, share } = model.floors[requirement.floor]!
      const whole = measure === 'families' ? sum(model.options.map(({ families }) => families)) : moneyUf()
      return Math.max(1, share * whole)
    }
    case 'min-families':
      return Math.max(1, model.minFamilies ?? 0)
    case 'site-capacity':
      return Math.max(1, model.sites[requirement.site]!.capacity)
    case 'site-group':
      return Math.max(1, model.sites[requirement.site]!.minGroup)
  }
}
