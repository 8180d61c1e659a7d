import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useCallback, useMemo } from 'react'
import { useAddress } from '../platform/address.ts'
import { type Selection, selectionFrom, selectionText } from '../platform/selection.ts'

export interface SelectionState {
  selection: Selection | null
  /** Exactly these; none lets go. A step that the back button takes back. */
  select: (collection: PlaceCollectionId, ids: readonly number[]) => void
}

/** What is selected lives in the address: map, table and inspector read and write it there. */
export function useSelection(): SelectionState {
  const { params, change } = useAddress()
  const text = params.get('sel')
  const selection = useMemo(() => selectionFrom(text), [text])
  const select = useCallback(
    (collection: PlaceCollectionId, ids: readonly number[]) =>
      change({ sel: ids.length === 0 ? null : selectionText({ collection, ids: [...ids] }) }),
    [change],
  )
  return { selection, select }
}
