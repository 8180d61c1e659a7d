import type { PlanModel } from '../model/planModel.ts'
import { endless, wholeOf } from './conflictGroups.ts'
import { ProgramBuilder } from './linearProgram.ts'
import type { PlanProgram, Requirement } from './planProgram.ts'

/** By how much a requirement gives way: the column's value times `whole`. */
export interface Slack {
  requirement: Requirement
  column: number
  whole: number
}

/** What a person decided by name is the last to give way. */
const locksWeigh = 4

/**
 * The program in which every requirement may give way at a price, its share of the requirement, and nothing else counts:
 * its optimum is the smallest relaxation that leaves a plan.
 */
export function elasticProgram(model: PlanModel, { program, columns, requirements }: PlanProgram) {
  const builder = new ProgramBuilder()
  for (let column = 0; column < program.lower.length; column++)
    builder.column({
      lower: program.lower[column]!,
      upper: program.upper[column]!,
      isInteger: program.integrality[column] === 1,
    })
  const slacks = new Map<string, Slack>()
  const budgets: Slack[] = []
  requirements.forEach((requirement) => {
    const key = keyOf(requirement)
    if (key === null || slacks.has(key)) return
    // A lock is kept or given up, as a whole.
    const isWhole = requirement.kind === 'must-have'
    const column = builder.column({
      cost: isWhole ? -locksWeigh : -1,
      upper: isWhole ? 1 : Number.POSITIVE_INFINITY,
      isInteger: isWhole,
    })
    slacks.set(key, { requirement, column, whole: wholeOf(model, requirement) })
    if (requirement.kind === 'budget') budgets[requirement.year] = slacks.get(key)!
  })
  requirements.forEach((requirement, row) => {
    const entries: [number, number][] = []
    for (let at = program.starts[row]!; at < program.starts[row + 1]!; at++)
      entries.push([program.indices[at]!, program.values[at]!])
    const sign = Number.isFinite(program.rowLower[row]!) ? 1 : -1
    if (requirement.kind === 'budget') {
      const first = model.carriesOver ? 0 : requirement.year
      for (let year = first; year <= requirement.year; year++)
        entries.push([budgets[year]!.column, sign * budgets[year]!.whole])
    } else {
      const slack = slacks.get(keyOf(requirement) ?? '')
      if (slack !== undefined) entries.push([slack.column, sign * slack.whole])
    }
    builder.row(program.rowLower[row]!, program.rowUpper[row]!, entries)
  })
  // More room is room on a site that is paid.
  for (const { requirement, column, whole } of slacks.values()) {
    if (requirement.kind !== 'site-capacity') continue
    const first = requirement.site * model.years
    const opens = [...columns.opens.subarray(first, first + model.years)].map((open) => [open, -endless] as const)
    builder.row(Number.NEGATIVE_INFINITY, 0, [[column, whole], ...opens])
  }
  return { program: builder.build(), slacks: [...slacks.values()] }
}

/** Rows with the same key give way together. */
function keyOf(requirement: Requirement): string | null {
  return requirement.kind === 'structure' ? null : Object.values(requirement).join(' ')
}
