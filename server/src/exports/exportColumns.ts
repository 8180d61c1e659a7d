import type { Collection, Field } from '@arraigo/shared/territory/collections.ts'
import type { AttributeSummary } from './exports.queries.ts'

/** 'json' holds arrays and objects; 'mixed' holds values of several kinds, which become text where a column has one type. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'json' | 'mixed'

export interface ExportColumn {
  /** Unique among the export's columns without regard to case, as SQLite and spreadsheets want it. */
  name: string
  type: ColumnType
  /** Where the value is: a column of the table, or a key of its `attributes`. */
  from: 'table' | 'attributes'
  key: string
  /** Longest text in bytes, where it is known. */
  maxBytes?: number
}

// Names that formats use for the geometry and the identity; an attribute called so would break the file.
const reservedNames = [
  'fid',
  'geom',
  'geometry',
  'id',
  'wkt',
  'longitude',
  'latitude',
  'ogc_fid',
  'centroid_lon',
  'centroid_lat',
  'area_m2',
]

/** The collection's fields, then the provenance, then the other columns of the files the rows came from. */
export function exportColumns(collection: Collection, attributes: readonly AttributeSummary[]): ExportColumn[] {
  const fields = collection.fields.map(
    (field): ExportColumn => ({ name: field.name, type: fieldType(field), from: 'table', key: field.name }),
  )
  const provenance = ['source', 'source_id'].map(
    (name): ExportColumn => ({ name, type: 'text', from: 'table', key: name }),
  )
  const own = [...fields, ...provenance]
  const taken = new Set([...reservedNames, ...own.map((column) => column.name)])
  const extra = attributes.map(
    (attribute): ExportColumn => ({
      name: uniqueName(attribute.key, taken),
      type: attributeType(attribute),
      from: 'attributes',
      key: attribute.key,
      maxBytes: attribute.maxBytes,
    }),
  )
  return [...own, ...extra]
}

function fieldType(field: Field): ColumnType {
  if (field.type === 'integer' || field.type === 'year') return 'integer'
  return field.type === 'number' ? 'number' : 'text'
}

function attributeType({ kinds, isWhole }: AttributeSummary): ColumnType {
  const [kind, ...others] = kinds
  if (kinds.every((each) => each === 'array' || each === 'object') && kinds.length > 0) return 'json'
  if (others.length > 0) return 'mixed'
  if (kind === 'number') return isWhole ? 'integer' : 'number'
  return kind === 'boolean' ? 'boolean' : 'text'
}

/** The name, or the name with _2, _3 … where it is taken; notes that it is taken now. */
function uniqueName(name: string, taken: Set<string>): string {
  const base = name.trim() === '' ? 'column' : name
  let candidate = base
  for (let count = 2; taken.has(candidate.toLowerCase()); count++) candidate = `${base}_${count}`
  taken.add(candidate.toLowerCase())
  return candidate
}
