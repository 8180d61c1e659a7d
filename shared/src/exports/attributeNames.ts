/** Columns that a format or an export makes itself; an attribute called so would break the file. */
const madeColumns = [
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

/** Where a row comes from; every export has them. */
export const provenanceColumns = ['source', 'source_id'] as const

const suffix = /__\d+$/

/**
 * Column names for attributes, unique without regard to case, as SQLite and spreadsheets want it: the key itself, or the
 * key with __2, __3 … where the name is taken. A key that ends so already gets a suffix too, so that `attributeOfColumn`
 * can take it off without knowing the other columns.
 */
export function columnsOfAttributes(keys: readonly string[], fieldNames: readonly string[]): string[] {
  const taken = new Set<string>([...madeColumns, ...provenanceColumns, ...fieldNames])
  return keys.map((key) => {
    const base = key.trim() === '' ? 'column' : key
    let name = suffix.test(base) ? `${base}__2` : base
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${base}__${count}`
    taken.add(name.toLowerCase())
    return name
  })
}

/** The attribute that a column of an export holds; null where it holds none. The fields' own columns are not asked about. */
export function attributeOfColumn(column: string): string | null {
  const name = column.toLowerCase()
  if (madeColumns.includes(name) || provenanceColumns.some((own) => own === name)) return null
  return column.replace(suffix, '')
}
