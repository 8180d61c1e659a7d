import { randomUUID } from 'node:crypto'
import type {
  Accepted,
  AcceptedItem,
  AcceptRequest,
  UndoRequest,
} from '@arraigo/shared/comparison/comparison.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { Tx } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { expectVersions, type Known, lockSettlements } from '../settlements/expectVersions.ts'
import { removeSettlement, restoreSettlement } from '../settlements/writeSettlements.ts'
import { chooseRows } from './chooseRows.ts'
import { forgetDescent, forgetOrigin, settlementsVersion } from './comparison.queries.ts'
import { type ChosenRow, takeMerge, takeRow } from './takeRow.ts'

/**
 * Takes rows of a comparison over into the settlements: what only the dataset has is made, what it does not have is closed,
 * what differs is replaced by what it knows. All or none; throws a Problem with every reason why not, conflicts first.
 */
export async function acceptRows(tx: Tx, actor: string, request: AcceptRequest): Promise<Accepted> {
  const chosen = await chooseInTurn(tx, request)
  refuseMissingReason(chosen, request)
  await expectVersions(
    tx,
    chosen.flatMap(({ now, version }) => (now === null ? [] : [{ id: now.id, version: version ?? 0 }])),
  )
  const closing = { closedReason: request.closedReason, closedOn: request.closedOn }
  const result: Accepted = { items: [], unchanged: [] }
  const issues: Issue[] = []
  const attempt = async (key: string, write: () => Promise<void>) => {
    await write().catch((error: unknown) => {
      if (!(error instanceof Problem) || error.status !== 422) throw error
      issues.push(...error.issues.map((issue) => ({ ...issue, path: `${key}/${issue.path ?? ''}` })))
    })
  }
  const merges = Map.groupBy(chosen, ({ mergesInto }) => mergesInto)
  for (const [host, parts] of merges) {
    if (host === null) continue
    await attempt(host.key, async () => void result.items.push(...(await mergeParts(tx, actor, host, parts))))
  }
  for (const row of merges.get(null) ?? []) {
    if (merges.has(row)) continue
    await attempt(row.key, async () => {
      const settlement = await takeRow(tx, actor, row, closing)
      if (settlement === null) result.unchanged.push(row.key)
      else result.items.push(acceptedItem(row, settlement))
    })
  }
  if (issues.length > 0) throw new Problem(422, issues)
  return result
}

/**
 * Compares before anybody has to wait, and once more where somebody wrote in the meantime: who takes the same rows at the
 * same time finds what the first one made.
 */
async function chooseInTurn(tx: Tx, request: AcceptRequest): Promise<ChosenRow[]> {
  const seen = await settlementsVersion(tx)
  const chosen = await chooseRows(tx, request)
  await lockSettlements(tx, [])
  return (await settlementsVersion(tx)) === seen ? chosen : chooseRows(tx, request)
}

const acceptedItem = ({ key, now }: ChosenRow, { id, name, version }: Settlement): AcceptedItem => ({
  key,
  settlementId: id,
  name,
  versionBefore: now?.version ?? null,
  version,
})

async function mergeParts(tx: Tx, actor: string, host: ChosenRow, parts: ChosenRow[]): Promise<AcceptedItem[]> {
  const whole = acceptedItem(host, await takeMerge(tx, actor, host, parts))
  const closed = await expectVersions(
    tx,
    parts.map(({ now, version }) => ({ id: now?.id ?? 0, version: (version ?? 0) + 1 })),
  )
  return [whole, ...parts.map((part) => acceptedItem(part, closed.get(part.now?.id ?? 0) as Settlement))]
}

function refuseMissingReason(chosen: readonly ChosenRow[], { closedReason }: AcceptRequest): void {
  const closed = chosen.filter(({ said, mergesInto }) => said === null && mergesInto === null).length
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
    const { name, version: now } =
      versionBefore === null
        ? await unmake(tx, actor, { id, version })
        : await restoreSettlement(tx, actor, { id, version }, { version: versionBefore, changeNote: undoNote })
    undone.push({ key: String(id), settlementId: id, name, versionBefore: version, version: now })
  }
  await forgetDescent(tx, items)
  return { items: undone, unchanged: [] }
}

const undoNote = 'comparación: deshecho'

async function unmake(tx: Tx, actor: string, known: Known): Promise<Pick<Settlement, 'name' | 'version'>> {
  const { name } = await removeSettlement(tx, actor, known, undoNote)
  const { version } = await forgetOrigin(tx, known.id, randomUUID(), actor, undoNote)
  return { name, version }
}
