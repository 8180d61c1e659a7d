import { attempt } from './attempt.ts'
import { PlanState } from './planState.ts'
import type { Relaxation } from './relaxation.ts'
import type { SearchProblem } from './searchProblem.ts'

/** A plan that follows the prices: what everybody would do alone, best value for money first, while limits allow it; then whatever still fits. */
export function construct(problem: SearchProblem, relaxation: Relaxation, pointsPerUf: readonly number[]): PlanState {
  const { model, components } = problem
  const state = new PlanState(problem)
  const put = (option: number, year: number) => attempt(state, { remove: [], add: [{ option, year }] }, pointsPerUf)
  const putSomewhen = (option: number, first: number) =>
    put(option, first) || laterYears(first, model.years).some((year) => put(option, year))
  for (const { options } of model.mustHaves) {
    const [best] = options.toSorted((one, other) => relaxation.worth[other]! - relaxation.worth[one]!)
    if (best !== undefined)
      withNeeds(problem, best, relaxation).some((option) => !putSomewhen(option, Math.max(0, relaxation.year[option]!)))
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

/** The option after those of one way to fulfil what it needs. */
function withNeeds({ model }: SearchProblem, option: number, { worth }: Relaxation): number[] {
  const before = model.options[option]!.needs.flatMap((list) => {
    const [best] = list.toSorted((one, other) => worth[other]! - worth[one]!)
    return best === undefined ? [] : withNeeds({ model } as SearchProblem, best, { worth } as Relaxation)
  })
  return [...new Set([...before, option])]
}
