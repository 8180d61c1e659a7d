import { useTranslation } from 'react-i18next'
import { OneOf } from '../../ui/OneOf.tsx'
import { useCompareAddress } from './compareAddress.ts'
import { metrics } from './matrix.ts'

/** What the cells show. */
export function MetricSwitch() {
  const { t } = useTranslation()
  const { metric, change } = useCompareAddress()
  return (
    <OneOf
      label={t('coverageCompare.show')}
      choices={metrics}
      value={metric}
      nameOf={(one) => t(`coverageCompare.metrics.${one}`)}
      onChange={(show) => change({ show: show === 'share' ? null : show })}
    />
  )
}
