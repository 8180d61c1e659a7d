import { atItsAddress } from '@arraigo/shared/priorities/sealed/atItsAddress.ts'
import { checkSeal } from '@arraigo/shared/priorities/sealed/checkSeal.ts'
import { readSealed } from '@arraigo/shared/priorities/sealed/readSealed.ts'
import type { SealCheck, SealedRanking, SealingKey } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { problemFrom, RequestProblem, request } from '../../platform/request.ts'
import { prioritiesKey } from '../priorities.api.ts'

export interface CheckedSeal {
  /** Null where it lacks something that a sealed ranking has. */
  sealed: SealedRanking | null
  check: SealCheck
  /** Who computed the signature. */
  by: 'browser' | 'server'
}

/**
 * Checks a document as it was written: its text, because what a parser makes of it may hide what was altered. In this browser;
 * where it cannot (a page that came without encryption has no WebCrypto), by the server.
 */
export async function checkedSeal(text: string): Promise<CheckedSeal> {
  const { publicKey, earlier } = await request<SealingKey>('/api/priorities/key')
  const { sealed } = readSealed(text)
  const check = await checkSeal(text, [publicKey, ...earlier])
  const isUnavailable = check.issues.some(({ code }) => code === 'sealed-signature-unavailable')
  if (!isUnavailable) return { sealed, check, by: 'browser' }
  return {
    sealed,
    check: JSON.parse(await fetched('/api/priorities/verify', { method: 'POST', body: text })),
    by: 'server',
  }
}

/** A published document and whether it is what was signed. */
export const useCheckedSeal = (id: string | null) =>
  useQuery({
    queryKey: [...prioritiesKey, 'checked-seal', id],
    queryFn: async ({ signal }) => {
      const checked = await checkedSeal(await fetched(`/api/priorities/sealed/${id}`, { signal }))
      return { ...checked, check: atItsAddress(checked.check, checked.sealed, id as string) }
    },
    enabled: id !== null,
  })

/** As it was sent, letter by letter. */
async function fetched(path: string, init: RequestInit): Promise<string> {
  const response = await fetch(path, init).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause
    throw new RequestProblem(0, 'unreachable', [])
  })
  const text = await response.text()
  if (!response.ok) throw problemFrom(response.status, text)
  return text
}
