import { nearestWith } from './nearestGroup.ts'
import { failing, isPublishable, type Sums } from './publishable.ts'

/** Atoms in groups: nothing smaller than a whole group is published. */
export interface ProtectedGroups {
  count: number
  /** For each atom its group. */
  groupOf: Uint32Array
  /** For each group the atom with most people: the group is shown where that one is. */
  anchor: Uint32Array
  /** For each atom how far behind the others it stands, when one of them is to stand for a group. */
  standing: Uint32Array
}

/** What groups are made of, and where it is. */
export interface Joinable {
  sums: Sums
  places: Float64Array
  standing: Uint32Array
  /** All atoms, such that neighbours follow one another; decides wherever two are equal. */
  order: Uint32Array
  /** Units to stay inside of, smallest first: for each atom its unit. The last is one for all. */
  units: readonly ArrayLike<number>[]
}

/** Groups while they are joined; a group is known by one of its atoms. */
interface Joining extends Joinable {
  /** Towards the atom that its group is known by. */
  parent: Uint32Array
  anchor: Uint32Array
  rank: Uint32Array
}

/**
 * Joins atoms (or groups of before) until each group's sums are publishable. A group is looked for inside the smallest unit
 * first: what is too small there is joined with its neighbours in it, what remains with the nearest groups that make up for what
 * it lacks, and only where the unit has none is it left to the next larger unit.
 */
export function joinGroups(joinable: Joinable, before: ProtectedGroups | null): ProtectedGroups {
  const joining = begin(joinable, before)
  for (const unit of joinable.units) {
    for (const members of membersByUnit(joining, unit)) joinInside(joining, members)
  }
  return finish(joining)
}

function begin(joinable: Joinable, before: ProtectedGroups | null): Joining {
  const count = joinable.order.length
  const rank = new Uint32Array(count)
  joinable.order.forEach((atom, at) => {
    rank[atom] = at
  })
  const sums = { ...joinable.sums, value: joinable.sums.value.slice(), high: joinable.sums.high.slice() }
  const identity = Uint32Array.from(rank.keys())
  const joining = { ...joinable, sums, parent: identity, anchor: identity.slice(), rank }
  if (before === null) return joining
  for (let atom = 0; atom < count; atom += 1) {
    const anchor = before.anchor[before.groupOf[atom]!]!
    if (anchor !== atom) merge(joining, anchor, atom)
  }
  return joining
}

/** Groups by unit, in order; only units in which one is not publishable yet. */
function* membersByUnit(joining: Joining, unit: ArrayLike<number>): Generator<number[]> {
  const { order, parent, anchor, sums, rank } = joining
  const open = new Set<number>()
  for (const atom of order) if (parent[atom] === atom && !isPublishable(sums, atom)) open.add(unit[anchor[atom]!]!)
  const members = new Map<number, number[]>()
  for (const atom of order) {
    const own = unit[anchor[atom]!]!
    if (parent[atom] !== atom || !open.has(own)) continue
    const list = members.get(own)
    if (list === undefined) members.set(own, [atom])
    else list.push(atom)
  }
  for (const list of members.values()) {
    yield list.sort((one, other) => rank[anchor[one]!]! - rank[anchor[other]!]!)
  }
}

function joinInside(joining: Joining, members: readonly number[]): void {
  const { sums } = joining
  const closed: number[] = []
  let open = -1
  for (const group of members) {
    if (isPublishable(sums, group)) {
      closed.push(group)
      continue
    }
    if (open < 0) open = group
    else open = merge(joining, open, group)
    if (!isPublishable(sums, open)) continue
    closed.push(open)
    open = -1
  }
  if (open >= 0) complete(joining, open, closed)
}

/** Joins what is left with the nearest groups that make up for what it lacks, if the unit has one for each. */
function complete(joining: Joining, open: number, closed: readonly number[]): void {
  const { sums, places, anchor } = joining
  const lacking = failing(sums, open)
  const enough = (column: number) => (group: number) =>
    sums.value[group * sums.columns + column]! >= sums.least[column]!
  const partners = new Set<number>()
  for (const column of lacking) {
    if ([...partners].some(enough(column))) continue
    const partner = nearestWith(places, anchor, open, closed, enough(column))
    if (partner === null) return
    partners.add(partner)
  }
  let group = open
  for (const partner of partners) group = merge(joining, group, partner)
}

function merge({ sums, parent, anchor, standing }: Joining, one: number, other: number): number {
  parent[other] = one
  for (let column = 0; column < sums.columns; column += 1) {
    sums.value[one * sums.columns + column]! += sums.value[other * sums.columns + column]!
    sums.high[one * sums.columns + column]! += sums.high[other * sums.columns + column]!
  }
  if (standing[anchor[other]!]! < standing[anchor[one]!]!) anchor[one] = anchor[other]!
  return one
}

function finish({ parent, anchor, order, standing }: Joining): ProtectedGroups {
  const groupOf = new Uint32Array(order.length)
  const anchors: number[] = []
  const entry = new Map<number, number>()
  for (let atom = 0; atom < order.length; atom += 1) {
    const known = rootOf(parent, atom)
    let group = entry.get(known)
    if (group === undefined) {
      group = anchors.push(anchor[known]!) - 1
      entry.set(known, group)
    }
    groupOf[atom] = group
  }
  return { count: anchors.length, groupOf, anchor: Uint32Array.from(anchors), standing }
}

function rootOf(parent: Uint32Array, atom: number): number {
  let root = atom
  while (parent[root] !== root) root = parent[root]!
  let at = atom
  while (parent[at] !== root) {
    const next = parent[at]!
    parent[at] = root
    at = next
  }
  return root
}
