import type { Db } from '../../platform/database.ts'
import type { Part } from './changedParts.ts'
import { type FacilityRow, facilityPage } from './facilities.queries.ts'
import { buildingPage, type PlaceRow, placePage, type SettlementRow, settlementPage } from './places.queries.ts'

const pageSize = 10_000

/** All rows, page by page: on the embedded database nobody else is answered while a statement runs. */
export async function allRows<Row extends { id: number }>(
  page: (afterId: number, limit: number) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const read = await page(rows.at(-1)?.id ?? 0, pageSize)
    for (const row of read) rows.push(row)
    if (read.length < pageSize) return rows
  }
}

interface PartRows {
  comunaFinder: PlaceRow[]
  buildings: Awaited<ReturnType<typeof buildingPage>>
  blocks: PlaceRow[]
  zones: PlaceRow[]
  neighbourhoods: PlaceRow[]
  comunas: PlaceRow[]
  settlements: SettlementRow[]
  facilities: FacilityRow[]
}

const pages: { [P in keyof PartRows]: (db: Db, afterId: number, limit: number) => Promise<PartRows[P]> } = {
  comunaFinder: (db, after, limit) => placePage(db, 'comunas', after, limit),
  buildings: buildingPage,
  blocks: (db, after, limit) => placePage(db, 'blocks', after, limit),
  zones: (db, after, limit) => placePage(db, 'zones', after, limit),
  neighbourhoods: (db, after, limit) => placePage(db, 'neighbourhoods', after, limit),
  comunas: (db, after, limit) => placePage(db, 'comunas', after, limit),
  settlements: settlementPage,
  facilities: facilityPage,
}

/** Rows of each part, read once; at most so many parts at a time, in the order in which they are asked for. */
export function partReader(db: Db, atOnce: number): <P extends keyof PartRows>(part: P) => Promise<PartRows[P]> {
  const reading = new Map<Part, Promise<unknown>>()
  const turns = Array.from({ length: atOnce }, () => Promise.resolve())
  const read = <P extends keyof PartRows>(part: P) =>
    allRows<{ id: number }>((after, limit) => pages[part](db, after, limit)) as Promise<PartRows[P]>
  return <P extends keyof PartRows>(part: P) => {
    const known = reading.get(part)
    if (known !== undefined) return known as Promise<PartRows[P]>
    const turn = reading.size % atOnce
    const rows = turns[turn]!.then(() => read(part))
    // Whoever asks for it hears of a failure.
    turns[turn] = rows.then(
      () => {},
      () => {},
    )
    reading.set(part, rows)
    return rows
  }
}
