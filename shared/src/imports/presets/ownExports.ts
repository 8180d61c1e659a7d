import { provenanceColumns } from '../../exports/attributeNames.ts'
import { collectionFileNames } from '../../exports/exportFormats.ts'
import { columnInWords, valuesInWords } from '../../exports/exportWords.ts'
import { type Collection, type CollectionId, collections, type Field } from '../../territory/collections.ts'
import type { FieldRule } from '../mapping.schema.ts'
import type { SourceLayer } from '../source.ts'
import { hasShape, type Preset } from './preset.ts'

/** The part of a collection's fields that a file may not go below and still be taken for its export. */
const minFieldShare = 0.7

/** How an export calls its columns and their values. */
interface Naming {
  suffix: string
  es: string
  en: string
  columnOf: (field: Field) => string
  /** Value of the file → code. */
  codesOf: (collection: Collection, field: Field) => Record<string, string>
}

const forPrograms: Naming = { suffix: '', es: '', en: '', columnOf: ({ name }) => name, codesOf: () => ({}) }
const inWords: Naming = {
  suffix: '-es',
  es: ', con títulos en español',
  en: ', with Spanish titles',
  columnOf: columnInWords,
  codesOf: (collection, field) =>
    Object.fromEntries([...valuesInWords(collection, field)].map(([code, word]) => [word, code])),
}

/**
 * The files that Arraigo itself exports, one kind per collection: a planner corrects one in QGIS and brings it back, and
 * every row is the one it was. Rows added on the way, whose `source` is blank, are of the series `arraigo-export`.
 */
export const ownExports: readonly Preset[] = Object.values(collections).flatMap((collection) => [
  ownExport(collection, forPrograms),
  ownExport(collection, inWords),
])

function ownExport(collection: Collection, naming: Naming): Preset {
  const { id, fields } = collection
  const ruleOf = (field: Field): FieldRule => {
    const codes = naming.codesOf(collection, field)
    return {
      from: naming.columnOf(field),
      ...(Object.keys(codes).length > 0 && { values: codes }),
      ...(!field.isRequired && { isOptional: true }),
    }
  }
  return {
    id: `arraigo-${id}${naming.suffix}`,
    name: {
      es: `Exportado de Arraigo: ${collectionFileNames[id]}${naming.es}`,
      en: `Exported from Arraigo: ${id}${naming.en}`,
    },
    mapping: {
      collection: id,
      source: 'arraigo-export',
      sourceFrom: 'source',
      sourceId: ['source_id'],
      fields: Object.fromEntries(fields.map((field) => [field.name, ruleOf(field)])),
      dataset: { name: `Exportado de Arraigo: ${collectionFileNames[id]}` },
    },
    fits: (layer) => (collectionOf(layer, naming) === id ? 1 : 0),
  }
}

/** The collection that a layer is an export of: the one of most fields, because the fields of some are among those of others. */
function collectionOf(layer: SourceLayer, { columnOf }: Naming): CollectionId | null {
  const names = new Set(layer.fields.map((field) => field.name))
  if (!provenanceColumns.every((column) => names.has(column))) return null
  const isThere = (field: Field) => names.has(columnOf(field))
  const found = (collection: Collection) => collection.fields.filter(isThere).length
  const [best] = Object.values(collections)
    .filter((collection) => collection.fields.every((field) => !field.isRequired || isThere(field)))
    .filter((collection) => found(collection) >= minFieldShare * collection.fields.length)
    .filter(({ shape }) => shape === null || shape.kind === 'any' || hasShape(layer.geometryTypes, [shape.kind]))
    .sort((a, b) => found(b) - found(a))
  return best?.id ?? null
}
