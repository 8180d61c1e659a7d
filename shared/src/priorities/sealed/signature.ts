import type { SealedRanking } from '../sealedRanking.schema.ts'
import { fromBase64url } from './base64url.ts'
import { canonicalJson } from './canonicalJson.ts'

export const publicKeyBytes = 32
const signatureBytes = 64

/** What is signed: everything but the signature. Throws RangeError as canonicalJson does. */
export function signedBytes(document: object): Uint8Array<ArrayBuffer> {
  const { signature: _, ...signed } = document as Record<string, unknown>
  return new TextEncoder().encode(canonicalJson(signed))
}

/** 'unavailable': this browser, or a page that came without encryption, cannot compute it. */
export type SignatureFinding = 'right' | 'wrong' | 'malformed' | 'unavailable'

export async function checkSignature(
  document: object,
  { publicKey, value }: SealedRanking['signature'],
): Promise<SignatureFinding> {
  const key = fromBase64url(publicKey, publicKeyBytes)
  const signature = fromBase64url(value, signatureBytes)
  if (key === null || signature === null) return 'malformed'
  const bytes = signedBytes(document)
  try {
    const imported = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify'])
    return (await crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, bytes)) ? 'right' : 'wrong'
  } catch (error) {
    // Bytes that are no point of the curve are refused when they are imported.
    return (error as Error).name === 'DataError' ? 'malformed' : 'unavailable'
  }
}
