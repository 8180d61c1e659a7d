import { provenanceColumns } from '../../exports/attributeNames.ts'
import { collectionFileNames } from '../../exports/exportFormats.ts'
import { type Collection, type CollectionId, collections } from '../../territory/collections.ts'
import type { SourceLayer } from '../source.ts'
import { hasShape, type Preset } from './preset.ts'

/** The part of a collection's fields that a file may not go below and still be taken for its export. */
const minFieldShare = 0.7

/**
 * The files that Arraigo itself exports, one kind per collection: a planner corrects one in QGIS and brings it back, and
 * every row is the one it was. Rows added on the way, whose `source` is blank, are of the series `arraigo-export`.
 */
export const ownExports: readonly Preset[] = Object.values(collections).map(({ id, fields }) => ({
  id: `arraigo-${id}`,
  name: {
    es: `Exportado de Arraigo: ${collectionFileNames[id]}`,
    en: `Exported from Arraigo: ${id}`,
  },
  mapping: {
    collection: id,
    source: 'arraigo-export',
    sourceFrom: 'source',
    sourceId: ['source_id'],
    fields: Object.fromEntries(
      fields.map(({ name, isRequired }) => [name, isRequired ? { from: name } : { from: name, isOptional: true }]),
    ),
    dataset: { name: `Exportado de Arraigo: ${collectionFileNames[id]}` },
  },
  fits: (layer) => (collectionOf(layer) === id ? 1 : 0),
}))

/** The collection that a layer is an export of: the one of most fields, because the fields of some are among those of others. */
function collectionOf(layer: SourceLayer): CollectionId | null {
  const names = new Set(layer.fields.map((field) => field.name))
  if (!provenanceColumns.every((column) => names.has(column))) return null
  const found = (collection: Collection) => collection.fields.filter((field) => names.has(field.name)).length
  const [best] = Object.values(collections)
    .filter((collection) => collection.fields.every((field) => !field.isRequired || names.has(field.name)))
    .filter((collection) => found(collection) >= minFieldShare * collection.fields.length)
    .filter(({ shape }) => shape === null || shape.kind === 'any' || hasShape(layer.geometryTypes, [shape.kind]))
    .sort((a, b) => found(b) - found(a))
  return best?.id ?? null
}
