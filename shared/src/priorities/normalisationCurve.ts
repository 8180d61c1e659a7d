import { onCurve } from './normalise.ts'
import type { Normalisation, RankingCriterion } from './ranking.schema.ts'

/** [raw value, 0 to 1]; raw ascending. */
export type CurvePoint = readonly [raw: number, share: number]
export type Curve = readonly CurvePoint[]

export const fewestPoints = 2
export const mostPoints = 20
/** Where a percentile becomes a curve that can be dragged. */
const percentilePoints = 11

type Normalised = Pick<RankingCriterion, 'normalisation' | 'direction'>

/** Whole steps of 1, 2 or 5 times a power of ten, some hundred of them along the span; whole numbers where people count. */
export function roundStep(span: number, steps = 100): number {
  if (!(span > 0) || !Number.isFinite(span)) return 1
  const rough = span / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10
  return factor * power
}

/** A multiple of the step, without the dust of floating point. */
export const snapped = (value: number, step: number): number =>
  Number((Math.round(value / step) * step).toPrecision(12)) + 0

/**
 * Any normalisation as the line that people see: straight between few points, and for a percentile through all known
 * values. Empty where there is nothing to draw: no known value, or limits that are no numbers. `known` ascending.
 */
export function curveOf({ normalisation, direction }: Normalised, known: ArrayLike<number>): Curve {
  const first = known[0]
  const last = known[known.length - 1]
  const turned = (curve: Curve): Curve =>
    direction === 'less-first' ? curve.map(([raw, share]): CurvePoint => [raw, 1 - share]) : curve
  if (normalisation.kind === 'curve')
    return normalisation.points.map(([raw = Number.NaN, share = Number.NaN]): CurvePoint => [raw, share])
  if (normalisation.kind === 'goal-posts') {
    const { low, high } = normalisation
    if (!(low < high)) return []
    return turned([
      [low, 0],
      [high, 1],
    ])
  }
  if (first === undefined || last === undefined) return []
  if (normalisation.kind === 'percentile') return turned(percentileCurve(known))
  // Equal everywhere: half of the points for all, as the ranking counts it.
  if (first === last) return [[first, 0.5]]
  return turned([
    [first, 0],
    [last, 1],
  ])
}

/** Share of the known values below each of them, and half of its ties. */
function percentileCurve(known: ArrayLike<number>): Curve {
  const points: CurvePoint[] = []
  let from = 0
  while (from < known.length) {
    let to = from
    while (to < known.length && known[to] === known[from]) to++
    points.push([known[from] as number, (from + to) / 2 / known.length])
    from = to
  }
  return points
}

/**
 * What a curve starts with when it replaces another normalisation: the same line as far as few points can follow it.
 * Two points at least, whatever the values are.
 */
export function curveFrom(of: Normalised, known: ArrayLike<number>): Curve {
  const line = curveOf(of, known)
  if (line.length > 2 && of.normalisation.kind === 'percentile') return thinned(line, percentilePoints)
  if (line.length >= fewestPoints) return line.slice(0, mostPoints)
  const [only] = line
  const raw = only === undefined || !Number.isFinite(only[0]) ? 0 : only[0]
  const flat = only?.[1] ?? null
  const isLess = of.direction === 'less-first'
  return [
    [raw, flat ?? (isLess ? 1 : 0)],
    [raw + 1, flat ?? (isLess ? 0 : 1)],
  ]
}

function thinned(line: Curve, count: number): Curve {
  if (line.length <= count) return line
  const chosen = Array.from({ length: count }, (_, at) => Math.round((at * (line.length - 1)) / (count - 1)))
  return chosen.flatMap((at) => (line[at] === undefined ? [] : [line[at]]))
}

/** 0 to 1; beyond its ends the curve stays. NaN without points or for a value that is none. */
export const shareOnCurve = (curve: Curve, raw: number): number =>
  curve.length === 0 ? Number.NaN : onCurve(curve, raw)

