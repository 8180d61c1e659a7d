import type { ExportFormat } from '@arraigo/shared/exports/exportFormats.ts'
import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import { type CollectionId, collections } from '@arraigo/shared/territory/collections.ts'
import { dbfNames } from './shapefile/dbf.ts'

/** Every field from the column of its name: what a planner does with a file of ours. */
export function identityMapping(collection: CollectionId, format: ExportFormat, source: string): Mapping {
  const names = shortNames(collection, format)
  const fields = Object.fromEntries(
    collections[collection].fields.map((field) => [field.name, { from: names(field.name) }]),
  )
  return { collection, source, sourceId: [names('source_id')], fields, dataset: { name: 'De vuelta' } }
}

/** The column names of the file: a Shapefile's are short. */
export function shortNames(collection: CollectionId, format: ExportFormat): (name: string) => string {
  if (format !== 'shapefile') return (name) => name
  const full = [...collections[collection].fields.map((field) => field.name), 'source', 'source_id']
  const short = dbfNames(full)
  return (name) => short[full.indexOf(name)] ?? name
}
