import type { CostRuleDraft, PackageDraft, ProgrammeDraft } from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import type { Calls } from '../../testing/sqlCalls.ts'

const dated = { source: 'Bases 2026', referenceYear: 2026, confidence: 'to-confirm', changeNote: null } as const
const draft: PackageDraft = {
  ...dated,
  name: { es: 'Muros', en: 'Walls' },
  about: { es: 'Contención', en: 'Retaining walls' },
  kind: 'part',
  prerequisites: [['water', 'sewerage']],
  includes: [],
  closes: ['infrastructure:paving'],
  benefit: 0.1,
  durationYears: 1,
  fixedUf: 100,
  costUfPerFamily: 50,
  lowUf: 30,
  highUf: 80,
}
const rule: CostRuleDraft = { ...dated, package: 'water', factor: 'slope-deg', from: 15, to: null, multiply: 1.2 }
const programme: ProgrammeDraft = {
  name: 'DS 49',
  minFamilies: 10,
  maxFamilies: 160,
  composition: null,
  minSavingUf: 10,
  subsidyUf: null,
  startsOn: '2011-01-01',
  endsOn: null,
  source: 'DS 49',
  toConfirm: ['subsidy_uf'],
  changeNote: null,
}

export const calls: Calls<typeof import('./catalogue.queries.ts')> = {
  allPackages: [{ args: [] }],
  allCostRules: [{ args: [] }],
  allProgrammes: [{ args: [] }],
  datedPackages: [{ args: [] }],
  datedCostRules: [{ args: [] }],
  datedProgrammes: [{ args: [] }],
  earlierPackages: [{ args: ['water'] }],
  earlierCostRules: [{ args: [1] }],
  earlierProgrammes: [{ args: ['ds49-cnt'] }],
  lockCatalogue: [{ args: [] }],
  insertPackage: [{ args: ['walls', draft, 'planner'] }],
  updatePackage: [{ args: ['walls', draft, 'planner'] }],
  deletePackage: [{ args: ['walls', 'planner'] }],
  insertCostRule: [{ args: [rule, 'planner'], rows: [{ id: 1 }] }],
  updateCostRule: [{ args: [1, rule, 'planner'] }],
  deleteCostRule: [{ args: [1, 'planner'] }],
  insertProgramme: [{ args: ['ds1', programme, 'planner'] }],
  updateProgramme: [{ args: ['ds49-cnt', programme, 'planner'] }],
}
