import type { PreparedRanking } from './preparedRanking.ts'
import type {
  CriterionColumn,
  RankingInputs,
  RankingResult,
  RankingSpec,
  UnknownRule,
  ValueSource,
} from './ranking.schema.ts'
import { countingWeights } from './scoreRanking.ts'

/** What is explained: the same four from the ranking that is open and from a sealed document. */
export interface ExplainedRanking {
  inputs: RankingInputs
  spec: RankingSpec
  prepared: PreparedRanking
  result: RankingResult
}

/** One criterion's part in the score of one settlement. */
export interface ExplainedLine {
  /** Index in the criteria of the ranking. */
  at: number
  key: string
  /** Absent where the inputs do not bring the criterion. */
  column: CriterionColumn | null
  /** Null is unknown. */
  raw: number | null
  low: number | null
  high: number | null
  /** 0 to 1 after the rule for what is unknown; null where it is left out, or the method counts raw values. */
  normalised: number | null
  /** Share of all weights. */
  weight: number
  /** Share among the weights that count for this settlement; 0 where the criterion is left out, or the same everywhere. */
  weightHere: number
  /** What it adds to the score; null where it is left out. */
  points: number | null
  /** The rule that took the place of an unknown value; null where it is known. */
  unknownAs: UnknownRule | null
  /** By this criterion alone: 1 is most urgent, ties share it; null where unknown. Among `known` settlements. */
  place: number | null
  known: number
  sources: ValueSource[]
  note: CriterionColumn['notes'][number]['said'] | null
}

export interface Neighbour {
  row: number
  settlementId: number
  rank: number
  score: number
  /** Points of the score between the two, never negative. */
  distance: number
}

export interface PlaceExplanation {
  row: number
  settlementId: number
  rank: number | null
  score: number | null
  /** How many have a rank. */
  ranked: number
  completeness: number
  leftOut: RankingResult['rows'][number]['leftOut']
  /** Those that share the rank, without itself. */
  tiedWith: number[]
  /** The last of those before it, the first of those after it. */
  better: Neighbour | null
  worse: Neighbour | null
  /** What adds most first; what is left out at the end. */
  lines: ExplainedLine[]
}

/** Line by line, why a settlement has its place; null where it is not in the inputs. */
export function explainPlace(ranking: ExplainedRanking, settlementId: number): PlaceExplanation | null {
  const { inputs, spec, result } = ranking
  const row = inputs.settlements.ids.indexOf(settlementId)
  const own = result.rows[row]
  if (own === undefined) return null
  const counting = Float64Array.from(countingWeights(ranking.prepared, result.weights))
  const lines = spec.criteria.map((_, at) => explainLine(ranking, row, at, counting))
  return {
    row,
    settlementId,
    rank: own.rank,
    score: own.score,
    ranked: result.ranked,
    completeness: own.completeness,
    leftOut: own.leftOut,
    tiedWith:
      own.rank === null ? [] : result.rows.flatMap((one, at) => (at !== row && one.rank === own.rank ? [at] : [])),
    better: neighbour(result, row, -1),
    worse: neighbour(result, row, 1),
    lines: lines.sort((one, other) => orderOf(other) - orderOf(one) || other.weight - one.weight || one.at - other.at),
  }
}

const orderOf = ({ points }: ExplainedLine) => points ?? Number.NEGATIVE_INFINITY

/** Nearest score with another rank: before it (−1) or after it (1). */
function neighbour(result: RankingResult, row: number, side: -1 | 1): Neighbour | null {
  const own = result.rows[row]
  if (own?.rank == null || own.score === null) return null
  let nearest: Neighbour | null = null
  for (const [at, { settlementId, rank, score }] of result.rows.entries()) {
    if (rank === null || score === null || (rank - own.rank) * side <= 0) continue
    if (nearest !== null && (nearest.rank - rank) * side <= 0) continue
    nearest = { row: at, settlementId, rank, score, distance: Math.abs(score - own.score) }
  }
  return nearest
}

