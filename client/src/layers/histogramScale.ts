/** Where values lie along the axis, 0 to 1, and back. */
export interface AxisScale {
  at: (value: number) => number
  valueAt: (share: number) => number
}

/** Counts of places have many small values and few large ones: where half of them would be in a tenth of the axis, it is one of roots. */
export function axisScale(values: readonly number[], from: number, to: number): AxisScale {
  const span = to - from || 1
  const sorted = values.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? from
  const isSkewed = (median - from) / span < 0.1
  const clamp = (share: number) => Math.min(1, Math.max(0, share))
  return isSkewed
    ? { at: (value) => Math.sqrt(clamp((value - from) / span)), valueAt: (share) => from + span * clamp(share) ** 2 }
    : { at: (value) => clamp((value - from) / span), valueAt: (share) => from + span * clamp(share) }
}

export interface Bar {
  /** Along the axis, 0 to 1. */
  from: number
  to: number
  count: number
  /** Value in its middle. */
  middle: number
}

export function barsOf(values: readonly number[], scale: AxisScale, count: number): Bar[] {
  const counts = new Array<number>(count).fill(0)
  for (const value of values) {
    const at = Math.min(count - 1, Math.floor(scale.at(value) * count))
    counts[at] = (counts[at] as number) + 1
  }
  return counts.map((inBar, at) => ({
    from: at / count,
    to: (at + 1) / count,
    count: inBar,
    middle: scale.valueAt((at + 0.5) / count),
  }))
}

/** A break moved to a value, kept between its neighbours. */
export function movedBreak(breaks: readonly number[], at: number, value: number): number[] {
  const [below, above] = [breaks[at - 1], breaks[at + 1]]
  if (below === undefined || above === undefined) return [...breaks]
  const least = (above - below) / 1000
  return breaks.with(at, Math.min(above - least, Math.max(below + least, value)))
}
