import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLayer } from '../layers/layers.state.ts'
import { hoverRow } from '../map/selecting/hoverRow.ts'
import { isNumeric, shownFields } from '../territory/shownFields.ts'
import { Skeleton } from '../ui/Loaded.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { DrawerHandle } from './DrawerHandle.tsx'
import { DrawerHead } from './DrawerHead.tsx'
import { type DrawerHeight, drawerShares } from './drawerHeight.ts'
import { EmptyTable } from './EmptyTable.tsx'
import { RowsGrid } from './RowsGrid.tsx'
import { nextSort, type TableState } from './tableAddress.ts'
import { useChosenColumns } from './useChosenColumns.ts'
import { useRowSelection } from './useRowSelection.ts'
import type { TableControl } from './useTable.ts'
import { useTableQuery, useTableRows } from './useTableRows.ts'
import './tables.css'

interface TableDrawerProps extends Omit<TableControl, 'table'> {
  table: TableState
}

/** The rows behind the map: those in view, or all of them, in the order and with the columns that were asked for. */
export function TableDrawer({ table, change, open, close }: TableDrawerProps) {
  const { t } = useTranslation()
  const { collection, sort } = table
  const { columns, choose } = useChosenColumns(collection)
  const query = useTableQuery(table)
  const { pages, rows, matched, total } = useTableRows(table, columns, query)
  const isFiltered = useLayer(collection).filter.length > 0
  const { selected, shown, press, selectAll, zoom, notice } = useRowSelection({ collection, rows, query })
  const [draggedPx, setDraggedPx] = useState<number | null>(null)

  const { hasNextPage, isFetching, fetchNextPage } = pages
  const onReach = useCallback(
    (to: number) => {
      if (to > rows.length && hasNextPage && !isFetching) fetchNextPage()
    },
    [rows.length, hasNextPage, isFetching, fetchNextPage],
  )
  const hover = useCallback((id: number | null) => hoverRow(collection, id), [collection])
  // What is gone from the screen lets go of the map too.
  useEffect(() => () => hoverRow(collection, null), [collection])
  const setHeight = (height: DrawerHeight) => (height === 'closed' ? close() : change({ isTall: height === 'full' }))
  const height: DrawerHeight = table.isTall ? 'full' : 'half'
  const field = (column: string) => shownFields(collection).find(({ name }) => name === column)
  return (
    <section
      id="drawer"
      tabIndex={-1}
      className={draggedPx === null ? 'drawer' : 'drawer is-dragged'}
      aria-label={t('tables.name')}
      style={{ height: draggedPx ?? `${drawerShares[height] * 100}%` }}
    >
      <DrawerHandle height={height} onHeight={setHeight} onDrag={setDraggedPx} />
      <DrawerHead
        table={table}
        query={query}
        counts={{ matched, total, isFiltered, selected: selected.size }}
        columns={columns}
        notice={notice}
        onCollection={open}
        onScope={(isEverywhere) => change({ isEverywhere })}
        onColumns={choose}
        onSelectAll={selectAll}
        onHeight={setHeight}
      />
      {pages.isError && rows.length === 0 ? (
        <div className="drawer-body">
          <ProblemNotice error={pages.error} retry={() => pages.refetch()} />
        </div>
      ) : matched === null ? (
        <div className="drawer-body">
          <Skeleton lines={6} />
        </div>
      ) : matched === 0 ? (
        <div className="drawer-body">
          <EmptyTable
            table={table}
            total={total}
            isFiltered={isFiltered}
            onEverywhere={() => change({ isEverywhere: true })}
          />
        </div>
      ) : (
        <RowsGrid
          key={collection}
          label={t('tables.rowsOf', { collection: t(`collections.${collection}`) })}
          columns={columns}
          rows={rows}
          count={matched}
          sort={sort}
          selected={selected}
          shown={shown}
          isStale={pages.isPlaceholderData}
          onSort={(column) => change({ sort: nextSort(sort, column, isNumeric(field(column) ?? { type: 'text' })) })}
          onPress={press}
          onSelectAll={selectAll}
          onZoom={zoom}
          onHover={hover}
          onReach={onReach}
        />
      )}
      {pages.isError && rows.length > 0 && <ProblemNotice error={pages.error} retry={() => pages.fetchNextPage()} />}
    </section>
  )
}
