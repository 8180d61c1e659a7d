import type { Plan, PlanItem, PlanRequest } from '@arraigo/shared/plans/plan.schema.ts'
import { buildModel } from '@arraigo/shared/plans/planModel.ts'
import { planRequestIssues } from '@arraigo/shared/plans/planRequest.ts'
import { explainChoices } from '@arraigo/shared/plans/reasons.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { measureCoverage } from '../coverage/measureCoverage.ts'
import { standardSetNames } from '../coverage/standardSets.ts'
import type { Db } from '../platform/database.ts'
import type { RankingContext } from '../priorities/rankingSources.ts'
import { type Scores, type SettlementScore, scoreSettlements } from '../priorities/scoreSettlements.ts'
import { planNotes } from './planNotes.ts'
import { datasetsById, packageCosts, regions } from './plans.queries.ts'
import { type PlanSolution, type SolveOptions, solvePlan } from './solvePlan.ts'

export interface MadePlan {
  plan: Plan
  /** Boundaries as GeoJSON text, by settlement. */
  shapes: Map<number, string | null>
}

/** What is wrong with the request against what the database offers. */
export async function requestIssues(db: Db, request: PlanRequest): Promise<Issue[]> {
  const regionCodes = (await regions(db)).map((region) => region.code)
  return planRequestIssues(request, { regionCodes, standardSets: await standardSetNames(db) })
}

/**
 * From what is stored to a plan: gaps, scores, costs, the optimal choice, the reasons. Nothing is saved.
 * Throws IssuesError where the request is wrong, the region has no settlements, or the solver was cancelled or failed.
 */
export async function makePlan(
  context: RankingContext,
  request: PlanRequest,
  options: SolveOptions = {},
): Promise<MadePlan> {
  const { db } = context.database
  const issues = await requestIssues(db, request)
  if (issues.length > 0) throw new IssuesError(issues)
  // Before the transaction: an embedded database does nothing else while one is open.
  const scores = await scoreSettlements(context, request.standards, options.signal)
  const inputs = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx) => readInputs(tx, request, scores))
  if (inputs.settlements.length === 0) {
    throw new IssuesError([{ code: 'plan-no-settlements', path: 'regionCode', params: { region: inputs.region.name } }])
  }
  const model = buildModel(candidatesOf(inputs), inputs.packages, request.budgetUf)
  const solution = await solvePlan(model, { timeLimitS: request.timeLimitS, ...options })
  const items = itemsOf(inputs, solution, explainChoices(model, solution.choices, solution))
  return {
    plan: assemble(request, inputs, solution, items),
    shapes: new Map(inputs.settlements.map((settlement) => [settlement.id, settlement.shape])),
  }
}

export type PlanInputs = Awaited<ReturnType<typeof readInputs>>

/** Of one that is not ordered: it repeats another one, or came after the scores. */
const unscored: SettlementScore = { score: null, completeness: 0, criteria: [], leftOut: null }

async function readInputs(db: Db, request: PlanRequest, { standardSet, criteria, bySettlement, datasetIds }: Scores) {
  const region = (await regions(db)).find((one) => one.code === request.regionCode)
  if (region === undefined) throw new Error(`No region ${request.regionCode}`)
  const coverage = await measureCoverage(db, region.code, standardSet)
  return {
    region,
    standardSet,
    coverage,
    criteria,
    packages: await packageCosts(db),
    datasets: await datasetsById(db, [...new Set([...coverage.datasetIds, ...datasetIds])]),
    settlements: coverage.settlements.map((settlement) => ({
      ...settlement,
      ...(bySettlement.get(settlement.id) ?? unscored),
    })),
  }
}

const candidatesOf = ({ settlements }: PlanInputs) =>
  settlements.map(({ id, households, score, leftOut, repeatsName, repeatsCode }) => ({
    settlementId: id,
    families: households,
    score,
    leftOut,
    repeats: repeatsName === null ? null : { name: repeatsName, code: repeatsCode },
  }))

