import type { Issue } from '../../problems/issue.ts'
import type { SealCheck } from '../sealedRanking.schema.ts'
import { publicKeyOf, signatureIssues } from './signatureIssues.ts'

interface ReadSeal {
  document: Parameters<typeof publicKeyOf>[0]
  issues: readonly Issue[]
  /** Of the result made again to the one in the document; null where it is no sealed document. */
  differences: readonly Issue[] | null
  knownKeys: readonly string[]
}

/** What is said of a document that was sealed, whatever it is about. Never throws. */
export async function sealCheck({ document, issues, differences, knownKeys }: ReadSeal): Promise<SealCheck> {
  const signature = await signatureIssues(document)
  const isSignatureRight = document !== null && signature.length === 0
  const key = publicKeyOf(document)
  const isKeyKnown = key !== null && knownKeys.includes(key)
  const isReproduced = differences?.length === 0
  const all = [...issues, ...signature, ...(differences ?? [])]
  if (key !== null && !isKeyKnown) all.push({ code: 'sealed-key-unknown', params: { key } })
  return {
    isValid: isSignatureRight && isKeyKnown && isReproduced && all.length === 0,
    isSignatureRight,
    isKeyKnown,
    isReproduced,
    issues: all,
  }
}
