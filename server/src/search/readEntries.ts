import type { Db } from '../platform/database.ts'
import { gatherStreets } from './gatherStreets.ts'
import { type CodedCollection, comunaNames, numericCodes, type SearchRow, searchRows } from './search.queries.ts'
import type { SearchEntry, SearchedCollection } from './searchEntry.ts'

/** Rows in one statement: short enough for a database that does one thing at a time. */
const rowsAtOnce = 2000

/** What a collection has to be found, read in slices. */
export async function readEntries(db: Db, collection: SearchedCollection): Promise<SearchEntry[]> {
  const names = await comunaNames(db)
  const rows = await inSlices((after) => searchRows(db, collection, after, rowsAtOnce))
  const entries = rows.map((row) => toEntry(collection, row, names.get(row.comunaCode ?? '') ?? null))
  return collection === 'streets' ? gatherStreets(entries) : entries
}

export const readCodes = (db: Db, collection: CodedCollection) =>
  inSlices((after) => numericCodes(db, collection, after, rowsAtOnce * 5), rowsAtOnce * 5)

async function inSlices<T extends { id: number }>(
  read: (after: number) => Promise<T[]>,
  atOnce = rowsAtOnce,
): Promise<T[]> {
  const all: T[] = []
  for (;;) {
    const rows = await read(all.at(-1)?.id ?? 0)
    all.push(...rows)
    if (rows.length < atOnce) return all
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
