import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useCompareAddress } from './compareAddress.ts'
import { metrics } from './matrix.ts'

/** What the cells show. */
export function MetricSwitch() {
  const { t } = useTranslation()
  const { metric, change } = useCompareAddress()
  return (
    <RadioGroup
      className="compare-switch"
      aria-label={t('coverageCompare.show')}
      orientation="horizontal"
      value={metric}
      onChange={(show) => change({ show: show === 'share' ? null : show })}
    >
      {metrics.map((one) => (
        <Radio key={one} value={one} className="compare-switch-choice">
          {t(`coverageCompare.metrics.${one}`)}
        </Radio>
      ))}
    </RadioGroup>
  )
}
