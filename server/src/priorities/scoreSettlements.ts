import { prepareRanking } from '@arraigo/shared/priorities/prepareRanking.ts'
import type { CriterionColumn, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { preparedResult } from '@arraigo/shared/priorities/rankSettlements.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { readRankingInputs } from './rankingInputs.ts'
import type { RankingContext } from './rankingSources.ts'
import { initialRanking } from './rankings.queries.ts'
import { questionOf } from './rankings.ts'

/** A criterion of the scores: what it weighs, whose figures it has. */
export interface ScoreCriterion extends Pick<CriterionColumn, 'name' | 'unit'> {
  criterion: string
  /** Share of the sum. */
  weight: number
  source: string
  confidence: 'confirmed' | 'to-confirm'
}

/** One line of the explanation. The contributions add up to the score. */
export interface CriterionScore {
  criterion: string
  /** Null is unknown. */
  raw: number | null
  /** 0 to 1; null where it was left out. */
  normalised: number | null
  /** Share of the whole after leaving out what is unknown, 0 to 1. */
  weight: number
  /** Points of the score. */
  contribution: number
}

export interface SettlementScore {
  /** 0 to 100; null where no criterion is known, or it is not ordered. */
  score: number | null
  /** Share of the weight that was known, 0 to 1. */
  completeness: number
  criteria: CriterionScore[]
  /** Why it is not ordered though something is known. */
  leftOut: Issue | null
}

export interface Scores {
  /** Of the ranking where none was asked for. */
  standardSet: string
  criteria: ScoreCriterion[]
  /** Of every settlement that can be ordered, wherever it is. */
  bySettlement: Map<number, SettlementScore>
  /** Files that the values came from. */
  datasetIds: number[]
}

/**
 * Scores by the initial ranking. Of all settlements, so that a score does not depend on who else is looked at; and always
 * as a weighted sum, whatever orders the ranking: closeness and flows cannot be added up, points can.
 */
export async function scoreSettlements(
  context: RankingContext,
  standardSet: string | undefined,
  signal?: AbortSignal,
): Promise<Scores> {
  const { spec: kept, version } = await initialRanking(context.database.db)
  const spec: RankingSpec = {
    ...{ ...kept, in: null, method: 'weighted-sum' },
    standardSet: standardSet ?? kept.standardSet,
  }
  const inputs = await readRankingInputs(context, questionOf(spec), signal)
  const prepared = prepareRanking(inputs, spec)
  const { rows, weights } = preparedResult(prepared, inputs.settlements.ids)
  const columns = spec.criteria.flatMap(({ key }) => inputs.columns.find((column) => column.key === key) ?? [])
  const at = (table: Float64Array, row: number, criterion: number) => table[criterion * prepared.count + row] as number
  const scored = rows.map(({ settlementId, score, completeness, contributions, leftOut }, row) => {
    const isKnown = weights.map((_, criterion) => !Number.isNaN(at(prepared.values, row, criterion)))
    const known = weights.reduce((sum, weight, criterion) => (isKnown[criterion] ? sum + weight : sum), 0)
    const criteria = columns.map(
      ({ key, values }, criterion): CriterionScore => ({
        criterion: key,
        raw: values[row] ?? null,
        normalised: isKnown[criterion] ? at(prepared.values, row, criterion) : null,
        weight: isKnown[criterion] && known > 0 ? (weights[criterion] as number) / known : 0,
        contribution: contributions[criterion] ?? 0,
      }),
    )
    const why = leftOut?.code === 'ranking-nothing-known' ? null : leftOut
    return [settlementId, { score, completeness, criteria, leftOut: why }] as const
  })
  return {
    standardSet: spec.standardSet,
    criteria: columns.map(({ key, name, unit, sources }, criterion) => ({
      ...{ criterion: key, name, unit, weight: weights[criterion] as number },
      source: [...new Set(sources.map((source) => source.name))].join('; '),
      // As delivered the weights are nobody's decision yet.
      confidence: version === 1 ? 'to-confirm' : 'confirmed',
    })),
    bySettlement: new Map(scored),
    datasetIds: [...new Set(columns.flatMap(({ sources }) => sources.flatMap(({ datasetId }) => datasetId ?? [])))],
  }
}
