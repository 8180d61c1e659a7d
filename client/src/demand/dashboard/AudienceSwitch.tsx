import { audiences } from '@arraigo/shared/demand/demandMeasures.ts'
import { audienceNames } from '@arraigo/shared/demand/demandNames.ts'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useDemandAddress } from '../demandAddress.ts'

/** Who will see it: internal figures hold small counts, and the page says so. */
export function AudienceSwitch() {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { audience, choose } = useDemandAddress()
  return (
    <div className="dash-audience">
      <RadioGroup
        className="dash-switch"
        aria-label={t('demandDashboard.audience.label')}
        orientation="horizontal"
        value={audience}
        onChange={(one) => choose({ audience: one === 'public' ? one : null })}
      >
        {audiences.map((one) => (
          <Radio key={one} value={one} className="dash-switch-choice">
            {audienceNames[one][locale]}
          </Radio>
        ))}
      </RadioGroup>
      <p className="hint">{t(`demandDashboard.audience.${audience}`)}</p>
    </div>
  )
}
