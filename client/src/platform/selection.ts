import { type PlaceCollectionId, placeCollectionIds } from '@arraigo/shared/tiles/tileLayers.ts'

export interface Selection {
  collection: PlaceCollectionId
  /** Row ids, the same in tiles, items and tables; in the order they were chosen. Never empty. */
  ids: readonly number[]
}

/** More than this would be no address any more. */
export const selectionLimit = 1000

/** `sel=settlements:12,15` in the address; anything else selects nothing. */
export function selectionFrom(text: string | null): Selection | null {
  const [collection, list = ''] = (text ?? '').split(':')
  if (!placeCollectionIds.includes(collection as PlaceCollectionId)) return null
  const ids = [...new Set(list.split(',').map(Number))].filter((id) => Number.isSafeInteger(id) && id > 0)
  return ids.length === 0 ? null : { collection: collection as PlaceCollectionId, ids: ids.slice(0, selectionLimit) }
}

export const selectionText = (selection: Selection | null): string | null =>
  selection === null || selection.ids.length === 0
    ? null
    : `${selection.collection}:${selection.ids.slice(0, selectionLimit).join(',')}`
