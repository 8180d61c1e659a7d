import { type PlaceCollectionId, placeCollectionIds } from '@arraigo/shared/tiles/tileLayers.ts'
import { isSortable } from './tableColumns.ts'

export interface TableState {
  collection: PlaceCollectionId
  /** 40 % or all of the height; a closed table is no table. */
  isTall: boolean
  /** Rows wherever they are, not only those on the map. */
  isEverywhere: boolean
  sort: TableSort | null
}

export interface TableSort {
  column: string
  isDescending: boolean
}

/** `table=settlements:full:all:-household_count` in the address: what, how high, whether everywhere, in which order. */
export function tableFrom(text: string | null): TableState | null {
  const [collection, ...words] = (text ?? '').split(':')
  const known = placeCollectionIds.find((id) => id === collection)
  if (known === undefined) return null
  const sorts = words.filter((word) => isSortable(known, word.replace(/^-/, '')))
  return {
    collection: known,
    isTall: words.includes('full'),
    isEverywhere: words.includes('all'),
    sort:
      sorts[0] === undefined ? null : { column: sorts[0].replace(/^-/, ''), isDescending: sorts[0].startsWith('-') },
  }
}

export const tableText = ({ collection, isTall, isEverywhere, sort }: TableState): string =>
  [collection, isTall && 'full', isEverywhere && 'all', sort && sortText(sort)].filter(Boolean).join(':')

/** As the items API takes it. */
export const sortText = ({ column, isDescending }: TableSort): string => (isDescending ? `-${column}` : column)

/** Counts and areas are most wanted from the largest down; the third press gives the order up. */
export function nextSort(current: TableSort | null, column: string, isNumber: boolean): TableSort | null {
  if (current?.column !== column) return { column, isDescending: isNumber }
  return current.isDescending === isNumber ? { column, isDescending: !isNumber } : null
}
