import { useTranslation } from 'react-i18next'
import { AmountField } from '../AmountField.tsx'
import { BuilderFold } from '../BuilderFold.tsx'
import type { Desk } from '../useDesk.ts'

/** What counts beside the score. */
export function ValueSection({ desk }: { desk: Desk }) {
  const { t } = useTranslation()
  const { building, words } = desk
  const { spec, change } = building
  return (
    <BuilderFold
      desk={desk}
      title={t('building.value.title')}
      says={t('building.value.says', {
        discount: words.format.percent(spec.discountPct / 100, 1),
        compact: words.format.percent(spec.compactness),
      })}
      keys={['discountPct', 'compactness']}
    >
      <AmountField
        label={t('building.value.discount')}
        hint={t('building.value.discountHint')}
        unit="%"
        most={30}
        value={spec.discountPct}
        onChange={(percent) => percent !== null && change({ discountPct: percent })}
      />
      <AmountField
        label={t('building.value.compact')}
        hint={t('building.value.compactHint')}
        unit="%"
        most={100}
        value={Number((spec.compactness * 100).toPrecision(12))}
        onChange={(percent) => percent !== null && change({ compactness: percent / 100 })}
      />
    </BuilderFold>
  )
}
