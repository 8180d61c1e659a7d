import { type Bounds, readVersionStamp, readVersions, type VersionRow } from './changes.queries.ts'
import type { Database } from './database.ts'

/** What is known of the changes of every collection at one moment. */
export interface Changes {
  version(collection: string): number
  /**
   * False where what was derived from the collection at that version, and of that place, still holds. True where a change
   * since has met the place, and where it is not known: the log reaches back some hundred changes.
   */
  hasChanged(collection: string, sinceVersion: number, place: Bounds): boolean
}

export interface ChangeWatch {
  /**
   * Never older than the call. Calls that arrive while questions are on their way share the next one. Rejects where the
   * database does.
   */
  now(): Promise<Changes>
  /** The last ones known, however old; null before the first answer. */
  last(): Changes | null
}

interface Log {
  version: number
  /** Everything after this version is in `changes`. */
  reachesBackTo: number
  changes: { version: number; extent: Bounds | null }[]
}

const keptChanges = 1000
/** While one is on its way the next may leave; more would not bring answers sooner. */
const questionsAtOnce = 2

/** Follows what the triggers of the database note: the same for any number of servers on one database. */
export function watchChanges(database: Pick<Database, 'db' | 'pool' | 'kind'>): ChangeWatch {
  const logs = new Map<string, Log>()
  let stamp: string | null = null
  let reading: Promise<void> = Promise.resolve()
  let asking = 0
  let next: { answer: Promise<Changes>; send: () => void } | null = null

  const ask = async () => {
    const current = await readVersionStamp(database)
    if (current === stamp) return changes
    // One after the other: an older answer must not arrive after a newer one.
    reading = reading.then(read, read)
    await reading
    stamp = current
    return changes
  }
  const read = async () => {
    const known = new Map([...logs].map(([collection, { version }]) => [collection, version]))
    note(logs, await readVersions(database.db, known))
  }
  const changes: Changes = {
    version: (collection) => logs.get(collection)?.version ?? 0,
    hasChanged: (collection, since, place) => hasChanged(logs.get(collection), since, place),
  }
  const send = (answer: (changes: Promise<Changes>) => void) => {
    asking++
    next = null
    answer(
      ask().finally(() => {
        asking--
        next?.send()
      }),
    )
  }
  return {
    now: () => {
      if (next !== null) return next.answer
      const { promise, resolve } = Promise.withResolvers<Changes>()
      next = { answer: promise, send: () => send(resolve) }
      if (asking < questionsAtOnce) next.send()
      return promise
    },
    last: () => (stamp === null ? null : changes),
  }
}

function note(logs: Map<string, Log>, rows: VersionRow[]): void {
  for (const [collection, own] of Map.groupBy(rows, (row) => row.collection)) {
    const version = own[0]?.version ?? 0
    const log = logs.get(collection)
    if (log === undefined) logs.set(collection, { version, reachesBackTo: version, changes: [] })
    else if (version !== log.version) follow(log, version, own)
  }
}

function follow(log: Log, version: number, rows: VersionRow[]): void {
  const since = rows.flatMap(({ changedAt, extent }) => (changedAt === null ? [] : [{ version: changedAt, extent }]))
  // The database keeps some hundred changes, and a database restored from a backup starts again at an older version.
  if (since[0]?.version !== log.version + 1) {
    Object.assign(log, { version, reachesBackTo: version, changes: [] })
    return
  }
  log.version = version
  log.changes.push(...since)
  if (log.changes.length <= 2 * keptChanges) return
  const forgotten = log.changes.splice(0, log.changes.length - keptChanges)
  log.reachesBackTo = forgotten.at(-1)?.version ?? log.reachesBackTo
}

function hasChanged(log: Log | undefined, since: number, place: Bounds): boolean {
  if (log === undefined || since < log.reachesBackTo || since > log.version) return true
  return log.changes.some(({ version, extent }) => version > since && extent !== null && meets(extent, place))
}

const meets = (a: Bounds, b: Bounds) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]
