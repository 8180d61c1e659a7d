import { columnOf, type ExplainedRanking, urgencyAt } from './explainPlace.ts'
import { type Trial, trialOf } from './explainPlaceTrial.ts'

/** Between which places a settlement could be if something turned out as the most and as the least urgent of the known. */
export interface UnknownEffect {
  /** The criteria that would become known. */
  keys: string[]
  best: number | null
  worst: number | null
}

/**
 * What could come of finding out what is unknown of a settlement: each criterion alone, and all of them together last where there
 * are several. The extremes are values that some ranked settlement has. Yields after each trial.
 */
export function* unknownEffects(
  ranking: ExplainedRanking,
  settlementId: number,
): Generator<undefined, UnknownEffect[]> {
  const row = ranking.inputs.settlements.ids.indexOf(settlementId)
  if (row < 0 || ranking.prepared.isRanked[row] !== 1) return []
  const trial = trialOf(ranking, row)
  const extremes = ranking.spec.criteria.flatMap(({ key }, at) => {
    const known = columnOf(ranking.inputs, key)?.values
    const extreme = known?.[row] === null ? extremesOf(ranking, at) : null
    return extreme === null ? [] : [{ key, ...extreme }]
  })
  const effects: UnknownEffect[] = []
  const together = extremes.length > 1 ? [extremes] : []
  for (const group of [...extremes.map((one) => [one]), ...together]) effects.push(yield* effectOf(trial, group))
  return effects
}

interface Extremes {
  key: string
  most: number
  least: number
}

function* effectOf(trial: Trial, group: Extremes[]): Generator<undefined, UnknownEffect> {
  const most = trial.rankWith(new Map(group.map(({ key, most }) => [key, most])))
  yield
  const least = trial.rankWith(new Map(group.map(({ key, least }) => [key, least])))
  yield
  const places = [most, least].filter((rank) => rank !== null)
  return {
    keys: group.map(({ key }) => key),
    best: places.length === 0 ? null : Math.min(...places),
    worst: places.length === 0 ? null : Math.max(...places),
  }
}

/** Raw values of the ranked settlements that count most and least. */
function extremesOf(ranking: ExplainedRanking, at: number): { most: number; least: number } | null {
  const values = columnOf(ranking.inputs, ranking.spec.criteria[at]!.key)?.values ?? []
  let most: { raw: number; urgency: number } | null = null
  let least: { raw: number; urgency: number } | null = null
  for (const [row, raw] of values.entries()) {
    const urgency = urgencyAt(ranking, row, at)
    if (raw === null || urgency === null) continue
    if (most === null || urgency > most.urgency) most = { raw, urgency }
    if (least === null || urgency < least.urgency) least = { raw, urgency }
  }
  return most === null || least === null ? null : { most: most.raw, least: least.raw }
}
