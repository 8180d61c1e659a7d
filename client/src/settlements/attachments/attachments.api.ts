import type { Attachment } from '@arraigo/shared/attachments/attachment.schema.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../../platform/request.ts'

export const attachmentsKey = (settlementId: number) => ['settlements', settlementId, 'attachments'] as const

export const contentUrl = (id: number): string => `/api/attachments/${id}`
export const previewUrl = (id: number): string => `/api/attachments/${id}?preview`

export const useAttachments = (settlementId: number) =>
  useQuery({
    queryKey: attachmentsKey(settlementId),
    queryFn: ({ signal }) => request<Attachment[]>(`/api/settlements/${settlementId}/attachments`, { signal }),
  })

/** Describes, takes away and brings back; the list is asked for anew after each. */
export function useAttachmentChanges(settlementId: number) {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: attachmentsKey(settlementId) })
  const describe = useMutation({
    mutationFn: ({ id, caption }: { id: number; caption: string }) =>
      request<Attachment>(contentUrl(id), { method: 'PATCH', body: { caption } }),
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: (id: number) => request<void>(contentUrl(id), { method: 'DELETE' }),
    onSuccess,
  })
  const restore = useMutation({
    mutationFn: (id: number) => request<Attachment>(`${contentUrl(id)}/restore`, { method: 'POST' }),
    onSuccess,
  })
  return { describe, remove, restore }
}
