import type { DemandMeasure } from '../demandMeasures.ts'
import type { ProtectedGroups } from './joinGroups.ts'
import type { ProtectedFigures } from './protectFigures.ts'

/**
 * The finest groups that are whole groups of each of the measures: for an answer whose families, people and rates are of the same
 * people in each hexagon. Null where one of the measures is not published at all.
 */
export function commonGroups(figures: ProtectedFigures, measures: readonly DemandMeasure[]): ProtectedGroups | null {
  const all = [...new Set(measures.map((measure) => figures[measure]))]
  if (all.length === 0 || all.includes(null)) return null
  return (all as ProtectedGroups[]).reduce(joined)
}

/** Groups that have an atom in common are one. */
function joined(one: ProtectedGroups, other: ProtectedGroups): ProtectedGroups {
  const parent = Uint32Array.from({ length: one.count }, (_, group) => group)
  const rootOf = (group: number): number => {
    let root = group
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!
      root = parent[root]!
    }
    return root
  }
  const firstOf = new Int32Array(other.count).fill(-1)
  other.groupOf.forEach((group, atom) => {
    const own = rootOf(one.groupOf[atom]!)
    const first = firstOf[group]!
    if (first < 0) firstOf[group] = own
    else parent[own] = rootOf(first)
  })
  const entries = new Map<number, number>()
  const anchor: number[] = []
  const { standing } = one
  const groupOf = one.groupOf.map((group, atom) => {
    const root = rootOf(group)
    const entry = entries.get(root) ?? anchor.push(atom) - 1
    entries.set(root, entry)
    if (standing[atom]! < standing[anchor[entry]!]!) anchor[entry] = atom
    return entry
  })
  return { count: anchor.length, groupOf, anchor: Uint32Array.from(anchor), standing }
}