function itemsOf(
  { settlements }: PlanInputs,
  { choices }: PlanSolution,
  explanations: ReturnType<typeof explainChoices>,
): PlanItem[] {
  return settlements.map((settlement) => {
    const choice = choices.get(settlement.id)
    return {
      settlementId: settlement.id,
      settlementVersion: settlement.version,
      code: settlement.code,
      name: settlement.name,
      comunaCode: settlement.comunaCode,
      comunaName: settlement.comunaName,
      package: choice?.package.package ?? null,
      families: settlement.households,
      costUf: choice?.costUf ?? null,
      score: settlement.score,
      completeness: settlement.completeness,
      benefit: choice?.benefit ?? null,
      ...explanations.get(settlement.id)!,
      gaps: settlement.gaps,
      criteria: settlement.criteria,
    }
  })
}

function assemble(request: PlanRequest, inputs: PlanInputs, solution: PlanSolution, items: PlanItem[]): Plan {
  const planned = items.filter((item) => item.package !== null)
  const total = (value: (item: PlanItem) => number | null) => planned.reduce((sum, item) => sum + (value(item) ?? 0), 0)
  const year = request.year ?? new Date().getFullYear()
  const isDemonstration = inputs.datasets.some((dataset) => dataset.isDemonstration)
  const ownName = `Plan ${inputs.region.shortName} ${year}${isDemonstration ? ' (demostración)' : ''}`
  const plan: Plan = {
    id: null,
    name: request.name?.trim() ?? ownName,
    regionCode: request.regionCode,
    budgetUf: request.budgetUf,
    year,
    createdAt: new Date().toISOString(),
    totals: {
      families: total((item) => item.families),
      costUf: total((item) => item.costUf),
      settlements: planned.length,
      considered: items.length,
    },
    objective: solution.objective,
    bound: solution.bound,
    gap: solution.gap,
    status: solution.status,
    isDemonstration,
    solver: solution.solver,
    solveSeconds: solution.seconds,
    thresholdPerUf: solution.thresholdPerUf,
    unknowns: unknownsOf(inputs, items),
    notes: [],
    parameters: parametersOf(inputs),
    items,
  }
  return { ...plan, notes: planNotes(plan, mostlyUnknown(inputs)) }
}

/** Criteria that are unknown for more than half of the settlements, in the order of the ranking. */
const mostlyUnknown = ({ criteria, settlements }: PlanInputs) =>
  criteria.filter(({ criterion }) => {
    const known = settlements.filter((one) =>
      one.criteria.some((line) => line.criterion === criterion && line.raw !== null),
    )
    return 2 * known.length < settlements.length
  })

function unknownsOf({ settlements, coverage }: PlanInputs, items: PlanItem[]): Plan['unknowns'] {
  const isLoaded = (kind: string) => coverage.supplies.some((supply) => supply.kind === kind && supply.isLoadedInRegion)
  return {
    households: settlements.filter((settlement) => settlement.households === null).length,
    boundary: settlements.filter((settlement) => settlement.shape === null).length,
    score: settlements.filter((settlement) => settlement.score === null).length,
    repeated: items.filter((item) => item.reason.code === 'plan-repeated').length,
    services: coverage.standards
      .filter((standard) => !standard.facilityKinds.some(isLoaded))
      .map((standard) => standard.service),
  }
}

const parametersOf = ({ standardSet, coverage, criteria, packages, datasets }: PlanInputs): Plan['parameters'] => ({
  standardSet,
  standards: coverage.standards,
  criteria,
  packages,
  factors: coverage.factors,
  facilities: coverage.supplies.map(({ kind, places, closedCount, withoutPlaceCount, isLoadedInRegion }) => ({
    kind,
    counted: places.length / 2,
    closed: closedCount,
    withoutPlace: withoutPlaceCount,
    isLoadedInRegion,
  })),
  datasets,
})
