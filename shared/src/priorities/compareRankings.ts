import { kendallTauB, spearmanRho } from './rankCorrelation.ts'
import type { RankedSettlement, RankingInputs, RankingResult, RankingSpec } from './ranking.schema.ts'
import { prepareRanking } from './rankSettlements.ts'
import { countingWeights } from './scoreRanking.ts'

export interface ComparedRanking {
  inputs: RankingInputs
  spec: RankingSpec
  result: RankingResult
}

/**
 * Why a criterion adds another amount. `weight`: its weight, or the others' where values are unknown; `added`, `removed`: it
 * is in one of the two only; `data`: the value is another; `known`, `unknown`: it counts in one of them only; `rule`:
 * normalisation, direction or rule for what is unknown; `range`: the least and greatest values, or those of the others;
 * `method`: the two count in different ways.
 */
export type MoveCause = 'weight' | 'added' | 'removed' | 'data' | 'known' | 'unknown' | 'rule' | 'range' | 'method'

export interface MovePart {
  key: string
  cause: MoveCause
  /** What it adds after, less what it added before; all of them add up to the difference of the scores. */
  delta: number
  /** Of that, by the change of weights and by the change of values; null where the method does not tell them apart. */
  byWeight: number | null
  byValue: number | null
  /** Beyond what it changed on average for those that are in both: this is what moves a place past others. */
  relative: number
}

export interface Standing {
  rank: number | null
  score: number | null
  leftOut: RankedSettlement['leftOut']
}

export interface ComparedPlace {
  settlementId: number
  name: string
  comunaName: string | null
  /** Null where the settlement is not among the data of that ranking. */
  before: Standing | null
  after: Standing | null
  /**
   * Its places among those that have one in both: who is filtered out or only came later moves nobody. Null where it has none in
   * one of them.
   */
  shared: { before: number; after: number } | null
  /** Places up among those; negative is down. */
  move: number | null
  /** In the order of the criteria, those of before that are gone at the end; empty without a rank in both. */
  parts: MovePart[]
}

export interface RankingComparison {
  /** Of those that have a rank in both. */
  tauB: number | null
  rho: number | null
  both: number
  moved: number
  /** `points`: of a score that both count alike. `deviations`: of the standard deviation of each, where methods differ. */
  scale: 'points' | 'deviations'
  places: ComparedPlace[]
}

/** Two rankings of the same settlements or of some of them: how far they agree, who moves and by what. */
export function compareRankings(before: ComparedRanking, after: ComparedRanking): RankingComparison {
  const placesBefore = rowsById(before)
  const placesAfter = rowsById(after)
  const ids = [...new Set([...before.inputs.settlements.ids, ...after.inputs.settlements.ids])].toSorted(
    (a, b) => a - b,
  )
  const scale = before.spec.method === after.spec.method ? 'points' : 'deviations'
  const partsOf = partsReader(before, after, scale)
  const places = ids.map((settlementId): ComparedPlace => {
    const [rowBefore, rowAfter] = [placesBefore.get(settlementId), placesAfter.get(settlementId)]
    const [was, is] = [standing(before, rowBefore), standing(after, rowAfter)]
    const of = rowAfter === undefined ? before : after
    const row = (rowAfter ?? rowBefore) as number
    return {
      settlementId,
      name: of.inputs.settlements.names[row] ?? '',
      comunaName: of.inputs.settlements.comunaNames[row] ?? null,
      before: was,
      after: is,
      shared: null,
      move: null,
      parts: was?.rank == null || is?.rank == null ? [] : partsOf(rowBefore as number, rowAfter as number),
    }
  })
  const inBoth = setMoves(places)
  setRelative(inBoth)
  const ranksBefore = inBoth.map(({ shared }) => shared?.before as number)
  const ranksAfter = inBoth.map(({ shared }) => shared?.after as number)
  return {
    tauB: kendallTauB(ranksBefore, ranksAfter),
    rho: spearmanRho(ranksBefore, ranksAfter),
    both: inBoth.length,
    moved: inBoth.filter(({ move }) => move !== 0).length,
    scale,
    places,
  }
}

