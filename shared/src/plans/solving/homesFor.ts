import { groupShortfall } from '../model/choiceViolations.ts'
import type { Placed, PlanState } from './planState.ts'

/**
 * Sites for the families of an option that begins in a year: on one site if one takes them all, the cheapest at this price
 * of money, else over as few as possible. Whole projects only. Null: no room.
 */
export function homesFor(state: PlanState, at: number, year: number, pointsPerUf: number): Placed['moves'] | null {
  const { model } = state.problem
  const { moved, sites } = model.options[at]!
  if (moved === 0) return []
  const priced = sites
    .map(({ site, km }) => {
      const { fixedUf, ufPerFamily } = model.sites[site]!
      const land = state.isOpen(site) ? 0 : fixedUf / moved
      return { site, price: km * model.pointsPerFamilyKm + pointsPerUf * (ufPerFamily + land) }
    })
    .sort((one, other) => one.price - other.price || one.site - other.site)
  const fits = (site: number, families: number) => {
    const { minGroup, maxGroup } = model.sites[site]!
    if (state.closed.has(site) || state.roomOn(site) < families) return false
    return groupShortfall(state.arrivedAt(site, year) + families, minGroup, maxGroup) === 0
  }
  const one = priced.find(({ site }) => fits(site, moved))
  if (one !== undefined) return [{ site: one.site, families: moved }]
  let left = moved
  const moves: Placed['moves'] = []
  for (const { site } of priced.sort((a, b) => state.roomOn(b.site) - state.roomOn(a.site) || a.site - b.site)) {
    const families = Math.min(left, state.roomOn(site))
    if (families <= 0 || !fits(site, families)) continue
    moves.push({ site, families })
    left -= families
    if (left === 0) return moves
  }
  return null
}
