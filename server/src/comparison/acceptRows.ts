import {
  type Accepted,
  type AcceptedItem,
  type AcceptRequest,
  type ComparedSide,
  type ComparisonRow,
  current,
  type UndoRequest,
} from '@arraigo/shared/comparison/comparison.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Tx } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { expectVersions } from '../settlements/expectVersions.ts'
import { removeSettlement, restoreSettlement } from '../settlements/writeSettlements.ts'
import { compareSources } from './compareSources.ts'
import { findSnapshots, type Snapshot } from './comparison.queries.ts'
import { type ChosenRow, takeRow } from './takeRow.ts'

/**
 * Takes rows of a comparison over into the settlements: what only the dataset has is made, what it does not have is closed,
 * what differs is replaced by what it knows. All or none; throws a Problem with every reason why not, conflicts first.
 */
export async function acceptRows(tx: Tx, actor: string, request: AcceptRequest): Promise<Accepted> {
  const chosen = await chooseRows(tx, request)
  refuseMissingReason(chosen, request)
  await expectVersions(
    tx,
    chosen.flatMap(({ now, version }) => (now === null ? [] : [{ id: now.id, version: version ?? 0 }])),
  )
  const closing = { closedReason: request.closedReason, closedOn: request.closedOn }
  const result: Accepted = { items: [], unchanged: [] }
  const issues: Issue[] = []
  for (const row of chosen) {
    try {
      const settlement = await takeRow(tx, actor, row, closing)
      if (settlement === null) result.unchanged.push(row.key)
      else {
        const { id, name, version } = settlement
        result.items.push({ key: row.key, settlementId: id, name, versionBefore: row.now?.version ?? null, version })
      }
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 422) throw error
      issues.push(...error.issues.map((issue) => ({ ...issue, path: `${row.key}/${issue.path ?? ''}` })))
    }
  }
  if (issues.length > 0) throw new Problem(422, issues)
  return result
}

async function chooseRows(tx: Tx, request: AcceptRequest): Promise<ChosenRow[]> {
  const { before, after } = request
  if ((before === current) === (after === current)) throw new Problem(422, { code: 'comparison-needs-current' })
  const comparison = await compareSources(tx, { before, after, tolerance: request.tolerance })
  const rows = new Map(comparison.rows.map((row) => [row.key, row]))
  const missing = request.items.filter(({ key }) => !rows.has(key))
  if (missing.length > 0)
    throw new Problem(
      409,
      missing.map(({ key }) => ({ code: 'comparison-row-gone', params: { name: key } })),
    )
  const [ours, theirs] = before === current ? (['before', 'after'] as const) : (['after', 'before'] as const)
  const snapshots = await snapshotsOf(
    tx,
    comparison.rows.map((row) => row[theirs]),
  )
  return request.items.map(({ key, version }) => {
    const row = rows.get(key) as ComparisonRow
    const said = row[theirs]
    const hosts = row.related.flatMap((other) => rows.get(other)?.[ours] ?? [])
    return {
      key,
      kind: row.kind,
      version,
      now: row[ours],
      said: said === null ? null : (snapshots.get(said.id) ?? null),
      changes: row.changes.map(({ field }) => field),
      hasOtherShape: row.overlapShare === null || row.overlapShare < comparison.rules.tolerance,
      splitFrom: row[ours] === null ? (hosts[0] ?? null) : null,
    }
  })
}

async function snapshotsOf(tx: Tx, sides: readonly (ComparedSide | null)[]): Promise<Map<number, Snapshot>> {
  const ids = sides.flatMap((side) => (side === null ? [] : [side.id]))
  return new Map((await findSnapshots(tx, ids)).map((snapshot) => [snapshot.id, snapshot]))
}

function refuseMissingReason(chosen: readonly ChosenRow[], { closedReason }: AcceptRequest): void {
  const closed = chosen.filter(({ said }) => said === null).length
  if (closed === 0 || closedReason !== undefined) return
  throw new Problem(422, { code: 'comparison-reason-missing', path: 'closedReason', params: { rows: closed } })
}

/** Takes an acceptance back: what it changed is as before, what it made is closed as removed. All or none. */
export async function undoAcceptance(tx: Tx, actor: string, { items }: UndoRequest): Promise<Accepted> {
  await expectVersions(
    tx,
    items.map(({ settlementId, version }) => ({ id: settlementId, version })),
  )
  const undone: AcceptedItem[] = []
  for (const { settlementId: id, version, versionBefore } of items) {
    const settlement =
      versionBefore === null
        ? await removeSettlement(tx, actor, { id, version }, undoNote)
        : await restoreSettlement(tx, actor, { id, version }, { version: versionBefore, changeNote: undoNote })
    const { name } = settlement
    undone.push({ key: String(id), settlementId: id, name, versionBefore: version, version: settlement.version })
  }
  return { items: undone, unchanged: [] }
}

const undoNote = 'comparación: deshecho'
