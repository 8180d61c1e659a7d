import type { DatedPackage, PackageDraft } from '@arraigo/shared/plans/catalogueDrafts.schema.ts'

/** What a form holds: the package's own values, or usual ones for a new one. */
export function packageDraft(of: DatedPackage | null): PackageDraft {
  if (of === null)
    return {
      name: { es: '', en: '' },
      about: { es: '', en: '' },
      kind: 'complementary',
      prerequisites: [],
      includes: [],
      closes: [],
      benefit: 0.1,
      durationYears: 1,
      fixedUf: 0,
      costUfPerFamily: 100,
      lowUf: 80,
      highUf: 120,
      source: '',
      referenceYear: new Date().getFullYear(),
      confidence: 'to-confirm',
    }
  const { code: _, version, changedBy, validFrom, changeNote, ...draft } = of
  return draft
}

/** A code of the package's name that no other one has: `Muros de contención` → `muros-de-contencion`. */
export function codeOfName(name: string, taken: readonly string[]): string {
  const base =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 50) || 'package'
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(code)) return code
  }
}
