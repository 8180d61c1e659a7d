import { columnOf, type ExplainedRanking } from './explainPlace.ts'
import { type Trial, trialOf } from './explainPlaceTrial.ts'
import type { RankingCriterion } from './ranking.schema.ts'
import { digitsOfUnit } from './rankingNames.ts'

/** Among the first `rank`, or no longer among them. */
export interface Goal {
  kind: 'into' | 'out-of'
  rank: number
}

export const isReached = ({ kind, rank: goal }: Goal, rank: number | null): boolean =>
  kind === 'into' ? rank !== null && rank <= goal : rank === null || rank > goal

/** The smallest change of one thing alone that reaches the goal; in whole steps, the next smaller step does not. */
export interface SmallestChange {
  from: number
  to: number
  /** In which it was searched: what a person would write down. */
  step: number
  /** Its place then. */
  rank: number | null
}

/** What one criterion alone can do. */
export interface CriterionChange {
  at: number
  key: string
  /** Null: not reachable by this alone, or the value is unknown. */
  value: SmallestChange | null
  /** Between which values was tried; null where the value is unknown. */
  tried: { low: number; high: number } | null
  /** As shares of all weights, the others in their proportions. Null: not reachable, or the only criterion. */
  weight: SmallestChange | null
  /** As near to the goal as its value alone can bring it; null where it would have no place, or the value is unknown. */
  nearestValueRank: number | null
}

/** Tenths of a percent: finer than anybody weighs. */
const shareDigits = 3
/** Steps at which an effect that comes and goes again is looked for, over the whole width. */
const probes = 8
const shareProbes = 50
/** How far beyond the known values is tried, in their width: farther is no settlement any more. */
const reach = 1

/**
 * What would have to change of one criterion; null where it has no place now, or is there already, or the criterion
 * tells nobody apart. By re-ranking at probes away from today's
 * value and bisection between the last that does not reach the goal and the first that does. A generator that yields after
 * each trial, so that a page can let go of the thread in between.
 */
export function* changesOf(
  ranking: ExplainedRanking,
  settlementId: number,
  at: number,
  goal: Goal,
): Generator<undefined, CriterionChange | null> {
  const row = ranking.inputs.settlements.ids.indexOf(settlementId)
  const criterion = ranking.spec.criteria[at]
  const rank = ranking.result.rows[row]?.rank ?? null
  if (criterion === undefined || rank === null || isReached(goal, rank)) return null
  // Where all are the same, one odd value would become the end of the scale and seem to move everything: no advice.
  if (ranking.prepared.isFlat[at] === 1) return null
  const trial = trialOf(ranking, row)
  const seen: Array<number | null> = []
  const search = valueSearch(ranking, trial, row, criterion)
  const value = search === null ? null : yield* nearest(search, goal, seen)
  const weights = weightSearch(ranking, trial, at)
  const weight = weights === null ? null : yield* nearest(weights, goal, [])
  return {
    at,
    key: criterion.key,
    value,
    tried: search === null ? null : { low: search.low, high: search.high },
    weight,
    nearestValueRank: nearestOf(seen, goal),
  }
}

