import type { RankingInputs } from '@arraigo/shared/priorities/ranking.schema.ts'

/** What is otherwise than when it was saved. */
export interface DataChange {
  /** Settlements with another value, by id: the criteria. */
  changed: ReadonlyMap<number, readonly string[]>
  /** Names of those that came, and of those that were closed or taken away. */
  came: readonly { id: number; name: string }[]
  gone: readonly { id: number; name: string }[]
}

const settlementsOf = ({ settlements: { ids, names } }: RankingInputs) =>
  new Map(ids.map((id, row) => [id, { row, name: names[row] ?? '' }]))

/** Null where nothing changed. Criteria that only one of them has are no change of the data. */
export function dataChangeBetween(before: RankingInputs, now: RankingInputs): DataChange | null {
  if (before.in !== now.in || before.standardSet !== now.standardSet) return null
  const old = settlementsOf(before)
  const present = settlementsOf(now)
  const pairs = before.columns.flatMap((column) => {
    const same = now.columns.find(({ key }) => key === column.key)
    return same === undefined ? [] : [{ key: column.key, was: column.values, is: same.values }]
  })
  const changed = new Map<number, string[]>()
  for (const [id, { row }] of present) {
    const was = old.get(id)
    if (was === undefined) continue
    const keys = pairs.filter((pair) => pair.was[was.row] !== pair.is[row]).map(({ key }) => key)
    if (keys.length > 0) changed.set(id, keys)
  }
  const missing = (from: ReturnType<typeof settlementsOf>, other: ReturnType<typeof settlementsOf>) =>
    [...from].flatMap(([id, { name }]) => (other.has(id) ? [] : [{ id, name }]))
  const came = missing(present, old)
  const gone = missing(old, present)
  return changed.size + came.length + gone.length === 0 ? null : { changed, came, gone }
}
