import type { Database } from './database.ts'

/** What was read of each, and those whose drawing could not be laid over another one. */
export interface ReadShapes<Item, Row> {
  rows: Row[]
  broken: Item[]
}

/**
 * Asks about drawings some at a time, so that other statements come between those of an embedded database, which has one
 * process. Where one drawing is wrong the others are still answered.
 */
export async function readShapes<Item, Row>(
  kind: Database['kind'],
  items: readonly Item[],
  read: (some: readonly Item[]) => Promise<Row[]>,
): Promise<ReadShapes<Item, Row>> {
  const atOnce = kind === 'server' ? 200 : 40
  const found: ReadShapes<Item, Row> = { rows: [], broken: [] }
  const readSome = async (some: readonly Item[]) => {
    try {
      found.rows.push(...(await read(some)))
    } catch (error) {
      if (!isBrokenShape(error)) throw error
      if (some.length === 1) found.broken.push(...some)
      else for (const one of some) await readSome([one])
    }
  }
  for (let from = 0; from < items.length; from += atOnce) await readSome(items.slice(from, from + atOnce))
  return found
}

/** GEOS says so by an internal error. */
const isBrokenShape = (error: unknown) => (error as { code?: string }).code === 'XX000'
