import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { saveText } from '../platform/saveText.ts'
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
  saveText(`${collection}-${readOn}.csv`, 'text/csv', csv)
}
