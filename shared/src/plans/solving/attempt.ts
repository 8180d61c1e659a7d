import { homesFor } from './homesFor.ts'
import type { Placed, PlanState } from './planState.ts'

export interface Change {
  remove: number[]
  add: { option: number; year: number }[]
}

/** A hair of a point: less is rounding. */
const hair = 1e-9

/** How far a plan stays below what is asked of it at least, each requirement as a share of what it asks. */
export function shortfall({ problem, reached, total, families, placed }: PlanState): number {
  const { floors, minFamilies, mustHaves } = problem.model
  let missing = 0
  floors.forEach(({ share, measure }, floor) => {
    const wanted = share * total[measure]
    if (reached[floor]! < wanted - 1e-9 * Math.max(1, wanted)) missing += (wanted - reached[floor]!) / wanted
  })
  if (minFamilies !== null && families < minFamilies) missing += (minFamilies - families) / minFamilies
  for (const { options, year } of mustHaves) {
    const isMet = options.some((option) => placed[option] != null && (year === null || placed[option]!.year === year))
    if (!isMet) missing += 1
  }
  return missing
}

/**
 * Makes a change if it keeps within all limits and brings the plan nearer to what is asked of it at least, or is as near and
 * worth more; otherwise nothing changes.
 */
export function attempt(state: PlanState, change: Change, pointsPerUf: readonly number[]): boolean {
  const [worthBefore, missingBefore] = [state.objective, shortfall(state)]
  return tryChange(state, change, pointsPerUf, () => {
    const missing = shortfall(state)
    return missing < missingBefore - hair || (missing <= missingBefore + hair && state.objective > worthBefore + hair)
  })
}

/** Makes a change if it keeps within all limits and `isWanted` afterwards; otherwise nothing changes. */
export function tryChange(
  state: PlanState,
  change: Change,
  pointsPerUf: readonly number[],
  isWanted: () => boolean,
): boolean {
  const removed: { option: number; placed: Placed }[] = []
  const added: number[] = []
  const undo = () => {
    for (const option of added.reverse()) state.remove(option)
    for (const { option, placed } of removed.reverse()) state.restore(option, placed)
    return false
  }
  for (const option of change.remove) {
    if (state.placed[option] == null || !state.canGo(option)) return undo()
    removed.push({ option, placed: state.remove(option) })
  }
  for (const { option, year } of change.add) {
    if (!state.canBegin(option, year)) return undo()
    const moves = homesFor(state, option, year, pointsPerUf[year]!)
    if (moves === null) return undo()
    state.place(option, year, moves)
    added.push(option)
  }
  return isKept(state, change, removed) && isWanted() ? true : undo()
}

function isKept(state: PlanState, { add }: Change, removed: { option: number; placed: Placed }[]): boolean {
  const options = add.map(({ option }) => option)
  const years = [...new Set(add.map(({ year }) => year))]
  if (!state.isWithin(options, years)) return false
  const sites = [...removed.map(({ placed }) => placed), ...options.map((option) => state.placed[option]!)].flatMap(
    ({ moves }) => moves.map(({ site }) => site),
  )
  return sites.every((site) => state.isSiteWhole(site))
}
