import type {
  NewWorkshop,
  ParticipantEdit,
  Workshop,
  WorkshopEdit,
  WorkshopResults,
} from '@arraigo/shared/priorities/workshop.schema.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../platform/request.ts'
import { randomUuid } from '../../../settlements/editor/randomUuid.ts'

/** How often it is asked who answered, while it is open. */
const pollMs = 3000

const url = (rankingId: number) => `/api/priorities/rankings/${rankingId}/workshops`
const workshopsKey = (rankingId: number) => ['workshops', rankingId] as const

export const useWorkshops = (rankingId: number) =>
  useQuery({
    queryKey: workshopsKey(rankingId),
    queryFn: ({ signal }) => request<Workshop[]>(url(rankingId), { signal }),
  })

/** Where phones of the same network reach workshops; none where the server has no door for them. */
export const useWorkshopAddresses = () =>
  useQuery({
    queryKey: ['workshop-addresses'],
    queryFn: ({ signal }) => request<{ addresses: string[] }>('/api/priorities/workshop-addresses', { signal }),
  })

/** Who answered what, live. */
export const useWorkshopResults = ({ id, rankingId }: Pick<Workshop, 'id' | 'rankingId'>) =>
  useQuery({
    queryKey: [...workshopsKey(rankingId), id],
    queryFn: ({ signal }) => request<WorkshopResults>(`${url(rankingId)}/${id}/results`, { signal }),
    refetchInterval: pollMs,
  })

function useWorkshopChange<Asked, Saved>(rankingId: number, write: (asked: Asked) => Promise<Saved>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: workshopsKey(rankingId) }),
  })
}

const once = (version?: number): Record<string, string> => ({
  'idempotency-key': randomUuid(),
  ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
})

export const useBeginWorkshop = (rankingId: number) =>
  useWorkshopChange(rankingId, (body: NewWorkshop) =>
    request<Workshop>(url(rankingId), { method: 'POST', body, headers: once() }),
  )

export const useEditWorkshop = ({ id, rankingId }: Pick<Workshop, 'id' | 'rankingId'>) =>
  useWorkshopChange(rankingId, ({ version, edit }: { version: number; edit: WorkshopEdit }) =>
    request<Workshop>(`${url(rankingId)}/${id}`, { method: 'PATCH', body: edit, headers: once(version) }),
  )

export const useEditParticipant = ({ id, rankingId }: Pick<Workshop, 'id' | 'rankingId'>) =>
  useWorkshopChange(rankingId, ({ participantId, edit }: { participantId: number; edit: ParticipantEdit }) =>
    request<WorkshopResults>(`${url(rankingId)}/${id}/participants/${participantId}`, {
      method: 'PATCH',
      body: edit,
      headers: once(),
    }),
  )
