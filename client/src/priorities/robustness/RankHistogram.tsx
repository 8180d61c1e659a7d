import type { RankAcceptability, RankSpread } from '@arraigo/shared/priorities/robustness/rankAcceptability.ts'
import { useTranslation } from 'react-i18next'
import { useRankingWords } from '../useRankingWords.ts'
import { rankBins } from './rankBins.ts'

interface HistogramProps {
  ranks: RankAcceptability
  place: number
  spread: RankSpread
  top: number
}

const heightPx = 56

/** How often a place had each rank; many ranks are put together into a bar. */
export function RankHistogram({ ranks, place, spread, top }: HistogramProps) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const bins = rankBins(ranks, place, spread, top)
  const highest = Math.max(...bins.map(({ share }) => share))
  const { percent, number } = words.format
  const cutAt = bins.findIndex(({ from }) => from > top)
  return (
    <figure className="rank-histogram">
      <ul
        style={{ height: heightPx }}
        aria-label={t('robustness.detail.ranksLabel', {
          least: words.rank(spread.least),
          most: words.rank(spread.most),
        })}
      >
        {bins.map(({ from, to, share }, at) => {
          const named = from === to ? words.rank(from) : `${number(from)}–${number(to)}`
          const said = t('robustness.detail.bin', { ranks: named, percent: percent(share, 1) })
          return (
            <li
              key={from}
              title={said}
              className={[from <= top ? 'is-in' : '', at === cutAt && at > 0 ? 'is-after-cut' : ''].join(' ').trim()}
            >
              <span style={{ height: `${(100 * share) / highest}%` }} />
              <span className="only-read">{said}</span>
            </li>
          )
        })}
      </ul>
      <figcaption className="hint">
        <span>{words.rank(spread.least)}</span>
        {cutAt > 0 && <span>{t('robustness.detail.cut', { top })}</span>}
        <span>{words.rank(spread.most)}</span>
      </figcaption>
    </figure>
  )
}
