import { toCql2 } from '../layers/layerFilter.ts'
import { useLayer } from '../layers/layers.state.ts'
import { useAllItems } from './items.api.ts'
import { bothFilters, type ItemsQuery } from './itemsPath.ts'

const properties = [
  'name',
  'comuna_name',
  'comuna_code',
  'household_count',
  'status',
  'water',
  'sewerage',
  'power',
  'repeats_id',
] as const

/** Settlements of a place with what lists and counts need of them; those the layer's filter leaves, as on the map. */
export function useSettlements(query: Pick<ItemsQuery, 'bbox' | 'filter'> | null) {
  const { filter } = useLayer('settlements')
  return useAllItems(
    'settlements',
    query && { ...query, filter: bothFilters(query.filter, toCql2(filter)), properties, sortby: 'name', limit: 1000 },
  )
}
