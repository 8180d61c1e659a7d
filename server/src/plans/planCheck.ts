import { buildPlanModel } from '@arraigo/shared/plans/model/buildPlanModel.ts'
import type { ModelOption } from '@arraigo/shared/plans/model/planModel.ts'
import { specIssues } from '@arraigo/shared/plans/model/specIssues.ts'
import { mostYears, type PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanCheck } from '@arraigo/shared/plans/planCheck.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import { readCatalogue } from './catalogue/readCatalogue.ts'
import { initialRankingId, knownFamilies } from './planInputs.queries.ts'
import { type PlanContext, readPlanInputs, unknownIssues } from './planInputs.ts'

const nothing: PlanCheck['counts'] = {
  settlements: 0,
  plannable: 0,
  families: 0,
  cheapestUf: null,
  allUf: null,
  sites: 0,
}

/** What a spec comes to before it is solved, with all that is wrong with it. */
export async function checkSpec(context: PlanContext, spec: PlanSpec, signal?: AbortSignal): Promise<PlanCheck> {
  const unknown = await unknownIssues(context, spec)
  if (unknown.length > 0) return { issues: [...unknown, ...specIssues(spec, null)], counts: nothing }
  const inputs = await readPlanInputs(context, spec, signal)
  return { issues: specIssues(spec, inputs), counts: countsOf(inputs, spec) }
}

function countsOf(inputs: PlanInputs, spec: PlanSpec): PlanCheck['counts'] {
  const { options } = buildPlanModel(inputs, spec)
  const rows = Map.groupBy(options, ({ row }) => row)
  const { families } = inputs.settlements
  const solutions = [...rows.values()].map((own) => cheapestSolution(own))
  return {
    settlements: inputs.settlements.ids.length,
    plannable: rows.size,
    families: [...rows.keys()].reduce((sum, row) => sum + Math.round(families[row] ?? 0), 0),
    cheapestUf: options.length === 0 ? null : Math.min(...options.map(({ costUf }) => costUf)),
    allUf: solutions.length === 0 ? null : solutions.reduce((sum, uf) => sum + uf, 0),
    sites: inputs.sites.filter(({ isUsable }) => isUsable).length,
  }
}

/** Those that stay and those that move each have one. */
function cheapestSolution(options: readonly ModelOption[]): number {
  const cheapest = (some: readonly ModelOption[]) =>
    some.length === 0 ? 0 : Math.min(...some.map(({ costUf }) => costUf))
  const solving = options.filter(({ families }) => families > 0)
  return cheapest(solving.filter(({ moved }) => moved === 0)) + cheapest(solving.filter(({ moved }) => moved > 0))
}

const initialYears = 5
/** Of what urbanising everybody in place would cost: enough to have to choose. */
const initialBudgetShare = 0.25
const initialProgramme = 'ds49-cnt'

/** A spec to start with, for a region, a comuna or everything that is loaded. */
export async function initialSpec({ database: { db } }: PlanContext, place: string | null): Promise<PlanSpec> {
  const places = place === null ? [] : [place]
  const { packages, programmes } = await readCatalogue(db)
  const families = await knownFamilies(db, places)
  const costs = packages.filter(({ kind }) => kind === 'in-place').map(({ costUfPerFamily }) => costUfPerFamily)
  const yearUf = (families * Math.min(...costs, Number.MAX_SAFE_INTEGER) * initialBudgetShare) / initialYears
  return {
    places,
    rankingId: await initialRankingId(db),
    fromYear: new Date().getFullYear() + 1,
    budgetsUf: Array.from({ length: Math.min(initialYears, mostYears) }, () =>
      roundedUp(costs.length > 0 ? yearUf : 0),
    ),
    carriesOver: true,
    funds: [],
    discountPct: 3,
    packages: packages.map(({ code }) => code),
    programme:
      programmes.find(({ code }) => code === initialProgramme)?.code ?? programmes[0]?.code ?? initialProgramme,
    capacities: [],
    floors: [],
    minFamilies: null,
    locks: [],
    sites: { ids: null, maxDistanceKm: 15 },
    compactness: 0,
  }
}

/** To two digits: what is only a hint must not look exact. */
function roundedUp(uf: number): number {
  if (!(uf > 0)) return 10_000
  const step = 10 ** Math.max(0, Math.floor(Math.log10(uf)) - 1)
  return Math.ceil(uf / step) * step
}
