import type { RankAcceptability, RankSpread } from '@arraigo/shared/priorities/robustness/rankAcceptability.ts'

const mostBins = 40

export interface RankBin {
  from: number
  to: number
  share: number
}

/** Ranks from the least to the most, as many together as fit in forty bars; none lies on both sides of the line after `top`. */
export function rankBins(
  { counts, places, draws }: Pick<RankAcceptability, 'counts' | 'places' | 'draws'>,
  place: number,
  { least, most }: Pick<RankSpread, 'least' | 'most'>,
  top: number,
): RankBin[] {
  const width = Math.max(1, Math.ceil((most - least + 1) / mostBins))
  const bins: RankBin[] = []
  for (let from = least; from <= most; ) {
    const whole = Math.min(from + width - 1, most)
    const to = from <= top && whole > top ? top : whole
    let count = 0
    for (let rank = from; rank <= to; rank += 1) count += counts[place * places + rank - 1] as number
    bins.push({ from, to, share: count / draws })
    from = to + 1
  }
  return bins
}
