import { columnsOfAttributes, provenanceColumns } from '@arraigo/shared/exports/attributeNames.ts'
import { columnInWords, valuesInWords } from '@arraigo/shared/exports/exportWords.ts'
import type { Collection, Field } from '@arraigo/shared/territory/collections.ts'
import type { AttributeSummary } from './exports.queries.ts'

/** 'json' holds arrays and objects; 'mixed' holds values of several kinds, which become text where a column has one type. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'json' | 'mixed'

export interface ExportColumn {
  /** Unique among the export's columns without regard to case, as SQLite and spreadsheets want it. */
  name: string
  type: ColumnType
  /** Where the value is: a column of the table, or a key of its `attributes`. */
  from: 'table' | 'attributes'
  key: string
  /** Words for its codes, where the export is in words. */
  words?: ReadonlyMap<string, string>
  /** Longest text in bytes, where it is known. */
  maxBytes?: number
}

/**
 * The collection's fields, then the provenance, then the other columns of the files the rows came from. `inWords` names the
 * fields and their values in Spanish; the provenance keeps its names, by which a file that comes back is known.
 */
export function exportColumns(
  collection: Collection,
  attributes: readonly AttributeSummary[],
  inWords: boolean,
): ExportColumn[] {
  const fields = collection.fields.map((field): ExportColumn => {
    const column = { type: fieldType(field), from: 'table', key: field.name } as const
    return inWords
      ? { ...column, name: columnInWords(field), words: valuesInWords(collection, field) }
      : { ...column, name: field.name }
  })
  const provenance = provenanceColumns.map((name): ExportColumn => ({ name, type: 'text', from: 'table', key: name }))
  const names = columnsOfAttributes(
    attributes.map(({ key }) => key),
    fields.map(({ name }) => name.toLowerCase()),
  )
  const extra = attributes.map(
    (attribute, index): ExportColumn => ({
      name: names[index] ?? attribute.key,
      type: attributeType(attribute),
      from: 'attributes',
      key: attribute.key,
      maxBytes: attribute.maxBytes,
    }),
  )
  return [...fields, ...provenance, ...extra]
}

function fieldType(field: Field): ColumnType {
  if (field.type === 'integer' || field.type === 'year') return 'integer'
  return field.type === 'number' || field.type === 'date' ? field.type : 'text'
}

function attributeType({ kinds, isWhole }: AttributeSummary): ColumnType {
  const [kind, ...others] = kinds
  if (kinds.every((each) => each === 'array' || each === 'object') && kinds.length > 0) return 'json'
  if (others.length > 0) return 'mixed'
  if (kind === 'number') return isWhole ? 'integer' : 'number'
  return kind === 'boolean' ? 'boolean' : 'text'
}
