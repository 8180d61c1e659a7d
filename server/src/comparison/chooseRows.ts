import {
  type AcceptRequest,
  type Comparison,
  type ComparisonRow,
  current,
} from '@arraigo/shared/comparison/comparison.schema.ts'
import type { Tx } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { compareSources } from './compareSources.ts'
import { findSnapshots, type Snapshot } from './comparison.queries.ts'
import type { ChosenRow } from './takeRow.ts'

/** The rows that are to be taken over, compared anew: a Problem names those that are no rows any more. */
export async function chooseRows(tx: Tx, request: AcceptRequest): Promise<ChosenRow[]> {
  const { before, after, tolerance } = request
  if ((before === current) === (after === current)) throw new Problem(422, { code: 'comparison-needs-current' })
  const comparison = await compareSources(tx, { before, after, tolerance })
  const rows = new Map(comparison.rows.map((row) => [row.key, row]))
  const missing = request.items.filter(({ key }) => !rows.has(key))
  if (missing.length > 0)
    throw new Problem(
      409,
      missing.map(({ key }) => ({ code: 'comparison-row-gone', params: { name: key } })),
    )
  return new Choice(comparison, rows, request, await snapshotsOf(tx, rows, request)).rows()
}

type Rows = ReadonlyMap<string, ComparisonRow>

/** What the dataset says of the rows and of those that belong to the same split or merge. */
async function snapshotsOf(tx: Tx, rows: Rows, { before, items }: AcceptRequest): Promise<Map<number, Snapshot>> {
  const keys = new Set(items.flatMap(({ key }) => [key, ...(rows.get(key)?.related ?? [])]))
  const ids = [...keys].flatMap((key) => rows.get(key)?.[before === current ? 'after' : 'before']?.id ?? [])
  return new Map((await findSnapshots(tx, ids)).map((snapshot) => [snapshot.id, snapshot]))
}

class Choice {
  readonly #comparison: Comparison
  readonly #rows: Rows
  readonly #request: AcceptRequest
  readonly #snapshots: ReadonlyMap<number, Snapshot>
  readonly #versions: ReadonlyMap<string, number | null>
  readonly #chosen = new Map<string, ChosenRow>()

  constructor(comparison: Comparison, rows: Rows, request: AcceptRequest, snapshots: ReadonlyMap<number, Snapshot>) {
    this.#comparison = comparison
    this.#rows = rows
    this.#request = request
    this.#snapshots = snapshots
    this.#versions = new Map(request.items.map(({ key, version }) => [key, version]))
  }

  rows(): ChosenRow[] {
    return [...this.#versions.keys()].map((key) => this.#choose(this.#rows.get(key) as ComparisonRow))
  }

  /** One object a row, also where several parts merge into it. */
  #choose(row: ComparisonRow): ChosenRow {
    const known = this.#chosen.get(row.key)
    if (known !== undefined) return known
    const isCurrentBefore = this.#request.before === current
    const [now, said] = isCurrentBefore ? [row.before, row.after] : [row.after, row.before]
    const host = now === null || said === null ? this.#hostOf(row) : null
    const chosen: ChosenRow = {
      key: row.key,
      kind: row.kind,
      // A whole that was not chosen itself is as it was read a moment ago.
      version: this.#versions.has(row.key) ? (this.#versions.get(row.key) ?? null) : (now?.version ?? null),
      now,
      said: said === null ? null : (this.#snapshots.get(said.id) ?? null),
      changes: row.changes.map(({ field }) => field),
      hasOtherShape: row.overlapShare === null || row.overlapShare < this.#comparison.rules.tolerance,
      splitFrom: now === null && host !== null ? (isCurrentBefore ? host.before : host.after) : null,
      mergesInto: said === null && host !== null ? this.#choose(host) : null,
    }
    this.#chosen.set(row.key, chosen)
    return chosen
  }

  /** The pair of which the row is a piece. */
  #hostOf({ related }: ComparisonRow): ComparisonRow | null {
    const family = related.flatMap((key) => this.#rows.get(key) ?? [])
    return family.find(({ before, after }) => before !== null && after !== null) ?? null
  }
}
