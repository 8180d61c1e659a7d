import { placesNames } from '@arraigo/shared/demand/demandNames.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { OneOf } from '../../ui/OneOf.tsx'
import { comunaRows, useDashboardAddress } from './dashboardAddress.ts'

/** Inside a comuna: its census zones, or its blocks. */
export function RowsSwitch() {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { rows, set } = useDashboardAddress()
  return (
    <OneOf
      label={t('demandDashboard.rowsAre')}
      choices={comunaRows}
      value={rows}
      nameOf={(one) => placesNames[one][locale]}
      onChange={(one) => set({ rows: one === 'zones' ? null : one, sel: null })}
    />
  )
}
