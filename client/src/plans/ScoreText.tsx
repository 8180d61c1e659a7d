import type { PlanItem } from '@arraigo/shared/plans/plan.schema.ts'
import { isSparse } from '@arraigo/shared/priorities/scoreData.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'

/** A score; one with less than half of its data is marked and has no decimals, which would look certain. */
export function ScoreText({ item }: { item: Pick<PlanItem, 'score' | 'completeness'> }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!isSparse(item)) return format.number(item.score, 1)
  return (
    <span className="is-uncertain" title={t('plans.uncertain')}>
      ≈ {format.number(item.score)}
    </span>
  )
}
