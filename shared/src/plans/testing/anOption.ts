import type { ModelOption, PlanModel } from '../model/planModel.ts'

/** Works in place worth 1 point, free, in the first year. */
export const anOption = (row: number, change: Partial<ModelOption> = {}): ModelOption => ({
  row,
  package: 0,
  benefit: 1,
  costUf: 0,
  families: 1,
  served: 1,
  moved: 0,
  sites: [],
  durationYears: 1,
  firstYear: 0,
  lastYear: 0,
  needs: [],
  funds: [],
  costRules: [],
  costFactor: 1,
  ...change,
})

/** One year, no money, and nothing required. */
export const aModel = (options: ModelOption[], change: Partial<PlanModel> = {}): PlanModel => ({
  years: 1,
  budgetsUf: [0],
  carriesOver: false,
  discounts: [1],
  options,
  cliques: [],
  sites: [],
  funds: [],
  capacities: [],
  floors: [],
  minFamilies: null,
  mustHaves: [],
  presence: { points: 0, groups: [] },
  pointsPerFamilyKm: 0,
  excluded: new Map(),
  ...change,
})
