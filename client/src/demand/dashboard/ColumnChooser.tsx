import { columnName } from '@arraigo/shared/demand/demandColumnNames.ts'
import { type DemandColumn, demandColumns } from '@arraigo/shared/demand/demandColumns.ts'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { firstColumns, useDashboardAddress } from './dashboardAddress.ts'

/** Which figures the table shows; in the address, so that a link shows the same. */
export function ColumnChooser() {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { columns, set } = useDashboardAddress()
  const toggle = (column: DemandColumn) => {
    const next = columns.includes(column) ? columns.filter((one) => one !== column) : [...columns, column]
    if (next.length > 0) set({ cols: isFirst(next) ? null : next.join() })
  }
  return (
    <DialogTrigger>
      <Button look="quiet">
        <Icon name="columns" size={16} />
        {t('demandDashboard.columns')}
      </Button>
      <Popover className="popover dash-columns" placement="bottom end">
        <Dialog aria-label={t('demandDashboard.columns')}>
          <ul>
            {demandColumns.map((column) => (
              <li key={column}>
                <label>
                  <input type="checkbox" checked={columns.includes(column)} onChange={() => toggle(column)} />
                  {columnName(locale, column)}
                </label>
              </li>
            ))}
          </ul>
          <Button look="quiet" onPress={() => set({ cols: null })}>
            {t('demandDashboard.firstColumns')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

const isFirst = (columns: readonly DemandColumn[]) =>
  columns.length === firstColumns.length && columns.every((column) => firstColumns.includes(column))
