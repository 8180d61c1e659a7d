export interface LayerRow {
  code: string
  comunaCode: string | null
  datasetId: number
}

/** Which rows count, and how many of the others are why not. */
export interface NewestRows<Row> {
  rows: Row[]
  /** Of an older census than what is loaded of the same comuna. */
  older: number
  /** Of a code that a newer file has too. */
  repeated: number
}

/**
 * Rows of one census layer, once each: of each comuna those of its newest year, and of each code the row of the newest file. The
 * same layer imported from two sources would count everybody twice. `yearOf`: by file; null where it does not say, which is
 * older than any that does.
 */
export function newestRows<Row extends LayerRow>(
  rows: readonly Row[],
  yearOf: ReadonlyMap<number, number | null>,
): NewestRows<Row> {
  const year = (row: Row) => yearOf.get(row.datasetId) ?? Number.NEGATIVE_INFINITY
  const newestOf = new Map<string | null, number>()
  for (const row of rows) newestOf.set(row.comunaCode, Math.max(newestOf.get(row.comunaCode) ?? year(row), year(row)))
  const current = rows.filter((row) => year(row) === newestOf.get(row.comunaCode))
  if (new Set(current.map(({ code }) => code)).size === current.length)
    return { rows: current, older: rows.length - current.length, repeated: 0 }
  const byCode = new Map<string, Row>()
  for (const row of current) {
    const other = byCode.get(row.code)
    if (other === undefined || row.datasetId > other.datasetId) byCode.set(row.code, row)
  }
  const counted = current.filter((row) => byCode.get(row.code) === row)
  return { rows: counted, older: rows.length - current.length, repeated: current.length - counted.length }
}
