import type { Issue } from '../../problems/issue.ts'
import type { SealedRanking } from '../sealedRanking.schema.ts'
import { checkSignature } from './signature.ts'

function signatureOf(document: Record<string, unknown> | null): SealedRanking['signature'] | null {
  const { algorithm, publicKey, value } = (document?.signature ?? {}) as Record<string, unknown>
  if (algorithm !== 'Ed25519' || typeof publicKey !== 'string' || typeof value !== 'string') return null
  return { algorithm, publicKey, value }
}

export const publicKeyOf = (document: Record<string, unknown> | null) => signatureOf(document)?.publicKey ?? null

/** Whether the document is what was signed; nothing where there is no document. */
export async function signatureIssues(document: Record<string, unknown> | null): Promise<Issue[]> {
  if (document === null) return []
  if (document.signature === undefined || document.signature === null) return [{ code: 'sealed-unsigned' }]
  const signature = signatureOf(document)
  if (signature === null) return [{ code: 'sealed-signature-malformed' }]
  try {
    const finding = await checkSignature(document, signature)
    return finding === 'right' ? [] : [{ code: `sealed-signature-${finding}` }]
  } catch (error) {
    // Half a letter, or lists within lists without end: nothing that can have been signed.
    return [{ code: 'sealed-not-canonical', params: { detail: (error as Error).message } }]
  }
}
