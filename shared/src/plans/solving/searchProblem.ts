import type { PlanModel } from '../model/planModel.ts'

/** Options that exclude or need each other: decided together, independently of all others but for what they share. */
export interface Component {
  options: number[]
  /** Every choice among them that is allowed, years left open; or more than is allowed where that would be too many to list. */
  sets: number[][]
}

/** The model with what the search asks of it again and again. */
export interface SearchProblem {
  model: PlanModel
  components: Component[]
  /** By option: those that it cannot be beside. */
  conflicts: number[][]
  /** By option: those that may need it. */
  dependents: number[][]
  /** By option: places in `capacities`, `floors` and `mustHaves`. */
  capacities: number[][]
  floors: number[][]
  mustHaves: number[][]
}

const mostSets = 300

export function searchProblem(model: PlanModel): SearchProblem {
  const lists = (groups: { options: number[] }[]) => {
    const of = model.options.map((): number[] => [])
    groups.forEach(({ options }, at) => {
      for (const option of new Set(options)) of[option]!.push(at)
    })
    return of
  }
  const conflicts = conflictsOf(model)
  const dependents = model.options.map((): number[] => [])
  model.options.forEach(({ needs }, option) => {
    for (const need of new Set(needs.flat())) dependents[need]!.push(option)
  })
  return {
    model,
    components: componentsOf(model, conflicts),
    conflicts,
    dependents,
    capacities: lists(model.capacities),
    floors: lists(model.floors),
    mustHaves: lists(model.mustHaves),
  }
}

function conflictsOf({ options, cliques }: PlanModel): number[][] {
  const conflicts = options.map(() => new Set<number>())
  for (const clique of cliques)
    for (const one of clique) for (const other of clique) if (one !== other) conflicts[one]!.add(other)
  return conflicts.map((others) => [...others])
}

function componentsOf(model: PlanModel, conflicts: number[][]): Component[] {
  const needed = model.options.map(({ needs }) => needs.flat())
  const linked = joined(model.options.length, (option) => [...conflicts[option]!, ...needed[option]!])
  return linked.flatMap((options): Component[] => {
    const sets = allowedSets(options, conflicts, model)
    if (sets !== null) return [{ options, sets }]
    // Without what they need from each other they may fall apart; a bound stays a bound.
    return joinedWithin(options, conflicts).flatMap((part): Component[] => {
      const free = allowedSets(part, conflicts, null)
      return free !== null ? [{ options: part, sets: free }] : covered(part, conflicts)
    })
  })
}

/** Null: too many. */
function allowedSets(options: number[], conflicts: number[][], model: PlanModel | null): number[][] | null {
  const sets: number[][] = []
  const isAllowed = (set: number[]) =>
    model === null ||
    set.every((option) => model.options[option]!.needs.every((list) => list.some((need) => set.includes(need))))
  let visited = 0
  const grow = (set: number[], from: number): boolean => {
    visited += 1
    if (visited > 20 * mostSets || sets.length > mostSets) return false
    if (set.length > 0 && isAllowed(set)) sets.push(set)
    for (let at = from; at < options.length; at++) {
      const option = options[at]!
      if (!set.some((other) => conflicts[option]!.includes(other)) && !grow([...set, option], at + 1)) return false
    }
    return true
  }
  return grow([], 0) && sets.length <= mostSets ? sets : null
}

/** Groups of which at most one can be chosen. */
function covered(options: number[], conflicts: number[][]): Component[] {
  const groups: number[][] = []
  for (const option of options) {
    const group = groups.find((members) => members.every((other) => conflicts[option]!.includes(other)))
    if (group === undefined) groups.push([option])
    else group.push(option)
  }
  return groups.map((members) => ({ options: members, sets: members.map((option) => [option]) }))
}

function joined(count: number, linksOf: (option: number) => number[]): number[][] {
  const parent = Int32Array.from({ length: count }, (_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root]!
    parent[at] = root
    return root
  }
  for (let at = 0; at < count; at++) for (const other of linksOf(at)) parent[rootOf(at)] = rootOf(other)
  return [...Map.groupBy(parent.keys(), (at) => rootOf(at)).values()]
}

function joinedWithin(options: number[], conflicts: number[][]): number[][] {
  const placeOf = new Map(options.map((option, place) => [option, place]))
  const links = (place: number) => conflicts[options[place]!]!.flatMap((other) => placeOf.get(other) ?? [])
  return joined(options.length, links).map((places) => places.map((place) => options[place]!))
}
