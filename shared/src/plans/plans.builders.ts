import type { PackageCost, PlanCandidate } from './planModel.ts'

/** Builders for tests of plans. */
export const aPackage = (own: Partial<PackageCost> = {}): PackageCost => ({
  package: 'urbanisation',
  nameEs: 'Urbanización',
  nameEn: 'Urbanisation',
  costUfPerFamily: 500,
  lowUf: 400,
  highUf: 600,
  benefit: 0.6,
  referenceYear: 2026,
  source: 'test',
  confidence: 'to-confirm',
  ...own,
})

export const threePackages: PackageCost[] = [
  aPackage(),
  aPackage({
    package: 'improvement',
    nameEs: 'Mejoramiento',
    nameEn: 'Improvement',
    costUfPerFamily: 675,
    benefit: 0.8,
  }),
  aPackage({
    package: 'new-housing',
    nameEs: 'Vivienda nueva',
    nameEn: 'New housing',
    costUfPerFamily: 1250,
    benefit: 1,
  }),
]

export const aCandidate = (own: Partial<PlanCandidate> = {}): PlanCandidate => ({
  settlementId: 1,
  families: 20,
  score: 50,
  repeats: null,
  ...own,
})