function explainLine(ranking: ExplainedRanking, row: number, at: number, counting: Float64Array): ExplainedLine {
  const { inputs, spec, prepared, result } = ranking
  const criterion = spec.criteria[at]!
  const column = columnOf(inputs, criterion.key)
  const raw = column?.values[row] ?? null
  return {
    at,
    key: criterion.key,
    column,
    raw,
    low: column?.low?.[row] ?? null,
    high: column?.high?.[row] ?? null,
    normalised: isNormalised(spec, at) ? normalisedAt(prepared, row, at) : null,
    weight: result.weights[at] ?? 0,
    weightHere: weightHere(prepared, row, at, counting),
    points: result.rows[row]?.contributions[at] ?? null,
    unknownAs: raw === null ? criterion.unknown : null,
    ...placeByOne(ranking, row, at),
    sources: column === null ? [] : sourcesOf(column, row),
    note: column?.notes.find((note) => note.row === row)?.said ?? null,
  }
}

function weightHere(prepared: PreparedRanking, row: number, at: number, counting: Float64Array): number {
  const known = counting.reduce((sum, weight, one) => sum + (normalisedAt(prepared, row, one) === null ? 0 : weight), 0)
  return known === 0 || normalisedAt(prepared, row, at) === null ? 0 : counting[at]! / known
}

/** Its place by one criterion, among the ranked settlements whose value is known. */
function placeByOne(ranking: ExplainedRanking, row: number, at: number): { place: number | null; known: number } {
  const own = ranking.result.rows[row]?.rank == null ? null : urgencyAt(ranking, row, at)
  let known = 0
  let before = 0
  for (const [other, { rank }] of ranking.result.rows.entries()) {
    const urgency = rank === null ? null : urgencyAt(ranking, other, at)
    if (urgency === null) continue
    known += 1
    if (own !== null && urgency > own) before += 1
  }
  return { place: own === null ? null : before + 1, known }
}

/** TOPSIS counts raw values, of a curve what it makes of them; the other methods 0 to 1. */
export const isNormalised = ({ method, criteria }: RankingSpec, at: number): boolean =>
  method !== 'topsis' || criteria[at]?.normalisation.kind === 'curve'

/** Higher is more urgent by this criterion alone, on a scale of its own; null where the value is unknown or it is not ranked. */
export function urgencyAt({ inputs, spec, prepared }: ExplainedRanking, row: number, at: number): number | null {
  const criterion = spec.criteria[at]!
  const raw = columnOf(inputs, criterion.key)?.values[row] ?? null
  const normalised = normalisedAt(prepared, row, at)
  if (raw === null || normalised === null) return null
  if (isNormalised(spec, at)) return normalised
  return criterion.direction === 'more-first' ? raw : -raw
}

/** Sources of one settlement's value. */
export function sourcesOf({ sources, rowSources }: CriterionColumn, row: number): ValueSource[] {
  if (rowSources === null) return sources
  const source = sources[rowSources[row] ?? -1]
  return source === undefined ? [] : [source]
}

export const columnOf = (inputs: RankingInputs, key: string): CriterionColumn | null =>
  inputs.columns.find((column) => column.key === key) ?? null

export function normalisedAt(prepared: PreparedRanking, row: number, at: number): number | null {
  const value = prepared.values[at * prepared.count + row]
  return value === undefined || Number.isNaN(value) ? null : value
}

/** Points by which one settlement is ahead of another, criterion by criterion; what sets them apart most first. */
export interface LineDifference {
  at: number
  key: string
  one: ExplainedLine
  other: ExplainedLine
  /** Positive speaks for the first. They add up to the difference of the scores. */
  points: number
}

export function compareLines(one: PlaceExplanation, other: PlaceExplanation): LineDifference[] {
  const byCriterion = new Map(other.lines.map((line) => [line.at, line]))
  return one.lines
    .flatMap((line) => {
      const beside = byCriterion.get(line.at)
      if (beside === undefined) return []
      return [
        { at: line.at, key: line.key, one: line, other: beside, points: (line.points ?? 0) - (beside.points ?? 0) },
      ]
    })
    .sort((first, second) => Math.abs(second.points) - Math.abs(first.points) || first.at - second.at)
}
