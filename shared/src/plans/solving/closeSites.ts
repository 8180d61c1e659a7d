import { shortfall } from './attempt.ts'
import { improve } from './improve.ts'
import { PlanState } from './planState.ts'
import type { Relaxation } from './relaxation.ts'

/** Land that costs more than the moves to it are worth: without each open site in turn, its money goes to what is best now. */
export function closeSites(state: PlanState, relaxation: Relaxation, pointsPerUf: readonly number[]): PlanState {
  let best = state
  for (const site of state.problem.model.sites.keys()) {
    if (!best.isOpen(site)) continue
    const without = withoutSite(best, site)
    if (without === null) continue
    improve(without, relaxation, pointsPerUf, { rounds: 2, tries: 4000 })
    if (shortfall(without) <= shortfall(best) && without.objective > best.objective) best = without
  }
  return best
}

/** Null where something that is chosen needs what moves there. */
function withoutSite(state: PlanState, site: number): PlanState | null {
  const copy = new PlanState(state.problem)
  for (const closed of state.closed) copy.closed.add(closed)
  copy.closed.add(site)
  const chosen = state.chosen()
  for (const { option, year, moves } of chosen) copy.place(option, year, moves)
  const leaving = chosen.filter(({ moves }) => moves.some((move) => move.site === site))
  for (const { option } of leaving) {
    if (!copy.canGo(option)) return null
    copy.remove(option)
  }
  const touched = new Set(leaving.flatMap(({ moves }) => moves.map((move) => move.site)))
  return copy.isWithin([], []) && [...touched].every((other) => copy.isSiteWhole(other)) ? copy : null
}
