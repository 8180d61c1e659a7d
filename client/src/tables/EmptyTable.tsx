import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import type { TableState } from './tableAddress.ts'

interface EmptyTableProps {
  table: TableState
  /** Rows anywhere that pass the layer's filter. */
  total: number | null
  isFiltered: boolean
  onEverywhere: () => void
}

/** Why there are no rows, and what to do about it. */
export function EmptyTable({ table, total, isFiltered, onEverywhere }: EmptyTableProps) {
  const { t } = useTranslation()
  const name = t(`collections.${table.collection}`).toLowerCase()
  if (!table.isEverywhere && total !== null && total > 0) {
    return (
      <div className="first-step">
        <p className="lead">{t('tables.noneOnMap', { name, count: total })}</p>
        <Button onPress={onEverywhere}>{t('tables.showEverywhere')}</Button>
      </div>
    )
  }
  return <p className="lead">{isFiltered ? t('tables.noneWithFilter', { name }) : t('tables.noneLoaded', { name })}</p>
}
