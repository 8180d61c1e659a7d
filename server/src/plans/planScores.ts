import { isWithinAny } from '@arraigo/shared/plans/model/planRows.ts'
import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import { keysOf } from '@arraigo/shared/priorities/keysOf.ts'
import { prepareRanking } from '@arraigo/shared/priorities/prepareRanking.ts'
import type { RankingInputs, RankingResult, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { preparedResult } from '@arraigo/shared/priorities/rankSettlements.ts'
import { readRankingInputs } from '../priorities/rankingInputs.ts'
import { checkedQuestion } from '../priorities/rankingQuestion.ts'
import type { PlanContext } from './planInputs.ts'

/** Scores by the ranking of a plan, and what is lacking by the same columns. */
export interface PlanScores {
  result: RankingResult
  /** Row of the result by id of settlement. */
  rowOf: ReadonlyMap<number, number>
  inputs: RankingInputs
}

/**
 * Scores of all settlements of the places together, so that what is least and most is theirs; always as a weighted sum, whatever
 * orders the ranking: closeness and flows cannot be added up, points can. `closed` is what packages close: `infrastructure:water`,
 * `service:plaza`.
 */
export async function readPlanScores(
  context: PlanContext,
  { places }: Pick<PlanSpec, 'places'>,
  kept: RankingSpec,
  closed: readonly string[],
): Promise<PlanScores> {
  const spec: RankingSpec = { ...kept, in: null, method: 'weighted-sum' }
  const criteria = [...new Set([...keysOf(spec), 'density', ...(await measurable(context, spec, closed))])]
  const questions = questionPlaces(places).map((place) => ({ in: place, set: spec.standardSet, criteria }))
  const parts = await Promise.all(questions.map((question) => readRankingInputs(context, question)))
  const inputs = joinedInputs(parts, places)
  return {
    inputs,
    result: preparedResult(prepareRanking(inputs, spec), inputs.settlements.ids),
    rowOf: new Map(inputs.settlements.ids.map((id, row) => [id, row])),
  }
}

/** Region by region, as coverage is measured, so that several plans share what is known of one. */
function questionPlaces(places: readonly string[]): (string | null)[] {
  if (places.length === 0) return [null]
  return places.length === 1 ? [places[0]!] : [...new Set(places.map((place) => place.slice(0, 2)))].sort()
}

/** Of what packages close, what the set of standards can tell of. */
async function measurable({ database: { db } }: PlanContext, spec: RankingSpec, closed: readonly string[]) {
  const { services } = await checkedQuestion(db, { in: null, set: spec.standardSet, criteria: [] })
  const known = new Set(services.map(({ service }) => `service:${service}`))
  return closed.filter((key) => key.startsWith('infrastructure:') || known.has(key))
}

function joinedInputs(parts: readonly RankingInputs[], places: readonly string[]): RankingInputs {
  const first = parts[0]!
  const rows = parts
    .flatMap(({ settlements }, part) =>
      settlements.ids.flatMap((id, row) =>
        isWithinAny(settlements.comunaCodes[row] ?? null, places) ? [{ id, part, row }] : [],
      ),
    )
    .sort((a, b) => a.id - b.id)
  const pick = <T>(of: (inputs: RankingInputs) => readonly T[]): T[] =>
    rows.map(({ part, row }) => of(parts[part]!)[row] as T)
  const names = Object.keys(first.settlements) as (keyof RankingInputs['settlements'])[]
  const settlements = Object.fromEntries(
    names.map((name) => [name, pick<unknown>((inputs) => inputs.settlements[name])]),
  )
  return {
    ...first,
    in: null,
    settlements: settlements as RankingInputs['settlements'],
    columns: first.columns.map((column, at) => ({
      ...column,
      values: pick((inputs) => inputs.columns[at]!.values),
      known: pick((inputs) => inputs.columns[at]!.known ?? inputs.columns[at]!.values.map(() => 1)),
      // Scores need none of these.
      ...{ low: null, high: null, rowSources: null, notes: [] },
      sources: parts.flatMap(({ columns }) => columns[at]!.sources),
    })),
    basis: {
      ...first.basis,
      parameters: [
        ...new Map(parts.flatMap(({ basis }) => basis.parameters.map((own) => [own.code, own] as const))).values(),
      ],
    },
    findings: joinedFindings(parts),
  }
}

/** What is said of each part is said once; what counts settlements, of all together. */
function joinedFindings(parts: readonly RankingInputs[]): RankingInputs['findings'] {
  const joined = new Map<string, RankingInputs['findings'][number]>()
  for (const { code, params = {} } of parts.flatMap(({ findings }) => findings)) {
    const { count, ...rest } = params
    const key = JSON.stringify([code, rest])
    const before = joined.get(key)?.params?.count
    const all = typeof count === 'number' && typeof before === 'number' ? count + before : count
    joined.set(key, { code, params: all === undefined ? params : { ...params, count: all } })
  }
  return [...joined.values()]
}
