import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import type { Item } from './items.api.ts'
import { shownFields } from './shownFields.ts'
import { tableCsv } from './tableCsv.ts'

interface SaveOptions {
  collection: PlaceCollectionId
  items: readonly Item[]
  sourceOf: (datasetId: unknown) => string | null
}

/** Rows that are already here, as a CSV file of this browser: `settlements-2026-03-01.csv`. */
export function saveItems({ collection, items, sourceOf }: SaveOptions): void {
  const readOn = new Date().toISOString().slice(0, 10)
  const csv = tableCsv(items, {
    columns: shownFields(collection).map(({ name }) => name),
    sourceOf: ({ properties }) => sourceOf(properties.dataset_id),
    readOn,
  })
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${collection}-${readOn}.csv`
  link.click()
  URL.revokeObjectURL(url)
}
