import { audiences } from '@arraigo/shared/demand/demandMeasures.ts'
import { audienceNames } from '@arraigo/shared/demand/demandNames.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { OneOf } from '../../ui/OneOf.tsx'
import { useDemandAddress } from '../demandAddress.ts'

/** Who will see it: internal figures hold small counts, and the page says so. */
export function AudienceSwitch() {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { audience, choose } = useDemandAddress()
  return (
    <div className="dash-audience">
      <OneOf
        label={t('demandDashboard.audience.label')}
        choices={audiences}
        value={audience}
        nameOf={(one) => audienceNames[one][locale]}
        onChange={(one) => choose({ audience: one === 'public' ? one : null })}
      />
      <p className="hint">{t(`demandDashboard.audience.${audience}`)}</p>
    </div>
  )
}
