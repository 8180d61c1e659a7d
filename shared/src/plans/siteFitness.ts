import type { PlanSite } from './site.schema.ts'
import { safetyRules } from './siteRules.ts'

/** `fit`: nothing fails and what makes it safe is known. `conditional`: usable, with something to settle. `unfit`: out of plans. */
export const fitnesses = ['fit', 'conditional', 'unfit'] as const
export type Fitness = (typeof fitnesses)[number]

export function fitnessOf({ isUsable, checks }: Pick<PlanSite, 'isUsable' | 'checks'>): Fitness {
  if (!isUsable) return 'unfit'
  const isOpen = checks.some(
    ({ rule, outcome }) => outcome === 'fails' || (outcome === 'unknown' && safetyRules.includes(rule)),
  )
  return isOpen ? 'conditional' : 'fit'
}

export const outcomeCounts = ({ checks }: Pick<PlanSite, 'checks'>) => ({
  passes: checks.filter(({ outcome }) => outcome === 'passes').length,
  fails: checks.filter(({ outcome }) => outcome === 'fails').length,
  unknown: checks.filter(({ outcome }) => outcome === 'unknown').length,
})

const order: readonly Fitness[] = fitnesses

/** The fittest first, of those the better placed, of those the larger. */
export const byFitness = (a: PlanSite, b: PlanSite): number =>
  order.indexOf(fitnessOf(a)) - order.indexOf(fitnessOf(b)) ||
  (b.score ?? -1) - (a.score ?? -1) ||
  outcomeCounts(b).passes - outcomeCounts(a).passes ||
  (b.capacityFamilies ?? 0) - (a.capacityFamilies ?? 0) ||
  a.id - b.id
