import { availableParallelism } from 'node:os'
import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { LRUCache } from 'lru-cache'
import type { CancellableQueries } from '../platform/cancellableQueries.ts'
import type { Changes, ChangeWatch } from '../platform/changes.ts'
import type { Database } from '../platform/database.ts'
import { openSlots } from '../platform/slots.ts'
import { openDerivation } from './derivation.ts'
import { learnCosts } from './expectedCost.ts'
import { packTile, type Tile } from './packTile.ts'
import { basisNow, derivedFor, holds, type TileBasis } from './tileBasis.ts'
import type { TileCoord } from './tileFrame.ts'
import { fetchTile } from './tiles.queries.ts'

export interface TileStore {
  /** Rejects with the signal's reason when it aborts; what nobody waits for any more is stopped. */
  get(collection: PlaceCollectionId, tile: TileCoord, signal: AbortSignal): Promise<Tile>
}

interface Kept extends Tile {
  basis: TileBasis
}

interface Flight {
  made: Promise<Kept>
  /** Null while it waits for its turn: what it will read is newer than anything now. */
  basis: TileBasis | null
  askers: number
  controller: AbortController
}

const maxBytes = 96 * 1024 * 1024
/** What a kept tile takes besides its bytes. */
const entryBytes = 600
// A bounded part of what the server has; the rest of the application has a pool of its own. The embedded database does one
// thing at a time: between two tiles it can turn to something else.
export const tileConnections = { server: 8, embedded: 1 } as const
/**
 * Of these connections, how many may be at tiles that take long: the many small ones of a map, and this server itself, must
 * not stand behind them. One core is left free where the database is on the same machine.
 */
const slowConnections = { server: Math.max(1, Math.min(3, availableParallelism() - 1)), embedded: 1 } as const
const slowMs = 25
/** How long a tile that is there waits to learn whether it still holds: an import may keep the embedded database busy. */
const patienceMs = 1000

/** Tiles made once for all who ask, and kept until a change meets them. */
export function openTileStore(
  database: Pick<Database, 'db' | 'kind'>,
  watch: ChangeWatch,
  queries: CancellableQueries,
): TileStore {
  const kept = new LRUCache<string, Kept>({
    maxSize: maxBytes,
    sizeCalculation: ({ gzipped }) => (gzipped?.length ?? 0) + entryBytes,
  })
  const flights = new Map<string, Flight>()
  const slowSlots = openSlots(slowConnections[database.kind])
  const quickSlots = openSlots(Math.max(1, tileConnections[database.kind] - slowConnections[database.kind]))
  const costs = learnCosts()
  const derivation = openDerivation(database.db)

  const make = async (flight: Flight, collection: PlaceCollectionId, tile: TileCoord): Promise<Kept> => {
    const { signal } = flight.controller
    const derived = derivedFor(collection, tile.z)
    if (derived !== null) {
      // Before the turn, which it would keep from other tiles for seconds.
      const changes = await watch.now()
      flight.basis = basisNow(changes, collection, tile)
      await derivation.bringUpToDate(derived, changes)
    }
    const slots = costs.of(collection, tile.z) > slowMs ? slowSlots : quickSlots
    const release = await slots.take(signal)
    let bytes: Uint8Array
    const started = performance.now()
    try {
      // What the query reads is as new as this or newer, and it need not wait for an answer about versions first.
      flight.basis ??= basisNow(watch.last() ?? (await watch.now()), collection, tile)
      bytes = await fetchTile(database, queries, { collection, tile }, signal)
      costs.learn(collection, tile.z, performance.now() - started)
    } finally {
      release()
    }
    return { ...(await packTile(bytes)), basis: flight.basis }
  }

  const start = (key: string, collection: PlaceCollectionId, tile: TileCoord): Flight => {
    const controller = new AbortController()
    const flight: Flight = { made: undefined as never, basis: null, askers: 0, controller }
    const land = () => flights.get(key) === flight && flights.delete(key)
    flight.made = make(flight, collection, tile).finally(land)
    flight.made.then(
      (made) => kept.set(key, made),
      () => {},
    )
    flights.set(key, flight)
    return flight
  }

  return {
    get: async (collection, tile, signal) => {
      const key = `${collection}/${tile.z}/${tile.x}/${tile.y}`
      const there = kept.get(key)
      if (there !== undefined && holds(there.basis, await patiently(watch), tile)) return there
      signal.throwIfAborted()
      const flying = flights.get(key)
      const isGood = flying !== undefined && (await isFresh(flying, watch, tile))
      signal.throwIfAborted()
      if (isGood && isFlying(flying)) return joined(flying, signal)
      const queued = flights.get(key)
      const isQueued = queued?.basis === null && isFlying(queued)
      return joined(isQueued ? queued : start(key, collection, tile), signal)
    },
  }
}

/** Whether what the flight brings will be no older than now. */
const isFresh = async ({ basis }: Flight, watch: ChangeWatch, tile: TileCoord): Promise<boolean> =>
  basis === null || holds(basis, await watch.now(), tile)

const isFlying = ({ controller }: Flight) => !controller.signal.aborted

/** The flight's tile; the last one to lose interest ends it. */
async function joined(flight: Flight, signal: AbortSignal): Promise<Kept> {
  flight.askers++
  const { promise: left, reject } = Promise.withResolvers<never>()
  const leave = () => {
    if (--flight.askers === 0) flight.controller.abort(signal.reason)
    reject(signal.reason)
  }
  signal.addEventListener('abort', leave, { once: true })
  return Promise.race([flight.made, left]).finally(() => signal.removeEventListener('abort', leave))
}

async function patiently(watch: ChangeWatch): Promise<Changes> {
  const now = watch.now()
  const last = watch.last()
  if (last === null) return now
  const { promise: tired, resolve } = Promise.withResolvers<Changes>()
  const timer = setTimeout(() => resolve(last), patienceMs)
  return Promise.race([now, tired]).finally(() => clearTimeout(timer))
}
