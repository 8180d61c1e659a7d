import { useTranslation } from 'react-i18next'
import { NumberInput } from '../../ui/fields.tsx'
import { useRankingAddress } from '../rankingAddress.ts'

/** After how many places the line is drawn, on the list, the map and in what is said of robustness. */
export function TopField({ most }: { most: number }) {
  const { t } = useTranslation()
  const { top, choose } = useRankingAddress()
  return (
    <NumberInput
      label={t('priorities.order.topLabel')}
      hint={t('priorities.order.topHint')}
      value={top}
      minValue={1}
      maxValue={Math.max(1, most)}
      onChange={(to) => !Number.isNaN(to) && choose({ top: to })}
    />
  )
}
