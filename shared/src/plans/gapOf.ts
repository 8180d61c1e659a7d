/**
 * How far a plan may be from the best one: (bound − objective) ÷ bound, 0 to 1. Where what is locked in costs more points than all
 * works bring, no plan is worth anything and the bound is no measure: of what the plan loses.
 */
export function gapOf(objective: number, bound: number): number {
  if (bound <= objective) return 0
  return Math.min(1, (bound - objective) / (bound > 0 ? bound : -objective))
}
