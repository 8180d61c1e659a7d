import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { selectionLimit } from '../platform/selection.ts'
import { type Item, loadAllItems } from '../territory/items.api.ts'
import type { ItemsQuery } from '../territory/itemsPath.ts'
import { useSelection } from '../territory/useSelection.ts'
import { zoomToIds } from '../territory/zoomTo.ts'
import { type Press, selectionAfter } from './rowSelection.ts'

/** Why what was asked for did not happen. */
export type TableNotice = 'too-many' | 'no-place'

interface RowSelectionOptions {
  collection: PlaceCollectionId
  rows: readonly Item[]
  query: ItemsQuery | null
}

/** The address's selection as the table sees it: rows to mark, the one to show, and what pressing does. */
export function useRowSelection({ collection, rows, query }: RowSelectionOptions) {
  const { selection, select } = useSelection()
  const [notice, setNotice] = useState<TableNotice | null>(null)
  const anchor = useRef<number | null>(null)
  const chosenHere = useRef<string | null>(null)
  const ids = selection?.collection === collection ? selection.ids : noIds
  const selected = useMemo(() => new Set(ids), [ids])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, another answer
  useEffect(() => setNotice(null), [collection, query?.filter, query?.bbox, ids])

  const choose = useCallback(
    (wanted: readonly number[]) => {
      chosenHere.current = wanted.join()
      select(collection, wanted)
    },
    [collection, select],
  )
  const press = (id: number, how: Press) => {
    const after = selectionAfter(id, how, { rows: rows.map((row) => row.id), selected: ids, anchor: anchor.current })
    if (how !== 'range') anchor.current = id
    choose(after)
  }
  const selectAll = async () => {
    if (query === null) return
    // One more than can be selected is enough to know.
    const found = await loadAllItems(
      collection,
      { ...query, properties: ['id'], limit: selectionLimit + 1 },
      { most: selectionLimit + 1 },
    )
    if (found.length > selectionLimit) setNotice('too-many')
    else choose(found.map(({ id }) => id))
  }
  const isFromElsewhere = ids.length > 0 && chosenHere.current !== ids.join()
  return {
    selected,
    shown: isFromElsewhere ? (ids[0] ?? null) : null,
    press,
    selectAll,
    zoom: async (id: number) => setNotice((await zoomToIds(collection, [id])) ? null : 'no-place'),
    notice,
  }
}

const noIds: readonly number[] = []
