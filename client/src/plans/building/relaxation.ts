import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'

const relaxing = 'plan-relax'

/** What an infeasible run says: the first line of each part is its heading. */
interface Infeasibility {
  conflict: Issue | null
  conflicts: Issue[]
  relaxations: Issue[]
}

export function infeasibilityOf(findings: readonly Issue[]): Infeasibility {
  const headings = ['plan-conflict', relaxing]
  const told = findings.filter(({ code }) => !headings.includes(code))
  const gives = ({ code }: Issue) => code.startsWith(`${relaxing}-`)
  return {
    conflict: findings.find(({ code }) => code === 'plan-conflict') ?? null,
    conflicts: told.filter((issue) => !gives(issue)),
    relaxations: told.filter(gives),
  }
}

type Params = (name: string) => number | null
type Give = (spec: PlanSpec, of: Params, comuna: string | null) => PlanSpec | null

const floorGives: Give = (spec, of) => {
  const [at, percent] = [of('floor'), of('toPercent')]
  const floor = at === null ? undefined : spec.floors[at]
  if (at === null || floor === undefined || percent === null) return null
  return { ...spec, floors: spec.floors.with(at, { ...floor, share: Math.min(floor.share, percent / 100) }) }
}

/** By code: what gives way, and to what. Null: it cannot be written into this spec. */
const gives: Record<string, Give> = {
  budget: (spec, of) => {
    const [year, by] = [of('year'), of('by')]
    const at = year === null ? -1 : year - spec.fromYear
    const uf = spec.budgetsUf[at]
    return uf === undefined || by === null ? null : { ...spec, budgetsUf: spec.budgetsUf.with(at, uf + by) }
  },
  capacity: (spec, of, comuna) => {
    const [families, by] = [of('families'), of('by')]
    const at = spec.capacities.findIndex(({ comunaCode }) => comunaCode === comuna)
    const capacity = spec.capacities[at]
    if (capacity === undefined || families === null || by === null) return null
    // One limit holds for every year: that of the year in which most is missing.
    const familiesPerYear = Math.max(capacity.familiesPerYear, families + by)
    return { ...spec, capacities: spec.capacities.with(at, { ...capacity, familiesPerYear }) }
  },
  'floor-families': floorGives,
  'floor-money': floorGives,
  'min-families': (spec, of) => {
    const by = of('by')
    return spec.minFamilies === null || by === null
      ? null
      : { ...spec, minFamilies: Math.max(0, spec.minFamilies - by) }
  },
  lock: (spec, of) => {
    const at = of('lock')
    return at === null || spec.locks[at] === undefined ? null : { ...spec, locks: spec.locks.toSpliced(at, 1) }
  },
  'lock-year': (spec, of) => {
    const at = of('lock')
    const lock = at === null ? undefined : spec.locks[at]
    return at === null || lock === undefined ? null : { ...spec, locks: spec.locks.with(at, { ...lock, year: null }) }
  },
}

/** The spec with all that would have to give way; null where people have to see to it themselves. */
export function relaxed(spec: PlanSpec, relaxations: readonly Issue[]): PlanSpec | null {
  if (relaxations.length === 0) return null
  // Lists lose entries from their end, so that places before stay what they are.
  const ordered = [...relaxations].sort((a, b) => (numberIn(b.params?.lock) ?? -1) - (numberIn(a.params?.lock) ?? -1))
  return ordered.reduce<PlanSpec | null>((so, { code, params }) => {
    const give = gives[code.slice(relaxing.length + 1)]
    if (so === null || give === undefined) return null
    const comuna = params?.comuna
    return give(so, (name) => numberIn(params?.[name]), typeof comuna === 'string' ? comuna : null)
  }, spec)
}

/** Years come as text: they are written without marks of thousands. */
const numberIn = (value: unknown): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}