/** Those that have a place in both, with their move among them. */
function setMoves(places: readonly ComparedPlace[]): ComparedPlace[] {
  const inBoth = places.filter(({ before, after }) => before?.rank != null && after?.rank != null)
  const [before, after] = [placesAmong(inBoth, 'before'), placesAmong(inBoth, 'after')]
  for (const place of inBoth) {
    const shared = {
      before: before.get(place.before?.rank as number) as number,
      after: after.get(place.after?.rank as number) as number,
    }
    place.shared = shared
    place.move = shared.before - shared.after
  }
  return inBoth
}

/** By rank in the whole order the place among these; ties still share it and the next is skipped. */
function placesAmong(places: readonly ComparedPlace[], side: 'before' | 'after'): Map<number, number> {
  const ranks = places.map((place) => place[side]?.rank as number).toSorted((a, b) => a - b)
  const among = new Map<number, number>()
  for (const [at, rank] of ranks.entries()) if (!among.has(rank)) among.set(rank, at + 1)
  return among
}

const rowsById = ({ inputs }: ComparedRanking) => new Map(inputs.settlements.ids.map((id, row) => [id, row]))

function standing({ result }: ComparedRanking, row: number | undefined): Standing | null {
  const of = row === undefined ? undefined : result.rows[row]
  return of === undefined ? null : { rank: of.rank, score: of.score, leftOut: of.leftOut }
}

function setRelative(inBoth: readonly ComparedPlace[]): void {
  const sums = new Map<string, number>()
  for (const { parts } of inBoth) for (const { key, delta } of parts) sums.set(key, (sums.get(key) ?? 0) + delta)
  for (const { parts } of inBoth)
    for (const part of parts) part.relative = part.delta - (sums.get(part.key) as number) / inBoth.length
}

/**
 * The criterion that did most for a move; null where it did not move. One that changed the own score in that direction, and
 * more than that of the others; where none did, what the others gained or lost.
 */
export function mainReason({ move, parts }: Pick<ComparedPlace, 'move' | 'parts'>): MovePart | null {
  if (move === null || move === 0) return null
  const helped = parts
    .filter(({ relative }) => relative * move > 0)
    .toSorted((a, b) => Math.abs(b.relative) - Math.abs(a.relative))
  return helped.find(({ delta }) => delta * move > 0) ?? helped[0] ?? null
}

export interface TopOverlap {
  /** Among the first of each; ties at the end may make them more than were asked. */
  before: number
  after: number
  both: number
}

export function topOverlap(places: readonly ComparedPlace[], top: number): TopOverlap {
  const isFirst = (of: Standing | null) => of?.rank != null && of.rank <= top
  return {
    before: places.filter((place) => isFirst(place.before)).length,
    after: places.filter((place) => isFirst(place.after)).length,
    both: places.filter((place) => isFirst(place.before) && isFirst(place.after)).length,
  }
}

type PartsReader = (rowBefore: number, rowAfter: number) => MovePart[]

function partsReader(before: ComparedRanking, after: ComparedRanking, scale: RankingComparison['scale']): PartsReader {
  const keys = [...new Set([...after.spec.criteria, ...before.spec.criteria].map(({ key }) => key))]
  const [was, is] = [sharesOf(before, scale), sharesOf(after, scale)]
  const isSum = before.spec.method === 'weighted-sum' && after.spec.method === 'weighted-sum'
  const isRuleSame = new Set(keys.filter((key) => ruleText(before, key) === ruleText(after, key)))
  return (rowBefore, rowAfter) =>
    keys.map((key): MovePart => {
      const [from, to] = [was(key, rowBefore), is(key, rowAfter)]
      const delta = (to?.points ?? 0) - (from?.points ?? 0)
      const byWeight = isSum ? weightPart(from, to, delta) : null
      const byValue = byWeight === null ? null : delta - byWeight
      const cause = causeOf({ from, to, byWeight, byValue, scale, isRuleSame: isRuleSame.has(key) })
      return { key, cause, delta, byWeight, byValue, relative: 0 }
    })
}

