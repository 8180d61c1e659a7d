import { type PlaceCollectionId, placeCollectionIds } from '@arraigo/shared/tiles/tileLayers.ts'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { selectionLimit } from '../platform/selection.ts'
import { useCollections } from '../territory/collections.api.ts'
import type { ItemsQuery } from '../territory/itemsPath.ts'
import type { ShownField } from '../territory/shownFields.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ColumnChooser } from './ColumnChooser.tsx'
import type { DrawerHeight } from './drawerHeight.ts'
import { TableExport } from './TableExport.tsx'
import type { TableState } from './tableAddress.ts'
import type { TableNotice } from './useRowSelection.ts'

export interface TableCounts {
  matched: number | null
  total: number | null
  isFiltered: boolean
  selected: number
}

interface DrawerHeadProps {
  table: TableState
  query: ItemsQuery | null
  counts: TableCounts
  columns: readonly ShownField[]
  notice: TableNotice | null
  onCollection: (collection: PlaceCollectionId) => void
  onScope: (isEverywhere: boolean) => void
  onColumns: (names: readonly string[]) => void
  onSelectAll: () => void
  onHeight: (height: DrawerHeight) => void
}

export function DrawerHead({ table, query, counts, columns, notice, ...on }: DrawerHeadProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const collections = useCollections()
  const loaded = placeCollectionIds.filter(
    (id) =>
      id === table.collection || id === 'regions' || collections.data?.some((one) => one.id === id && one.rows > 0),
  )
  return (
    <div className="drawer-head">
      <label className="only-read" htmlFor="drawer-collection">
        {t('tables.collection')}
      </label>
      <select
        id="drawer-collection"
        value={table.collection}
        onChange={(event) => on.onCollection(event.target.value as PlaceCollectionId)}
      >
        {loaded.map((id) => (
          <option key={id} value={id}>
            {t(`collections.${id}`)}
          </option>
        ))}
      </select>
      <RadioGroup
        className="segments"
        aria-label={t('tables.scope')}
        orientation="horizontal"
        value={table.isEverywhere ? 'all' : 'map'}
        onChange={(value) => on.onScope(value === 'all')}
      >
        <Radio value="map" className="segment">
          {t('tables.onMap')}
        </Radio>
        <Radio value="all" className="segment">
          {t('tables.everywhere')}
        </Radio>
      </RadioGroup>
      <p className="drawer-count" role="status">
        <Counts table={table} counts={counts} />
        {notice !== null && <strong> {t(`tables.${notice}`, { limit: format.number(selectionLimit) })}</strong>}
      </p>
      <div className="drawer-actions">
        <Button look="quiet" isDisabled={counts.matched === 0} onPress={on.onSelectAll}>
          {t('tables.selectAll')}
        </Button>
        <ColumnChooser collection={table.collection} columns={columns} onChoose={on.onColumns} />
        <TableExport table={table} query={query} />
        <Button
          look="icon"
          aria-label={table.isTall ? t('tables.lower') : t('tables.raise')}
          onPress={() => on.onHeight(table.isTall ? 'half' : 'full')}
        >
          <Icon name={table.isTall ? 'down' : 'up'} size={18} />
        </Button>
        <Button look="icon" aria-label={t('tables.close')} onPress={() => on.onHeight('closed')}>
          <Icon name="close" size={18} />
        </Button>
      </div>
    </div>
  )
}

/** "374 de 1.432 en el mapa", and that a filter hides others. */
function Counts({ table, counts }: { table: TableState; counts: TableCounts }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { matched, total, isFiltered, selected } = counts
  if (matched === null) return null
  const shown = format.number(matched)
  const parts = [
    table.isEverywhere
      ? t('tables.countAll', { count: matched })
      : t('tables.countOnMap', { shown, total: total === null ? '…' : format.number(total) }),
    isFiltered && t('tables.filtered'),
    selected > 0 && t('tables.selected', { count: selected }),
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}
