import type { Curve } from '@arraigo/shared/priorities/normalisationCurve.ts'

/** Raw values that the picture of a curve shows. */
export interface CurveDomain {
  from: number
  to: number
}

/** Few values far from all others do not press the rest into a corner: where they are farther than this, the picture ends before them. */
const tail = 0.05
const farAway = 0.5
const room = 0.04

export function curveDomain(curve: Curve, known: readonly number[]): CurveDomain {
  const ends = [...endsOf(known), curve[0]?.[0], curve.at(-1)?.[0]].filter(
    (end): end is number => end !== undefined && Number.isFinite(end),
  )
  const from = Math.min(...ends)
  const to = Math.max(...ends)
  if (ends.length === 0 || from === to) return { from: (ends[0] ?? 0) - 1, to: (ends[0] ?? 0) + 1 }
  // Counts and shares begin at zero: a margin below it would show what cannot be.
  const margin = room * (to - from)
  const [first = from] = known
  return { from: from >= 0 && first >= 0 && from - margin < 0 ? 0 : from - margin, to: to + margin }
}

/** Along the picture, 0 to 1; beyond its ends what is beyond. */
export const alongDomain = ({ from, to }: CurveDomain, raw: number): number => (raw - from) / (to - from)
export const rawAlong = ({ from, to }: CurveDomain, share: number): number => from + share * (to - from)

/** How many values lie in each of so many bars; those beyond the picture in none. */
export function barsWithin(domain: CurveDomain, known: readonly number[], count: number): number[] {
  const bars = new Array<number>(count).fill(0)
  for (const value of known) {
    const share = alongDomain(domain, value)
    if (share < 0 || share > 1) continue
    const at = Math.min(count - 1, Math.floor(share * count))
    bars[at] = (bars[at] as number) + 1
  }
  return bars
}

function endsOf(known: readonly number[]): number[] {
  const at = (share: number) => known[Math.round(share * (known.length - 1))] ?? 0
  const [least, low, high, greatest] = [at(0), at(tail), at(1 - tail), at(1)]
  if (known.length === 0) return []
  const near = farAway * (high - low)
  return [low - least <= near ? least : low, greatest - high <= near ? greatest : high]
}