/** The raw value with this share, where the line reaches it first; null where it never does. */
export function rawOnCurve(curve: Curve, share: number): number | null {
  for (const [at, [raw, own]] of curve.entries()) {
    if (own === share) return raw
    const next = curve[at + 1]
    if (next === undefined) return null
    const [nextRaw, nextShare] = next
    if ((own < share && share < nextShare) || (nextShare < share && share < own))
      return raw + ((share - own) / (nextShare - own)) * (nextRaw - raw)
  }
  return null
}

export interface Snap {
  raw: number
  share: number
}

/** A point moved as far as its neighbours let it: onto a round number where one lies between them, never beyond them. */
export function movedPoint(curve: Curve, at: number, [raw, share]: CurvePoint, snap: Snap): Curve {
  const own = curve[at]
  if (own === undefined || !Number.isFinite(raw) || !Number.isFinite(share)) return curve
  const { below, above } = neighbours(curve, at)
  return curve.with(at, [between(raw, below, above, snap.raw, own[0]), unit(snapped(unit(share), snap.share))])
}

/** The nearest round number strictly between two limits; where there is none, what it was. */
function between(raw: number, below: number, above: number, step: number, was: number): number {
  const round = snapped(raw, step)
  if (round > below && round < above) return round
  const inside = round <= below ? snapped(below + step, step) : snapped(above - step, step)
  if (inside > below && inside < above) return inside
  return was
}

const unit = (share: number) => Math.min(1, Math.max(0, share))

/** Exact numbers as they were typed, without snapping; null where the point would not lie between its neighbours, or not within 0 and 1. */
export function typedPoint(curve: Curve, at: number, [raw, share]: CurvePoint): Curve | null {
  if (curve[at] === undefined || !Number.isFinite(raw) || !(share >= 0 && share <= 1)) return null
  const { below, above } = neighbours(curve, at)
  return raw > below && raw < above ? curve.with(at, [raw, share]) : null
}

/** Between which raw values a point may lie. */
export const neighbours = (curve: Curve, at: number): { below: number; above: number } => ({
  below: curve[at - 1]?.[0] ?? -Infinity,
  above: curve[at + 1]?.[0] ?? Infinity,
})

/** One more point on the line, which stays as it is; null where there is one already or there are enough. */
export function withPoint(curve: Curve, raw: number): { curve: Curve; at: number } | null {
  if (curve.length >= mostPoints || !Number.isFinite(raw) || curve.some(([own]) => own === raw)) return null
  const before = curve.findIndex(([own]) => own > raw)
  const at = before === -1 ? curve.length : before
  return { curve: curve.toSpliced(at, 0, [raw, shareOnCurve(curve, raw)]), at }
}

/** In the middle of the widest gap: where a button adds one. */
export function widestGap(curve: Curve, step: number): number | null {
  let best: { raw: number; width: number } | null = null
  for (const [at, [raw]] of curve.entries()) {
    const next = curve[at + 1]?.[0]
    if (next === undefined) break
    const round = between((raw + next) / 2, raw, next, step, (raw + next) / 2)
    if (best === null || next - raw > best.width) best = { raw: round, width: next - raw }
  }
  return best?.raw ?? null
}

/** Two points are the least. */
export const withoutPoint = (curve: Curve, at: number): Curve =>
  curve.length <= fewestPoints ? curve : curve.toSpliced(at, 1)

/** How many of the known values lie before the first and after the last point, where the line stays level. `known` ascending. */
export function valuesOutside(curve: Curve, known: ArrayLike<number>): { below: number; above: number } {
  const low = curve[0]?.[0] ?? Number.NaN
  const high = curve.at(-1)?.[0] ?? Number.NaN
  let [below, above] = [0, 0]
  for (let at = 0; at < known.length; at++) {
    if ((known[at] as number) < low) below++
    if ((known[at] as number) > high) above++
  }
  return { below, above }
}

export const curveNormalisation = (curve: Curve): Normalisation => ({
  kind: 'curve',
  points: curve.map(([raw, share]) => [raw, share]),
})

/** Ascending, without the unknown. */
export const knownValues = (values: readonly (number | null)[]): number[] =>
  values.filter((value): value is number => value !== null && Number.isFinite(value)).toSorted((a, b) => a - b)
