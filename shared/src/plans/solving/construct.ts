import { tryChange } from './attempt.ts'
import { PlanState } from './planState.ts'
import type { Relaxation } from './relaxation.ts'
import type { SearchProblem } from './searchProblem.ts'

/**
 * A plan that follows the prices: what is locked in, then what everybody would do alone, best value for money first, while
 * limits allow it. What is asked for at least has its price; `repair` sees to what is left of it.
 */
export function construct(problem: SearchProblem, relaxation: Relaxation, pointsPerUf: readonly number[]): PlanState {
  const { model, components } = problem
  const state = new PlanState(problem)
  const put = (option: number, year: number) =>
    tryChange(state, { remove: [], add: [{ option, year }] }, pointsPerUf, () => true)
  const putSomewhen = (option: number, first: number) =>
    put(option, first) || laterYears(first, model.years).some((year) => put(option, year))
  for (const { options, year } of model.mustHaves) {
    const byWorth = options.toSorted((one, other) => relaxation.worth[other]! - relaxation.worth[one]!)
    byWorth.some((option) => {
      const before = neededBy(problem, option, relaxation)
      for (const need of before) putSomewhen(need, model.options[need]!.firstYear)
      return year === null ? putSomewhen(option, Math.max(0, relaxation.year[option]!)) : put(option, year)
    })
  }
  const wanted = components.flatMap(({ sets }, at) => {
    const set = relaxation.sets[at]! < 0 ? [] : sets[relaxation.sets[at]!]!
    return set.length === 0 ? [] : [{ set, value: valueForMoney(problem, set, relaxation) }]
  })
  for (const { set } of wanted.sort((one, other) => other.value - one.value)) {
    for (const option of inOrderOfNeeds(problem, set, relaxation)) putSomewhen(option, relaxation.year[option]!)
  }
  return state
}

const laterYears = (first: number, years: number) =>
  Array.from({ length: years }, (_, year) => year).filter((year) => year !== first)

/** Points per UF; those that are worth most at the prices first where money has none. */
function valueForMoney({ model }: SearchProblem, set: readonly number[], { worth }: Relaxation): number {
  const uf = set.reduce((sum, option) => sum + model.options[option]!.costUf, 0)
  return set.reduce((sum, option) => sum + worth[option]!, 0) / Math.max(1, uf)
}

function inOrderOfNeeds({ model }: SearchProblem, set: readonly number[], { year }: Relaxation): number[] {
  const depth = (option: number, most = 10): number =>
    most === 0
      ? 0
      : Math.max(
          0,
          ...model.options[option]!.needs.flat()
            .filter((need) => set.includes(need))
            .map((need) => 1 + depth(need, most - 1)),
        )
  return set.toSorted((one, other) => depth(one) - depth(other) || year[one]! - year[other]!)
}

/** One way to fulfil what an option needs, in order. */
function neededBy(problem: SearchProblem, option: number, relaxation: Relaxation, deep = 10): number[] {
  const { worth } = relaxation
  if (deep === 0) return []
  const before = problem.model.options[option]!.needs.flatMap((list) => {
    const [best] = list.toSorted((one, other) => worth[other]! - worth[one]!)
    return best === undefined ? [] : [...neededBy(problem, best, relaxation, deep - 1), best]
  })
  return [...new Set(before)]
}
