import { type Curve, fewestPoints, neighbours, typedPoint } from '@arraigo/shared/priorities/normalisationCurve.ts'
import type { CriterionColumn, Normalisation, RankingCriterion } from '@arraigo/shared/priorities/ranking.schema.ts'
import { criterionUnit } from '@arraigo/shared/priorities/rankingNames.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useRankingWords } from '../useRankingWords.ts'
import type { SetCriterion } from './CriterionPanel.tsx'
import { DecimalField } from './DecimalField.tsx'
import { gesture } from './gesture.ts'
import { numberToType, typedPer } from './typedNumber.ts'

/** A number that no measure of a settlement comes near to, and that arithmetic still takes. */
const farthest = 1e15

interface GoalPostFieldsProps {
  column: CriterionColumn
  posts: Extract<Normalisation, { kind: 'goal-posts' }>
  direction: RankingCriterion['direction']
  onChange: SetCriterion
}

export function GoalPostFields({ column, posts, direction, onChange }: GoalPostFieldsProps) {
  const { t } = useTranslation()
  const { format } = useRankingWords()
  const { low, high } = posts
  const per = typedPer(column.unit)
  const unit = shortUnit(criterionUnit(format.locale, column.unit))
  const isMore = direction === 'more-first'
  const set = (next: { low: number; high: number }) =>
    onChange({ normalisation: { kind: 'goal-posts', ...next } }, gesture('posts'))
  const far = (typed: number) => (Math.abs(typed) > farthest ? t('rankingCriteria.tooFar') : null)
  const limit = (raw: number) => numberToType(raw * per, format.locale)
  return (
    <div className="pair">
      <DecimalField
        label={t(isMore ? 'rankingCriteria.posts.zeroUpTo' : 'rankingCriteria.posts.fullUpTo')}
        {...unit}
        value={rounded(low * per)}
        wrongWith={(typed) =>
          far(typed) ?? (typed / per < high ? null : t('rankingCriteria.below', { limit: limit(high) }))
        }
        onChange={(typed) => set({ low: typed / per, high })}
      />
      <DecimalField
        label={t(isMore ? 'rankingCriteria.posts.fullFrom' : 'rankingCriteria.posts.zeroFrom')}
        {...unit}
        value={rounded(high * per)}
        wrongWith={(typed) =>
          far(typed) ?? (typed / per > low ? null : t('rankingCriteria.above', { limit: limit(low) }))
        }
        onChange={(typed) => set({ low, high: typed / per })}
      />
    </div>
  )
}

/** Longer ones are said below the picture: there is no room for them in a field. */
const shortUnit = (unit: string): { unit?: string } => (unit !== '' && unit.length <= 6 ? { unit } : {})

/** A share in percent has the dust of floating point. */
const rounded = (value: number): number => Number(value.toPrecision(12))

interface PointFieldsProps {
  column: CriterionColumn
  curve: Curve
  onMove: (curve: Curve, gesture: string) => void
  onRemove: (at: number) => void
}

/** Every point of a curve in exact numbers. */
export function PointFields({ column, curve, onMove, onRemove }: PointFieldsProps) {
  const { t } = useTranslation()
  const { format } = useRankingWords()
  const per = typedPer(column.unit)
  const unitName = criterionUnit(format.locale, column.unit)
  const wrongRaw = (at: number) => (typed: number) => {
    const { below, above } = neighbours(curve, at)
    if (Math.abs(typed) > farthest) return t('rankingCriteria.tooFar')
    if (typed / per <= below) return t('rankingCriteria.above', { limit: numberToType(below * per, format.locale) })
    if (typed / per >= above) return t('rankingCriteria.below', { limit: numberToType(above * per, format.locale) })
    return null
  }
  const set = (at: number, raw: number, share: number) => {
    const next = typedPoint(curve, at, [raw, share])
    if (next !== null) onMove(next, gesture(`typed-${at}`))
  }
  return (
    <table className="curve-points">
      <thead>
        <tr>
          <th scope="col">
            {[t('rankingCriteria.curve.valueHead'), unitName && `(${unitName})`].filter(Boolean).join(' ')}
          </th>
          <th scope="col">{t('rankingCriteria.curve.pointsHead')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {curve.map(([raw, share], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place among the others
          <tr key={`${curve.length}-${at}`}>
            <td>
              <DecimalField
                label={t('rankingCriteria.curve.value', { number: at + 1 })}
                isLabelHidden
                value={rounded(raw * per)}
                wrongWith={wrongRaw(at)}
                onChange={(typed) => set(at, typed / per, share)}
              />
            </td>
            <td>
              <DecimalField
                label={t('rankingCriteria.curve.points', { number: at + 1 })}
                isLabelHidden
                value={rounded(share * 100)}
                wrongWith={(typed) => (typed >= 0 && typed <= 100 ? null : t('rankingCriteria.outOfPoints'))}
                onChange={(typed) => set(at, raw, typed / 100)}
              />
            </td>
            <td>
              <Button
                look="icon"
                aria-label={t('rankingCriteria.curve.removePoint', { number: at + 1 })}
                isDisabled={curve.length <= fewestPoints}
                onPress={() => onRemove(at)}
              >
                <Icon name="remove" size={16} />
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
