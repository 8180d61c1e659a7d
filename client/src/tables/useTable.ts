import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useCallback, useMemo } from 'react'
import { useAddress } from '../platform/address.ts'
import { type TableState, tableFrom, tableText } from './tableAddress.ts'

export interface TableControl {
  table: TableState | null
  change: (to: Partial<TableState>) => void
  open: (collection: PlaceCollectionId) => void
  close: () => void
}

/** The drawer's state lives in the address; opening and closing are steps that the back button takes back. */
export function useTable(): TableControl {
  const { params, change: write } = useAddress()
  const text = params.get('table')
  const table = useMemo(() => tableFrom(text), [text])
  const change = useCallback(
    (to: Partial<TableState>) => {
      const before = tableFrom(new URLSearchParams(window.location.search).get('table'))
      if (before !== null) write({ table: tableText({ ...before, ...to }) }, { replace: true })
    },
    [write],
  )
  const open = useCallback(
    (collection: PlaceCollectionId) => {
      const before = tableFrom(new URLSearchParams(window.location.search).get('table'))
      if (before?.collection === collection) return
      const { isTall, isEverywhere } = before ?? { isTall: false, isEverywhere: false }
      write({ table: tableText({ collection, isTall, isEverywhere, sort: null }) })
    },
    [write],
  )
  return { table, change, open, close: useCallback(() => write({ table: null }), [write]) }
}
