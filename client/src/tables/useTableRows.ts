import { useMemo } from 'react'
import { useRoomSizes } from '../app/roomSizes.ts'
import { toCql2 } from '../layers/layerFilter.ts'
import { useLayer } from '../layers/layers.state.ts'
import { useVisibleBounds } from '../map/selecting/visibleBounds.ts'
import type { Item } from '../territory/items.api.ts'
import { useItemPages, useItems } from '../territory/items.api.ts'
import type { ItemsQuery } from '../territory/itemsPath.ts'
import type { ShownField } from '../territory/shownFields.ts'
import { sortText, type TableState } from './tableAddress.ts'
import { askedProperties } from './tableColumns.ts'

const rowsPerPage = 500

/** What the table asks for, without the page: the place, the layer's filter, the order. Null until the map says where. */
export function useTableQuery(table: TableState): ItemsQuery | null {
  const { filter } = useLayer(table.collection)
  const { panel, isPanelCollapsed } = useRoomSizes()
  const bounds = useVisibleBounds(!table.isEverywhere, `${table.isTall} ${isPanelCollapsed} ${panel}`)
  if (!table.isEverywhere && bounds === null) return null
  return {
    ...(table.isEverywhere || bounds === null ? {} : { bbox: bounds }),
    filter: toCql2(filter),
    ...(table.sort === null ? {} : { sortby: sortText(table.sort) }),
  }
}

export function useTableRows(table: TableState, columns: readonly ShownField[], query: ItemsQuery | null) {
  const pages = useItemPages(
    table.collection,
    query && { ...query, properties: askedProperties(table.collection, columns), limit: rowsPerPage },
  )
  // How many the filter leaves anywhere: what the rows on the map are a part of.
  const all = useItems(table.collection, query && { filter: query.filter, limit: 1, properties: [] })
  const rows = useMemo(() => pages.data?.pages.flatMap((page): Item[] => page.features) ?? [], [pages.data])
  return {
    pages,
    rows,
    matched: pages.data?.pages[0]?.numberMatched ?? null,
    total: all.data?.numberMatched ?? null,
  }
}
