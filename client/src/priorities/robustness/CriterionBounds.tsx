import type { RankingCriterion } from '@arraigo/shared/priorities/ranking.schema.ts'
import { weightBounds, weightShares } from '@arraigo/shared/priorities/robustness/weightBounds.ts'
import { useId } from 'react'
import { Input, NumberField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'

/** Bounds of its own for a criterion whose weight has been agreed on more, or less, than the others. */
export function CriterionBounds({ ranking: { spec, inputs, change } }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const heading = useId()
  const { criteria } = spec
  const bounds = weightBounds(spec)
  const shares = weightShares(criteria)
  const own = criteria.filter((criterion) => criterion.bounds).length
  const setBounds = (at: number, to: RankingCriterion['bounds']) =>
    change(
      { criteria: criteria.map((criterion, index) => (index === at ? { ...criterion, bounds: to } : criterion)) },
      { coalesce: `bounds-${at}` },
    )
  return (
    <div>
      <h3 id={heading}>{own > 0 ? t('robustness.boundsSet', { count: own }) : t('robustness.bounds')}</h3>
      <p className="hint">{t('robustness.boundsHint')}</p>
      <table className="bounds" aria-labelledby={heading}>
        <BoundsHead />
        <tbody>
          {criteria.map(({ key, bounds: ownBounds }, at) => {
            const name = words.criterion(inputs?.columns.find((column) => column.key === key) ?? key)
            const [low, high] = [bounds.low[at] as number, bounds.high[at] as number]
            return (
              <tr key={key}>
                <th scope="row">{ownBounds ? <strong>{name}</strong> : name}</th>
                <td className="is-number">{words.share(shares[at])}</td>
                <td>
                  <PercentField
                    label={t('robustness.leastOf', { name })}
                    share={low}
                    onChange={(to) => setBounds(at, to === null ? null : { low: to, high })}
                  />
                </td>
                <td>
                  <PercentField
                    label={t('robustness.mostOf', { name })}
                    share={high}
                    onChange={(to) => setBounds(at, to === null ? null : { low, high: to })}
                  />
                </td>
                <td>
                  {ownBounds && (
                    <Button
                      look="icon"
                      aria-label={t('robustness.ownBack', { name })}
                      onPress={() => setBounds(at, null)}
                    >
                      <Icon name="close" size={14} />
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function BoundsHead() {
  const { t } = useTranslation()
  return (
    <thead>
      <tr>
        <th scope="col">{t('robustness.criterion')}</th>
        <th scope="col" className="is-number">
          {t('robustness.now')}
        </th>
        <th scope="col">{t('robustness.least')}</th>
        <th scope="col">{t('robustness.most')}</th>
        <td />
      </tr>
    </thead>
  )
}

interface PercentFieldProps {
  label: string
  share: number
  /** Null where the field was emptied. */
  onChange: (share: number | null) => void
}

function PercentField({ label, share, onChange }: PercentFieldProps) {
  return (
    <NumberField
      className="bounds-field"
      aria-label={label}
      value={Math.round(1000 * share) / 10}
      minValue={0}
      maxValue={100}
      onChange={(to) => onChange(Number.isNaN(to) ? null : to / 100)}
    >
      <Input />
    </NumberField>
  )
}
