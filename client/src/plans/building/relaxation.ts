import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'

const prefix = 'plan-relax-'

/** Whether it says what would have to give way; the others say what conflicts. */
const isRelaxation = ({ code }: Issue): boolean => code.startsWith(prefix)

export const conflictsOf = (findings: readonly Issue[]): Issue[] => findings.filter((issue) => !isRelaxation(issue))
export const relaxationsOf = (findings: readonly Issue[]): Issue[] => findings.filter(isRelaxation)

type Give = (spec: PlanSpec, params: (name: string) => number | null) => PlanSpec | null

/** By code: what gives way, to what. Null: it does not fit this spec (any more). */
const gives: Record<string, Give> = {
  'min-families': (spec, of) => ({ ...spec, minFamilies: of('to') }),
  floor: (spec, of) => {
    const [at, share] = [of('floor'), of('to')]
    const floor = at === null ? undefined : spec.floors[at]
    if (at === null || floor === undefined || share === null) return null
    return { ...spec, floors: share <= 0 ? spec.floors.toSpliced(at, 1) : spec.floors.with(at, { ...floor, share }) }
  },
  capacity: (spec, of) => {
    const [at, familiesPerYear] = [of('capacity'), of('to')]
    const capacity = at === null ? undefined : spec.capacities[at]
    if (at === null || capacity === undefined || familiesPerYear === null) return null
    return { ...spec, capacities: spec.capacities.with(at, { ...capacity, familiesPerYear }) }
  },
  lock: (spec, of) => {
    const at = of('lock')
    return at === null || spec.locks[at] === undefined ? null : { ...spec, locks: spec.locks.toSpliced(at, 1) }
  },
  budget: (spec, of) => {
    const [year, uf] = [of('year'), of('to')]
    const at = year === null ? -1 : year - spec.fromYear
    if (uf === null || spec.budgetsUf[at] === undefined) return null
    return { ...spec, budgetsUf: spec.budgetsUf.with(at, uf) }
  },
}

/** The spec with all that would have to give way; null where it cannot be done by itself. */
export function relaxed(spec: PlanSpec, relaxations: readonly Issue[]): PlanSpec | null {
  if (relaxations.length === 0) return null
  // Lists lose entries from their end, so that places before stay what they are.
  const ordered = [...relaxations].sort((a, b) => placeOf(b) - placeOf(a))
  return ordered.reduce<PlanSpec | null>((so, { code, params }) => {
    const give = gives[code.slice(prefix.length)]
    if (so === null || give === undefined) return null
    return give(so, (name) => numberIn(params?.[name]))
  }, spec)
}

const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const placeOf = ({ params }: Issue): number => numberIn(params?.lock) ?? numberIn(params?.floor) ?? -1
