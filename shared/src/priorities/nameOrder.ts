import { comparable } from '../territory/codes.ts'
import type { RankingInputs } from './ranking.schema.ts'

export interface NameOrder {
  /** Rows by name, then id. */
  order: Int32Array
  /** Where a row stands in it. */
  position: Int32Array
}

type Settlements = Pick<RankingInputs['settlements'], 'ids' | 'names'>

/** The same data are prepared at every change of a curve: their names are put in order once. */
const known = new WeakMap<Settlements, NameOrder>()

/** Without the collation of a browser, which differs from one version to the next: the order is to be the same everywhere. */
export function nameOrderOf(settlements: Settlements): NameOrder {
  const kept = known.get(settlements)
  if (kept !== undefined) return kept
  const { names, ids } = settlements
  const keys = names.map(comparable)
  const order = Int32Array.from(names.keys()).sort((a, b) => {
    if (keys[a]! !== keys[b]!) return keys[a]! < keys[b]! ? -1 : 1
    return ids[a]! - ids[b]!
  })
  const position = new Int32Array(order.length)
  for (let at = 0; at < order.length; at++) position[order[at]!] = at
  const made = { order, position }
  known.set(settlements, made)
  return made
}
