import type { JudgementSpread } from '@arraigo/shared/priorities/ahp.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../platform/format.ts'

interface SpreadPlotProps {
  names: readonly string[]
  spread: JudgementSpread['criteria']
  /** Weights of the group. */
  group: readonly number[]
}

/** How far people are apart on each criterion: the whole range, its middle half, the median, and the group's weight as a dot. */
export function SpreadPlot({ names, spread, group }: SpreadPlotProps) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const most = Math.max(...spread.map(({ max }) => max), 1e-9)
  const at = (share: number) => `${(100 * share) / most}%`
  return (
    <>
      <ul className="spread">
        {spread.map(({ min, lowerQuartile, median, upperQuartile, max }, index) => (
          <li key={names[index]}>
            <span>{names[index]}</span>
            <span className="spread-line" aria-hidden="true">
              <span className="spread-range" style={{ left: at(min), width: at(max - min) }} />
              <span
                className="spread-box"
                style={{ left: at(lowerQuartile), width: at(upperQuartile - lowerQuartile) }}
              />
              <span className="spread-median" style={{ left: at(median) }} />
              <span className="spread-group" style={{ left: at(group[index] ?? 0) }} />
            </span>
            <span className="hint">
              {t('rankingWeights.people.range', { min: percent(min), median: percent(median), max: percent(max) })}
            </span>
          </li>
        ))}
      </ul>
      <p className="hint">{t('rankingWeights.people.spreadHint')}</p>
    </>
  )
}
