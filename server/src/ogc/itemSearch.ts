import type { ItemsRequest } from '@arraigo/shared/ogc/itemsRequest.ts'
import type { OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import type { Database, Db } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { openStoppableQueries } from '../platform/stoppableQueries.ts'
import { chooseAmong, countItems, estimateCost, findItems, type ItemsPage } from './items.queries.ts'
import { rememberLatest } from './rememberLatest.ts'

/** Each of the two steps, counting and the page, is stopped after so long. */
const longestSearchS = 15

export interface FoundItems {
  page: ItemsPage
  numberMatched: number
}

export interface ItemSearch {
  /** One page and the count of all. When the signal aborts, what runs is stopped and the search rejects. */
  find(collection: OgcCollection, request: ItemsRequest, version: number, signal: AbortSignal): Promise<FoundItems>
  close(): Promise<void>
}

/** What was asked to be computed takes too long. */
export const tooDear = (): Problem =>
  new Problem(400, { code: 'ogc-too-dear', path: 'filter', params: { seconds: longestSearchS } })

/**
 * Searches of features that cannot block everybody. What the planner estimates to be dear waits in a line of its own. A
 * server stops what takes too long, and what nobody waits for any more. The embedded database, which serves everybody with
 * one process and stops nothing, is asked for what is dear in small parts.
 *
 * Counts and dear choices are kept as long as the collection does not change: the pages of one request all state the same
 * number, and counting is dearer than a page.
 */
export function openItemSearch(database: Database, longestMs = longestSearchS * 1000): ItemSearch {
  const lane = (connections: number) =>
    openStoppableQueries(database, { connections, longestMs, patienceMs: longestMs })
  const [ordinary, dear] = [lane(4), lane(2)]
  const counts = rememberLatest<number>(200)
  const choices = rememberLatest<number[]>(20)
  const inTurn = takeTurns(longestMs)

  const find: ItemSearch['find'] = async (collection, request, version, signal) => {
    const isDear = request.filter !== null && (await estimateCost(database.db, collection, request)) >= dearCost
    return (isDear ? dear : ordinary).run(signal, async (db) => {
      const key = keyOf(collection, request, version)
      if (isDear && database.kind === 'embedded') {
        const inParts = () => chooseInParts(db, collection, request, { signal, longestMs })
        const chosen = await choices(key, () => inTurn(inParts))
        return { page: await findItems(db, collection, request, chosen), numberMatched: chosen.length }
      }
      const page = await findItems(db, collection, request)
      return { page, numberMatched: await counts(key, () => countItems(db, collection, request)) }
    })
  }
  const close = async () => {
    await Promise.all([ordinary.close(), dear.close()])
  }
  return { find, close }
}

/** One at a time, so that everybody else waits for one part only; who waited too long is told so. */
function takeTurns(patienceMs: number) {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const asked = performance.now()
    const mine = last.then(() => {
      if (performance.now() - asked > patienceMs) throw new Problem(503, { code: 'overloaded' })
      return work()
    })
    last = mine.catch(() => {})
    return mine
  }
}

const keyOf = ({ id }: OgcCollection, { bbox, time, filter, filterCrs }: ItemsRequest, version: number): string =>
  JSON.stringify([id, version, bbox, time, filter, filterCrs.uri])

/** About a second of the embedded database on a small machine; a simple condition on 90,000 rows is estimated at 6,000. */
const dearCost = 20_000
/** Others wait for a part to end. The first is one row, which of 4,000 corners may take as long as many others. */
const usualPartMs = 100

/** Ids of what a dear filter chooses, found in parts between which others have their turn. */
async function chooseInParts(
  db: Db,
  collection: OgcCollection,
  request: ItemsRequest,
  { signal, longestMs }: { signal: AbortSignal; longestMs: number },
): Promise<number[]> {
  const start = performance.now()
  const chosen: number[] = []
  let rows = 1
  let after = 0
  for (;;) {
    signal.throwIfAborted()
    const partStart = performance.now()
    if (partStart - start > longestMs) throw tooDear()
    const part = await chooseAmong(db, collection, request, { after, rows })
    if (part.last === null) return chosen
    for (const id of part.chosen) chosen.push(id)
    after = part.last
    const factor = usualPartMs / Math.max(1, performance.now() - partStart)
    rows = Math.max(1, Math.floor(rows * Math.min(4, factor)))
  }
}
