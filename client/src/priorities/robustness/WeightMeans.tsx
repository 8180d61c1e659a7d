import { useTranslation } from 'react-i18next'
import { criterionColour } from '../criterionColour.ts'
import { useRankingWords } from '../useRankingWords.ts'
import type { RobustnessDone } from './robustnessRuns.ts'

interface MeansProps {
  done: RobustnessDone
  /** By place and criterion. */
  means: Float64Array
  place: number
}

/** Mean weights of the draws in which something held, each beside the mean of all draws. */
export function WeightMeans({ done: { robustness, inputs, spec }, means, place }: MeansProps) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { criteria, meanWeights } = robustness
  const own = Array.from(means.subarray(place * criteria, (place + 1) * criteria))
  const widest = Math.max(...own, ...meanWeights)
  const percentOf = (share: number) => `${(100 * share) / widest}%`
  return (
    <ul className="weight-means">
      {spec.criteria.map(({ key }, at) => {
        const [mean, usual] = [own[at] as number, meanWeights[at] as number]
        return (
          <li key={key}>
            <span>{words.criterion(inputs.columns.find((column) => column.key === key) ?? key)}</span>
            <span className="weight-means-track">
              <span style={{ width: percentOf(mean), background: criterionColour(at) }} />
              <i style={{ left: percentOf(usual) }} title={`${t('robustness.detail.usual')}: ${words.share(usual)}`} />
            </span>
            <span className="is-number">{words.share(mean)}</span>
          </li>
        )
      })}
      <li className="hint weight-means-key">
        <i /> {t('robustness.detail.usual')}
      </li>
    </ul>
  )
}
