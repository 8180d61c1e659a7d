import type { Mapping } from './mapping.schema.ts'

/** Columns made by `unpivot`; no file has them. */
const madeColumns = ['$code', '$name', '$unit', '$value']
export const isMade = (column: string): boolean => column.startsWith('$') && madeColumns.includes(column)

export const isBlank = (raw: unknown): boolean =>
  raw === undefined ||
  raw === null ||
  (typeof raw === 'string' && raw.trim() === '') ||
  (typeof raw === 'number' && Number.isNaN(raw))

/** Other offices write the same column in other case: `CUT`, `cut`. The exact name is tried first because it nearly always fits. */
export function readColumn(properties: Record<string, unknown>, column: string): unknown {
  if (Object.hasOwn(properties, column)) return properties[column]
  const name = findColumn(Object.keys(properties), column)
  return name === undefined ? undefined : properties[name]
}

/** The name of a column as the file spells it. */
export function findColumn(names: readonly string[], column: string): string | undefined {
  if (names.includes(column)) return column
  const lower = column.toLowerCase()
  return names.find((name) => name.length === column.length && name.toLowerCase() === lower)
}

/** Where a mapping says what a field is read from. */
export const fieldPath = (field: string): string => `mapping.fields.${field}.from`

/** Every column that a mapping reads, with where it says so. */
export function mappedColumns(mapping: Mapping): { column: string; path: string }[] {
  const ids = mapping.sourceId.map((column, at) => ({ column, path: `mapping.sourceId.${at}` }))
  const source = mapping.sourceFrom === undefined ? [] : [{ column: mapping.sourceFrom, path: 'mapping.sourceFrom' }]
  const fields = Object.entries(mapping.fields).flatMap(([field, rule]) => {
    const columns = rule.from === undefined ? [] : typeof rule.from === 'string' ? [rule.from] : rule.from
    return columns.map((column) => ({ column, path: fieldPath(field) }))
  })
  const leftOut = Object.keys(mapping.leaveOut ?? {}).map((column) => ({ column, path: `mapping.leaveOut.${column}` }))
  const figures = (mapping.unpivot ?? []).map(({ column }) => ({ column, path: 'mapping.unpivot' }))
  return [...source, ...ids, ...fields, ...leftOut, ...figures].filter(
    ({ column }) => mapping.unpivot === undefined || !isMade(column),
  )
}