interface Share {
  /** What the criterion adds; null where it is left out. */
  points: number | null
  /** Share among all weights, and among those that count for this settlement. */
  weight: number
  weightHere: number
  /** 0 to 1; NaN where it is left out. */
  value: number
  raw: number | null
}

/** Null for a criterion that the ranking does not have. */
function sharesOf({ spec, inputs, result }: ComparedRanking, scale: RankingComparison['scale']) {
  const prepared = prepareRanking(inputs, spec)
  const weights = Float64Array.from(countingWeights(prepared, result.weights))
  const atOf = new Map(spec.criteria.map(({ key }, at) => [key, at]))
  const columns = new Map(inputs.columns.map((column) => [column.key, column]))
  const middles = spec.criteria.map((_, at) => (scale === 'points' ? 0 : meanContribution(result, at)))
  const unit = scale === 'points' ? 1 : spreadOfScores(result)
  const valueAt = (at: number, row: number) => prepared.values[at * prepared.count + row] ?? Number.NaN
  return (key: string, row: number): Share | null => {
    const at = atOf.get(key)
    if (at === undefined) return null
    const value = valueAt(at, row)
    // Without weight it adds nothing, which is not the same as being unknown.
    const own = result.rows[row]?.contributions[at] ?? (Number.isNaN(value) ? null : 0)
    const known = weights.reduce((sum, weight, other) => sum + (Number.isNaN(valueAt(other, row)) ? 0 : weight), 0)
    return {
      points: own === null ? null : (own - (middles[at] as number)) / unit,
      weight: result.weights[at] ?? 0,
      weightHere: known === 0 ? 0 : (weights[at] as number) / known,
      value,
      raw: columns.get(key)?.values[row] ?? null,
    }
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)
const rankedRows = ({ rows }: RankingResult) => rows.filter(({ rank }) => rank !== null)

const meanContribution = (result: RankingResult, at: number) =>
  mean(rankedRows(result).map(({ contributions }) => contributions[at] ?? 0))

/** Standard deviation of the scores of those that are ranked; 1 where all have the same. */
function spreadOfScores(result: RankingResult): number {
  const scores = rankedRows(result).map(({ score }) => score ?? 0)
  const middle = mean(scores)
  return Math.sqrt(mean(scores.map((score) => (score - middle) ** 2))) || 1
}

/** 100 · Δweight · mean value; the rest is 100 · mean weight · Δvalue, and both add up to the difference. */
function weightPart(from: Share | null, to: Share | null, delta: number): number {
  if (from === null || to === null) return delta
  if (from.points === null || to.points === null) return 0
  return (100 * (to.weightHere - from.weightHere) * (from.value + to.value)) / 2
}

interface CauseOf {
  from: Share | null
  to: Share | null
  byWeight: number | null
  byValue: number | null
  scale: RankingComparison['scale']
  isRuleSame: boolean
}

function causeOf({ from, to, byWeight, byValue, scale, isRuleSame }: CauseOf): MoveCause {
  if (from === null) return 'added'
  if (to === null) return 'removed'
  if (from.points === null && to.points !== null) return 'known'
  if (from.points !== null && to.points === null) return 'unknown'
  if (scale === 'deviations') return 'method'
  const isByWeight =
    byWeight === null || byValue === null
      ? Math.abs(from.weight - to.weight) > 1e-9
      : Math.abs(byWeight) >= Math.abs(byValue)
  if (isByWeight) return 'weight'
  if (from.raw !== to.raw) return 'data'
  return isRuleSame ? 'range' : 'rule'
}

/** How a value becomes points, as text that is equal where it is the same. */
function ruleText({ spec }: ComparedRanking, key: string): string {
  const criterion = spec.criteria.find((one) => one.key === key)
  if (criterion === undefined) return ''
  const { direction, normalisation, unknown, thresholds = null } = criterion
  return JSON.stringify([direction, normalisation, unknown, spec.method === 'promethee' ? thresholds : null])
}
