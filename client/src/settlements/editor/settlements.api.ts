import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { request } from '../../platform/request.ts'
import { itemsKey } from '../../territory/items.api.ts'
import type { Pending } from './draft.ts'
import { randomUuid } from './randomUuid.ts'

const settlementKey = (id: number) => ['settlements', id] as const

export const loadSettlement = (id: number, signal?: AbortSignal): Promise<Settlement> =>
  request<Settlement>(`/api/settlements/${id}`, { signal })

export const useSettlement = (id: number | null) =>
  useQuery({
    queryKey: settlementKey(id ?? 0),
    queryFn: ({ signal }) => loadSettlement(id ?? 0, signal),
    enabled: id !== null,
  })

const matching = (version: number | null): Record<string, string> =>
  version === null ? {} : { 'if-match': `"${version}"` }

/** What a write answers: one settlement, or all that came out of a split. */
export async function sendPending({ method, path, version, body, idempotencyKey }: Pending): Promise<Settlement[]> {
  const answer = await request<Settlement | Settlement[]>(path, {
    method,
    body,
    headers: { 'idempotency-key': idempotencyKey, ...matching(version) },
  })
  return Array.isArray(answer) ? answer : [answer]
}

/** Back to what it was in an older version; the history keeps both. */
export async function restoreVersion(id: number, version: number, changeNote?: string): Promise<Settlement> {
  const current = await loadSettlement(id)
  return request<Settlement>(`/api/settlements/${id}/restore`, {
    method: 'POST',
    body: { version, ...(changeNote === undefined ? {} : { changeNote }) },
    headers: { 'idempotency-key': randomUuid(), ...matching(current.version) },
  })
}

/** Registered by mistake: it is no place any more, and stays in the history. */
export const removeSettlement = (id: number, version: number): Promise<unknown> =>
  request(`/api/settlements/${id}`, {
    method: 'DELETE',
    headers: { 'idempotency-key': randomUuid(), ...matching(version) },
  })

/** Own changes show at once: rows, sums, history, and through the collections' version the tiles. */
export async function showChanges(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['settlements'] }),
    client.invalidateQueries({ queryKey: itemsKey('settlements') }),
    client.invalidateQueries({ queryKey: ['territory', 'collections'] }),
  ])
}
