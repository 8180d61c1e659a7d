import type { WeightInterval } from '@arraigo/shared/priorities/robustness/weightIntervals.ts'
import { useTranslation } from 'react-i18next'
import { useRankingWords } from '../useRankingWords.ts'
import type { RobustnessDone } from './robustnessRuns.ts'

interface BarsProps {
  done: RobustnessDone
  intervals: readonly WeightInterval[]
  /** In words what the light band means. */
  staying: string
}

type Band = WeightInterval['rank']

/** From 0 to 100 % of the weight of each criterion: where the rank holds, where being among the first does, and where it is now. */
export function WeightIntervalBars({ done: { inputs, spec }, intervals, staying }: BarsProps) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { percent } = words.format
  const said = (band: Band) =>
    band === null
      ? t('robustness.detail.holdsNowhere')
      : t('robustness.from', { from: percent(band.from), to: percent(band.to) })
  return (
    <ul className="weight-intervals">
      {intervals.map(({ criterion, share, rank, top, profile }) => {
        const key = spec.criteria[criterion]?.key ?? ''
        return (
          <li key={key}>
            <span>{words.criterion(inputs.columns.find((column) => column.key === key) ?? key)}</span>
            <span className="interval-track" title={t('robustness.detail.present', { percent: words.share(share) })}>
              <Stripe band={top} className="interval-top" />
              <Stripe band={rank} className="interval-rank" />
              <i style={{ left: `${100 * share}%` }} />
            </span>
            <span className="hint">
              {profile === null
                ? t('robustness.detail.tellsNobody')
                : `${t('robustness.detail.present', { percent: words.share(share) })} · ${t('robustness.detail.holds', {
                    rank: said(rank),
                    staying,
                    top: said(top),
                  })}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const Stripe = ({ band, className }: { band: Band; className: string }) =>
  band === null ? null : (
    <span className={className} style={{ left: `${100 * band.from}%`, width: `${100 * (band.to - band.from)}%` }} />
  )
