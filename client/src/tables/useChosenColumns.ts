import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useState } from 'react'
import { tableColumns } from './tableColumns.ts'

const storageKey = (collection: PlaceCollectionId) => `arraigo.columns.${collection}`

/** The columns that this person wants to see of a collection; the browser remembers them. */
export function useChosenColumns(collection: PlaceCollectionId) {
  const [chosen, setChosen] = useState<Partial<Record<PlaceCollectionId, readonly string[]>>>({})
  const names = chosen[collection] ?? localStorage.getItem(storageKey(collection))?.split(',') ?? null
  const choose = (wanted: readonly string[]) => {
    localStorage.setItem(storageKey(collection), wanted.join(','))
    setChosen((before) => ({ ...before, [collection]: wanted }))
  }
  return { columns: tableColumns(collection, names), choose }
}
