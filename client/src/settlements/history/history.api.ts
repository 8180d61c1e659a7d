import type { Settlement, SettlementVersion } from '@arraigo/shared/settlements/settlement.schema.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../../platform/request.ts'
import { randomUuid } from '../editor/randomUuid.ts'
import { showChanges } from '../editor/settlements.api.ts'

/** Newest first. */
export const useHistory = (settlementId: number) =>
  useQuery({
    queryKey: ['settlements', settlementId, 'history'],
    queryFn: ({ signal }) => request<SettlementVersion[]>(`/api/settlements/${settlementId}/history`, { signal }),
  })

/** The whole settlement as it was; null asks nothing. */
export const useVersion = (settlementId: number, version: number | null) =>
  useQuery({
    queryKey: ['settlements', settlementId, 'versions', version],
    queryFn: ({ signal }) => request<Settlement>(`/api/settlements/${settlementId}/versions/${version}`, { signal }),
    enabled: version !== null,
  })

export interface Restore {
  version: number
  /** The newest that the reader has seen: somebody else's newer one is not overwritten unseen. */
  seen: number
  changeNote: string
}

export function useRestore(settlementId: number, onRestored: (settlement: Settlement, restore: Restore) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ version, seen, changeNote }: Restore) =>
      request<Settlement>(`/api/settlements/${settlementId}/restore`, {
        method: 'POST',
        body: { version, changeNote },
        headers: { 'if-match': `"${seen}"`, 'idempotency-key': randomUuid() },
      }),
    onSuccess: onRestored,
    // Refused because of a newer version, it has to be seen.
    onSettled: () => showChanges(client),
  })
}
