import type { Issue } from '../../problems/issue.ts'

/** One package that can be chosen for one settlement, in numbers. Years count from 0. */
export interface ModelOption {
  /** Row of the inputs' settlements. */
  row: number
  /** Index into the inputs' packages. */
  package: number
  /** Points where it begins in the first year; later years are multiplied by `discounts`. */
  benefit: number
  /** UF, committed in the year in which it begins; without land and works of sites. */
  costUf: number
  /** That get a solution; 0 for parts and complementary works. */
  families: number
  /** That works are made for: what capacities count. */
  served: number
  /** Families that need a new home on a site; 0 for works in place. */
  moved: number
  /** Where they may go, as places in the model's `sites`, nearest first; empty for works in place. */
  sites: { site: number; km: number }[]
  durationYears: number
  firstYear: number
  lastYear: number
  /** Options of the same settlement that must be finished before: all of the lists, any one of each. Those that are there already are not listed. */
  needs: number[][]
  /** Indices of funds that may pay it beside the budget. */
  funds: number[]
  /** Rules that were applied to the cost, and their product. */
  costRules: number[]
  costFactor: number
}

export interface ModelSite {
  /** Index into the inputs' sites. */
  site: number
  capacity: number
  /** UF, paid in the year in which it is opened. */
  fixedUf: number
  ufPerFamily: number
  /** Families of one project; several projects may begin on a site in a year. */
  minGroup: number
  maxGroup: number
}

export interface ModelFloor {
  /** Options that count for it. */
  options: number[]
  measure: 'families' | 'money'
  /** Of the whole plan's families or money. */
  share: number
  /** Place of the spec's floor, and the region or comuna where one floor stands for each. */
  floor: number
  code: string
}

/** What has to be decided, in numbers: what solvers, brute force and explanations share. */
export interface PlanModel {
  years: number
  budgetsUf: number[]
  carriesOver: boolean
  discounts: number[]
  options: ModelOption[]
  /** Options of one settlement of which at most one is chosen. Every option is chosen at most once, in one year, be it in a clique or not. */
  cliques: number[][]
  sites: ModelSite[]
  /** UF per year; they carry over where the budget does. */
  funds: number[][]
  /** `options` have their works in one comuna. */
  capacities: { options: number[]; familiesPerYear: number; comunaCode: string }[]
  floors: ModelFloor[]
  minFamilies: number | null
  /** One of these must be chosen, in the year where one is said. `lock`: place in the spec. */
  mustHaves: { options: number[]; year: number | null; lock: number }[]
  /** Groups of options, by comuna: points lost for every year in which works of the group begin. */
  presence: { points: number; groups: number[][] }
  /** Points lost per family and kilometre moved: breaks ties in favour of the nearer site, no more. */
  pointsPerFamilyKm: number
  /** Why settlements have no option at all, by row. */
  excluded: Map<number, Issue>
}

/** An option chosen in a year, from 0; families by place in the model's `sites` where it moves any. */
export interface Chosen {
  option: number
  year: number
  moves: { site: number; families: number }[]
}

/** A requirement that choices break: code and params for people, `by` how much in the requirement's unit. */
export interface Violation extends Issue {
  by: number
}
