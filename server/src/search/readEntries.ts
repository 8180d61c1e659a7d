import type { Db } from '../platform/database.ts'
import { gatherStreets } from './gatherStreets.ts'
import { type CodedCollection, comunaNames, numericCodes, type SearchRow, searchRows } from './search.queries.ts'
import type { SearchEntry, SearchedCollection } from './searchEntry.ts'

/** Rows in one statement: short enough for a database that does one thing at a time. */
const rowsAtOnce = 1000

/** What a collection has to be found, read in slices. */
export async function readEntries(db: Db, collection: SearchedCollection): Promise<SearchEntry[]> {
  const names = await comunaNames(db)
  const entries = await inSlices(
    (after) => searchRows(db, collection, after, rowsAtOnce),
    (row) => toEntry(collection, row, names.get(row.comunaCode ?? '') ?? null),
    rowsAtOnce,
  )
  return collection === 'streets' ? gatherStreets(entries) : entries
}

export const readCodes = (db: Db, collection: CodedCollection) =>
  inSlices(
    (after) => numericCodes(db, collection, after, rowsAtOnce * 5),
    (row) => row,
    rowsAtOnce * 5,
  )

async function inSlices<Row extends { id: number }, Kept>(
  read: (after: number) => Promise<Row[]>,
  keep: (row: Row) => Kept,
  atOnce: number,
): Promise<Kept[]> {
  const all: Kept[] = []
  for (let after = 0; ; ) {
    const rows = await read(after)
    for (const row of rows) all.push(keep(row))
    if (rows.length < atOnce) return all
    after = rows.at(-1)?.id ?? after
  }
}

export function toEntry(collection: SearchEntry['collection'], row: SearchRow, comuna: string | null): SearchEntry {
  const { west, south, east, north } = row
  const hasPlace = west !== null && south !== null && east !== null && north !== null
  return {
    collection,
    ids: [row.id],
    name: row.name ?? row.code ?? '',
    code: row.code,
    within: row.within ?? comuna,
    kind: row.kind,
    bounds: hasPlace ? [west, south, east, north] : null,
  }
}
