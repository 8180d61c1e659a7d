import { placesNames } from '@arraigo/shared/demand/demandNames.ts'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { comunaRows, useDashboardAddress } from './dashboardAddress.ts'

/** Inside a comuna: its census zones, or its blocks. */
export function RowsSwitch() {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { rows, set } = useDashboardAddress()
  return (
    <RadioGroup
      className="dash-switch"
      aria-label={t('demandDashboard.rowsAre')}
      orientation="horizontal"
      value={rows}
      onChange={(one) => set({ rows: one === 'zones' ? null : one, sel: null })}
    >
      {comunaRows.map((one) => (
        <Radio key={one} value={one} className="dash-switch-choice">
          {placesNames[one][locale]}
        </Radio>
      ))}
    </RadioGroup>
  )
}
