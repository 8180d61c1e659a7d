import type { BulkEdit, BulkEdited, SettlementConflict } from '@arraigo/shared/settlements/settlement.schema.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { RequestProblem, request } from '../../platform/request.ts'
import type { Item } from '../../territory/items.api.ts'
import { randomUuid } from '../editor/randomUuid.ts'
import { restoreVersion, showChanges } from '../editor/settlements.api.ts'
import type { BulkChange } from './bulkFields.ts'
import { bulkEditOf, inverseEdits, versionOf } from './bulkPlan.ts'

const sendBulkEdit = (body: BulkEdit): Promise<BulkEdited> =>
  request<BulkEdited>('/api/settlements', { method: 'PATCH', body, headers: { 'idempotency-key': randomUuid() } })

/** What was done to many, with what is needed to take it back. */
export interface BulkDone {
  before: readonly Item[]
  change: BulkChange
  versions: ReadonlyMap<number, number>
}

export interface BulkRequest {
  items: readonly Item[]
  change: BulkChange
  changeNote: string
}

export function useBulkEdit(onDone: (done: BulkDone) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ items, change, changeNote }: BulkRequest): Promise<BulkDone> => {
      const edited = await sendBulkEdit(bulkEditOf(items, change, changeNote))
      return { before: items, change, versions: new Map(edited.map(({ id, version }) => [id, version])) }
    },
    onSuccess: async (done) => {
      await showChanges(client)
      onDone(done)
    },
  })
}

export function useUndoBulkEdit(onUndone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ done, changeNote }: { done: BulkDone; changeNote: string }) => {
      for (const edit of inverseEdits(done.before, done.change, done.versions, changeNote)) {
        await takeBack(edit, done, changeNote)
      }
    },
    onSuccess: onUndone,
    onSettled: () => showChanges(client),
  })
}

/** What files brought may not be writable again (closed, and nobody says why): then the version itself comes back. */
async function takeBack(edit: BulkEdit, { before }: BulkDone, changeNote: string): Promise<void> {
  try {
    await sendBulkEdit(edit)
  } catch (error) {
    if (!(error instanceof RequestProblem && error.status === 422)) throw error
    const versions = new Map(before.map((item) => [item.id, versionOf(item)]))
    for (const { id } of edit.settlements) await restoreVersion(id, versions.get(id) ?? 1, changeNote)
  }
}

/** Settlements that somebody else changed meanwhile; null for any other problem. */
export const conflictsOf = (error: unknown): readonly SettlementConflict[] | null =>
  error instanceof RequestProblem && error.status === 412 ? (error.conflicts as SettlementConflict[]) : null
