import type { SealCheck, SealedRanking } from '../sealedRanking.schema.ts'

/** What was found of the document at an address: one that is right and belongs elsewhere was put in the place of another. */
export function atItsAddress(check: SealCheck, sealed: Pick<SealedRanking, 'id'> | null, address: string): SealCheck {
  if (sealed === null || sealed.id === address) return check
  const params = { address, id: sealed.id }
  return { ...check, isValid: false, issues: [...check.issues, { code: 'sealed-other-address', path: 'id', params }] }
}