/** Runs to the end, for whoever need not let go. */
export function toEnd<Result>(steps: Generator<undefined, Result>): Result {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

function nearestOf(seen: ReadonlyArray<number | null>, { kind }: Goal): number | null {
  const ranks = seen.filter((rank) => rank !== null)
  if (ranks.length === 0) return null
  return kind === 'into' ? Math.min(...ranks) : Math.max(...ranks)
}

interface Search {
  from: number
  low: number
  high: number
  /** Digits after the decimal mark of a step; negative: tens, hundreds. */
  digits: number
  /** Values at which the effect may turn, beside evenly spaced ones. */
  turns: number[]
  probes: number
  rankAt: (value: number) => number | null
}

/** Tries both ways, the nearer one wins; the second is not tried farther than the first had to go. */
function* nearest(search: Search, goal: Goal, seen: Array<number | null>): Generator<undefined, SmallestChange | null> {
  const up = yield* outward(search, goal, 1, search.high, seen)
  const farthest = up === null ? search.low : Math.max(search.low, 2 * search.from - up.to)
  const down = yield* outward(search, goal, -1, farthest, seen)
  if (up === null || down === null) return up ?? down
  return Math.abs(down.to - down.from) < Math.abs(up.to - up.from) ? down : up
}

function* outward(
  search: Search,
  goal: Goal,
  side: 1 | -1,
  end: number,
  seen: Array<number | null>,
): Generator<undefined, SmallestChange | null> {
  const { from, digits, rankAt } = search
  const scale = 10 ** digits
  const last = side === 1 ? Math.floor(end * scale + 1e-9) : Math.ceil(end * scale - 1e-9)
  let failing = side === 1 ? Math.floor(from * scale + 1e-9) : Math.ceil(from * scale - 1e-9)
  for (const tick of ticksOutward(search, side, failing, last)) {
    const rank = rankAt(tick / scale)
    seen.push(rank)
    yield
    if (!isReached(goal, rank)) {
      failing = tick
      continue
    }
    let reaching = { tick, rank }
    while (Math.abs(reaching.tick - failing) > 1) {
      const middle = Math.trunc((failing + reaching.tick) / 2)
      const there = rankAt(middle / scale)
      yield
      if (isReached(goal, there)) reaching = { tick: middle, rank: there }
      else failing = middle
    }
    return { from, to: reaching.tick / scale, step: 1 / scale, rank: reaching.rank }
  }
  return null
}

/** Whole steps to probe, outward from today's, without it. */
function ticksOutward({ digits, turns, low, high, probes: count }: Search, side: 1 | -1, from: number, last: number) {
  const scale = 10 ** digits
  const even = Array.from({ length: count }, (_, at) => from + Math.round(((last - from) * (at + 1)) / count))
  const turning = turns.filter((turn) => turn >= low && turn <= high).map((turn) => Math.round(turn * scale))
  const ticks = [...even, ...turning, from + side, last].filter(
    (tick) => (tick - from) * side > 0 && (last - tick) * side >= 0,
  )
  return [...new Set(ticks)].sort((one, other) => (one - other) * side)
}

function valueSearch(
  { inputs, prepared }: ExplainedRanking,
  trial: Trial,
  row: number,
  { key, normalisation }: RankingCriterion,
): Search | null {
  const column = columnOf(inputs, key)
  const from = column?.values[row] ?? null
  if (column === null || from === null) return null
  const known = column.values.filter((value, at) => value !== null && prepared.isRanked[at] === 1) as number[]
  const least = known.reduce((one, other) => Math.min(one, other))
  const greatest = known.reduce((one, other) => Math.max(one, other))
  const { low, high } = limitsOf(column.unit, least, greatest)
  return {
    from,
    low: Math.min(low, from),
    high: Math.max(high, from),
    digits: digitsOf(column.unit, high - low),
    turns: [
      ...(normalisation.kind === 'curve' ? normalisation.points.map(([raw]) => raw as number) : []),
      ...(normalisation.kind === 'goal-posts' ? [normalisation.low, normalisation.high] : []),
      least,
      greatest,
    ],
    probes,
    rankAt: (value) => trial.rankWith(new Map([[key, value]])),
  }
}

/** What a value can be at all, and not farther beyond the known ones than they are apart. */
function limitsOf(unit: string, least: number, greatest: number): { low: number; high: number } {
  if (unit === 'share') return { low: 0, high: 1 }
  if (unit === 'index') return { low: 0, high: 100 }
  const width = greatest > least ? greatest - least : Math.abs(greatest)
  const below = least - reach * width
  return { low: least >= 0 ? Math.max(0, below) : below, high: greatest + reach * width }
}

/** As it is shown; of very small or very large numbers, so that there are some hundred steps. */
function digitsOf(unit: string, width: number): number {
  const shown = unit === 'share' ? digitsOfUnit(unit) + 2 : digitsOfUnit(unit)
  if (unit !== 'number' || !(width > 0)) return shown
  return Math.max(-12, Math.min(12, 3 - Math.ceil(Math.log10(width))))
}

function weightSearch({ spec, result }: ExplainedRanking, trial: Trial, at: number): Search | null {
  const from = result.weights[at] ?? 0
  if (spec.criteria.length < 2 || result.weights.every((weight) => weight === 0)) return null
  return {
    from,
    low: 0,
    high: 1,
    digits: shareDigits,
    turns: [],
    probes: shareProbes,
    rankAt: (share) => trial.rankWeighing(at, share),
  }
}
