import { attempt, type Change, shortfall } from './attempt.ts'
import type { PlanState } from './planState.ts'
import type { Relaxation } from './relaxation.ts'

const mostTried = 400
/** Of the works that may give way to another one. */
const mostGivingWay = 3
const mostRepairs = 200

/** Local search: add, move to an earlier year, replace; until a round finds nothing. */
export function improve(
  state: PlanState,
  relaxation: Relaxation,
  pointsPerUf: readonly number[],
  { rounds, tries }: { rounds: number; tries: number },
): void {
  const budget = { tries }
  for (let round = 0; round < rounds && budget.tries > 0; round++) {
    const found =
      addWhatFits(state, relaxation, pointsPerUf, budget) +
      beginEarlier(state, pointsPerUf) +
      replace(state, relaxation, pointsPerUf, budget) +
      swapYears(state, pointsPerUf, budget)
    if (found === 0) return
  }
}

/** Towards what is asked for at least: add what counts for it, then drop what only counts for others, worth least first. */
export function repair(state: PlanState, relaxation: Relaxation, pointsPerUf: readonly number[]): boolean {
  const { options } = state.problem.model
  for (let round = 0; round < mostRepairs && shortfall(state) > 0; round++) {
    let found = addWhatFits(state, relaxation, pointsPerUf, { tries: 5000 })
    const chosen = state.chosen().sort((one, other) => options[one.option]!.benefit - options[other.option]!.benefit)
    for (const { option } of chosen) {
      if (found > 0 || shortfall(state) === 0) break
      if (attempt(state, { remove: [option], add: [] }, pointsPerUf)) found += 1
    }
    if (found === 0) return false
  }
  return shortfall(state) === 0
}

interface Tries {
  tries: number
}

function tryIt(state: PlanState, change: Change, pointsPerUf: readonly number[], budget: Tries): boolean {
  budget.tries -= 1
  return attempt(state, change, pointsPerUf)
}

/** Options that may be worth it, most worth at the prices first. */
function promising({ problem, placed }: PlanState, { worth }: Relaxation): number[] {
  return [...problem.model.options.keys()]
    .filter((option) => placed[option] === null)
    .sort((one, other) => worth[other]! - worth[one]! || one - other)
    .slice(0, mostTried)
}

/** What begins in each year, least worth first. */
function chosenByYear({ problem, placed }: PlanState): number[][] {
  const { years, options } = problem.model
  const byYear = Array.from({ length: years }, (): number[] => [])
  placed.forEach((each, option) => {
    if (each !== null) byYear[each.year]!.push(option)
  })
  for (const year of byYear) year.sort((one, other) => options[one]!.benefit - options[other]!.benefit || one - other)
  return byYear
}

function addWhatFits(state: PlanState, relaxation: Relaxation, pointsPerUf: readonly number[], budget: Tries): number {
  const { options } = state.problem.model
  let found = 0
  for (const option of promising(state, relaxation)) {
    const { firstYear, lastYear, costUf, funds } = options[option]!
    for (let year = firstYear; year <= lastYear && budget.tries > 0; year++) {
      if (funds.length === 0 && costUf > state.budgetLeft(year)) continue
      if (!tryIt(state, { remove: [], add: [{ option, year }] }, pointsPerUf, budget)) continue
      found += 1
      break
    }
  }
  return found
}

function beginEarlier(state: PlanState, pointsPerUf: readonly number[]): number {
  let found = 0
  for (const { option, year } of state.chosen())
    for (let earlier = state.problem.model.options[option]!.firstYear; earlier < year; earlier++) {
      if (!attempt(state, { remove: [option], add: [{ option, year: earlier }] }, pointsPerUf)) continue
      found += 1
      break
    }
  return found
}

/** An option instead of those that exclude it, and of one more of the same year where money lacks. */
function replace(state: PlanState, relaxation: Relaxation, pointsPerUf: readonly number[], budget: Tries): number {
  const { conflicts, model } = state.problem
  let found = 0
  let byYear = chosenByYear(state)
  for (const option of promising(state, relaxation)) {
    const inItsWay = conflicts[option]!.filter((other) => state.placed[other] !== null)
    const { firstYear, lastYear } = model.options[option]!
    for (let year = firstYear; year <= lastYear && budget.tries > 0; year++) {
      const changes = replacements(state, { option, year }, inItsWay, byYear[year]!)
      if (!changes.some((change) => tryIt(state, change, pointsPerUf, budget))) continue
      found += 1
      byYear = chosenByYear(state)
      break
    }
  }
  return found
}

/** Only what could be worth more and be paid, as far as a glance tells. */
function replacements(
  state: PlanState,
  { option, year }: Change['add'][number],
  inItsWay: number[],
  givingWay: readonly number[],
): Change[] {
  const { options, discounts } = state.problem.model
  const { benefit, costUf, funds } = options[option]!
  const add = [{ option, year }]
  let [gain, lacking] = [benefit * discounts[year]!, costUf - state.budgetLeft(year)]
  for (const other of inItsWay) {
    const placed = state.placed[other]!
    gain -= options[other]!.benefit * discounts[placed.year]!
    if (placed.year === year) lacking -= options[other]!.costUf
  }
  if (gain <= 0) return []
  if (lacking <= 0 || funds.length > 0) return [{ remove: inItsWay, add }]
  const changes: Change[] = []
  for (const other of givingWay) {
    if (options[other]!.benefit * discounts[year]! >= gain || changes.length === mostGivingWay) break
    if (options[other]!.costUf >= lacking && !inItsWay.includes(other))
      changes.push({ remove: [...inItsWay, other], add })
  }
  return changes
}

/** Of two works in different years, the one that is worth more begins earlier. */
function swapYears(state: PlanState, pointsPerUf: readonly number[], budget: Tries): number {
  const { options, years } = state.problem.model
  const byYear = chosenByYear(state)
  let found = 0
  for (let early = 0; early < years - 1; early++) {
    for (const one of byYear[early]!) {
      const later = byYear.slice(early + 1).flatMap((chosen) => chosen.slice(-mostTried))
      for (const other of later.reverse()) {
        if (budget.tries <= 0) return found
        const [placed, late] = [state.placed[one], state.placed[other]]
        if (placed?.year !== early || late == null || late.year <= early) continue
        if (options[other]!.benefit <= options[one]!.benefit || options[other]!.firstYear > early) continue
        const more = options[other]!.costUf - options[one]!.costUf
        if (more > state.budgetLeft(early) || -more > state.budgetLeft(late.year)) continue
        const add = [
          { option: other, year: early },
          { option: one, year: late.year },
        ]
        if (!tryIt(state, { remove: [one, other], add }, pointsPerUf, budget)) continue
        found += 1
        break
      }
    }
  }
  return found
}
