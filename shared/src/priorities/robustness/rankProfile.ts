import type { ScoreTables } from './scoreTables.ts'

/** A place's rank while the share of one criterion lies between two shares; at a border it ties with those it changes places with. */
export interface RankStretch {
  from: number
  to: number
  rank: number
}

/**
 * Rank of a place for every share of one criterion from 0 to 1, the others keeping their proportions (evenly where they have no
 * weight). Exact: with x the odds of the share (TOPSIS: their square) a score is a quotient of two lines, so two places change
 * at the roots of a quadratic, which is solved for each of the others. Stretches cover 0 to 1 without a gap.
 */
export function rankProfile(
  tables: ScoreTables,
  weights: ArrayLike<number>,
  place: number,
  criterion: number,
): RankStretch[] {
  const lines = scoreLines(tables, weights, criterion)
  if (lines === null) return []
  const events: { odds: number; change: number }[] = []
  let above = 0
  for (let other = 0; other < tables.places; other += 1) {
    if (other === place) continue
    const crossings = overtakes(lines, other, place)
    if (crossings.isAbove) above += 1
    let isAbove = crossings.isAbove
    for (const odds of crossings.at) {
      isAbove = !isAbove
      events.push({ odds, change: isAbove ? 1 : -1 })
    }
  }
  events.sort((a, b) => a.odds - b.odds)
  const shareOf = tables.method === 'topsis' ? (odds: number) => oddsShare(Math.sqrt(odds)) : oddsShare
  const stretches: RankStretch[] = [{ from: 0, to: 1, rank: above + 1 }]
  for (const { odds, change } of events) {
    above += change
    const share = shareOf(odds)
    const last = stretches.at(-1)!
    if (last.from === share) last.rank = above + 1
    else {
      last.to = share
      stretches.push({ from: share, to: 1, rank: above + 1 })
    }
  }
  return joined(stretches)
}

const oddsShare = (odds: number): number => odds / (1 + odds)

/** Neighbours of the same rank are one. */
function joined(stretches: readonly RankStretch[]): RankStretch[] {
  const out: RankStretch[] = []
  for (const stretch of stretches) {
    const last = out.at(-1)
    if (last?.rank === stretch.rank) last.to = stretch.to
    else out.push({ ...stretch })
  }
  return out
}

/** The stretch around a share in which `holds` is true of every rank; null where it is not true there. */
export function holdingStretch(
  profile: readonly RankStretch[],
  share: number,
  holds: (rank: number) => boolean,
): { from: number; to: number } | null {
  const at = profile.findIndex(({ from, to, rank }) => from - slack <= share && share <= to + slack && holds(rank))
  if (at < 0) return null
  let [first, last] = [at, at]
  while (first > 0 && holds(profile[first - 1]!.rank)) first -= 1
  while (last + 1 < profile.length && holds(profile[last + 1]!.rank)) last += 1
  return { from: profile[first]!.from, to: profile[last]!.to }
}

const slack = 1e-9

/** Score of each place as (p1·x + p0) ÷ (q1·x + q0). */
interface ScoreLines {
  p1: Float64Array
  p0: Float64Array
  q1: Float64Array
  q0: Float64Array
}

/** Null where the criterion tells nobody apart: its share changes nothing. */
function scoreLines(
  { places, telling, above, below, gaps, method }: ScoreTables,
  weights: ArrayLike<number>,
  criterion: number,
): ScoreLines | null {
  const moved = telling.indexOf(criterion)
  if (moved < 0) return null
  const others = othersInProportion(weights, criterion)
  const power = method === 'topsis' ? 2 : 1
  const lines: ScoreLines = {
    p1: above.slice(moved * places, (moved + 1) * places),
    p0: new Float64Array(places),
    q1: below.slice(moved * places, (moved + 1) * places),
    q0: new Float64Array(places),
  }
  for (let at = 0; at < telling.length; at += 1) {
    if (at === moved) continue
    const weight = others[telling[at]!]! ** power
    for (let place = 0; place < places; place += 1) {
      lines.p0[place]! += weight * above[at * places + place]!
      lines.q0[place]! += weight * below[at * places + place]!
    }
  }
  if (method === 'topsis') halfwayWhereAlike(lines, gaps, moved, (at) => others[telling[at]!]! > 0)
  return lines
}

/** What is as far from the best as from the worst, because both are the same, is halfway: as closeness is. */
function halfwayWhereAlike(
  { p1, p0, q1, q0 }: ScoreLines,
  gaps: ScoreTables['gaps'],
  moved: number,
  weighs: (at: number) => boolean,
): void {
  for (let place = 0; place < p1.length; place += 1) {
    if (p1[place]! + p0[place]! + q1[place]! + q0[place]! > 0) continue
    const known = gaps.known[gaps.of[place]!]!
    if (known[moved] === 1) [p1[place], q1[place]] = [1, 1]
    if (known.some((is, at) => is === 1 && at !== moved && weighs(at))) [p0[place], q0[place]] = [1, 1]
  }
}

/** Shares of the others in what is left of the whole. */
function othersInProportion(weights: ArrayLike<number>, criterion: number): number[] {
  let sum = 0
  for (let at = 0; at < weights.length; at += 1) if (at !== criterion) sum += weights[at]!
  return Array.from(weights, (weight) => (sum > 0 ? weight / sum : 1 / Math.max(1, weights.length - 1)))
}

/** Whether `other` is above `place` where the criterion counts nothing, and the odds, rising, at which that turns. */
function overtakes({ p1, p0, q1, q0 }: ScoreLines, other: number, place: number): { isAbove: boolean; at: number[] } {
  const square = p1[other]! * q1[place]! - p1[place]! * q1[other]!
  const line = p1[other]! * q0[place]! + p0[other]! * q1[place]! - p1[place]! * q0[other]! - p0[place]! * q1[other]!
  const rest = p0[other]! * q0[place]! - p0[place]! * q0[other]!
  const size = Math.max(
    Math.abs(p1[other]! * q1[place]!) + Math.abs(p1[place]! * q1[other]!),
    Math.abs(p1[other]! * q0[place]!) + Math.abs(p0[other]! * q1[place]!),
    Math.abs(p0[other]! * q0[place]!) + Math.abs(p0[place]! * q0[other]!),
  )
  // What is left of a difference of equal products is rounding.
  const [a, b, c] = [square, line, rest].map((value) => (Math.abs(value) <= 1e-13 * size ? 0 : value)) as [
    number,
    number,
    number,
  ]
  const at = positiveTurns(a, b, c)
  const start = c !== 0 ? c : b !== 0 ? b : a
  return { isAbove: start > 0, at }
}

/** Positive x at which a·x² + b·x + c changes its sign, rising. */
export function positiveTurns(a: number, b: number, c: number): number[] {
  if (a === 0) return b !== 0 && -c / b > 0 ? [-c / b] : []
  const inside = b * b - 4 * a * c
  if (inside <= 0) return []
  // Without the cancellation of the school formula.
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(inside)) / 2
  const roots = q === 0 ? [0] : [q / a, c / q]
  return roots.filter((root) => root > 0 && Number.isFinite(root)).sort((one, other) => one - other)
}
