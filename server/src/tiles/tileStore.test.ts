import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CancellableQueries, openCancellableQueries } from '../platform/cancellableQueries.ts'
import { type ChangeWatch, watchChanges } from '../platform/changes.ts'
import type { Database } from '../platform/database.ts'
import { aComuna, aDataset, aSettlement } from '../testing/builders.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import type { Tile } from './packTile.ts'
import { decodeTile, tileAt } from './testTiles.ts'
import { openTileStore, type TileStore } from './tileStore.ts'

const [here, there] = [tileAt([-71.55, -33.02], 14), tileAt([-70.65, -33.45], 14)]

describe.each(databaseKinds)('kept tiles (%s)', (kind) => {
  let database: Database
  let queries: CancellableQueries
  let watch: ChangeWatch
  let store: TileStore
  let computed = 0
  const nobodyLeaves = new AbortController().signal

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    queries = openCancellableQueries(database, 2)
    await aSettlement(database.db, { name: 'Aquí', place: [-71.55, -33.02] })
    await aSettlement(database.db, { name: 'Allá', place: [-70.65, -33.45] })
  }, 60_000)
  afterAll(async () => {
    await queries.close()
    await database.close()
  })
  beforeEach(() => {
    computed = 0
    watch = watchChanges(database)
    const counted: CancellableQueries = {
      ...queries,
      run: (query, signal) => {
        computed++
        return queries.run(query, signal)
      },
    }
    store = openTileStore(database, { now: () => watch.now(), last: () => watch.last() }, counted)
  })

  const ask = (...[collection, tile, signal]: Parameters<TileStore['get']> | [string, typeof here]) =>
    store.get(collection as 'settlements', tile, signal ?? nobodyLeaves)
  const names = ({ gzipped }: Tile) =>
    gzipped === null ? [] : decodeTile(gunzipSync(gzipped)).settlements?.map(({ properties }) => properties.name)
  const rename = (from: string, to: string) =>
    database.db.updateTable('settlement').set({ name: to }).where('name', '=', from).execute()

  it('are made once for all who ask at a time, and not again while nothing changes', async () => {
    const tiles = await Promise.all(Array.from({ length: 50 }, () => ask('settlements', here)))
    expect([computed, new Set(tiles.map(({ etag }) => etag)).size]).toEqual([1, 1])
    await ask('settlements', here)
    await aDataset(database.db)
    await ask('settlements', here)
    expect(computed).toBe(1)
  })

  it('are made again where an edit was, and only there', async () => {
    for (const tile of [here, there]) await ask('settlements', tile)
    await ask('facilities', here)
    await rename('Aquí', 'Aquí mismo')
    expect(computed).toBe(3)
    expect(names(await ask('settlements', there))).toEqual(['Allá'])
    await ask('facilities', here)
    expect(computed).toBe(3)
    expect(names(await ask('settlements', here))).toEqual(['Aquí mismo'])
    expect(computed).toBe(4)
    await rename('Aquí mismo', 'Aquí')
  })

  it('are made again where a shape has left', async () => {
    const id = await aSettlement(database.db, { name: 'Ya no', place: [-71.551, -33.021] })
    expect(names(await ask('settlements', here))).toEqual(['Aquí', 'Ya no'])
    await database.db.deleteFrom('settlement').where('id', '=', id).execute()
    expect(names(await ask('settlements', here))).toEqual(['Aquí'])
  })

  it('of sums are made again wherever something of them changed', async () => {
    const dataset = await aDataset(database.db, { collection: 'blocks' })
    await aComuna(database.db, { code: '05109', west: -71.7, south: -33.1, east: -71.4, north: -32.9 })
    await sql`insert into block (source, source_id, dataset_id, code, comuna_code, population, boundary) values
      ('t', 'b', ${dataset}, 'b', '05109', 10, st_multi(st_makeenvelope(-71.69, -33.09, -71.68, -33.08, 4326)))`.execute(
      database.db,
    )
    const far = tileAt([-71.45, -32.95], 8)
    const population = async () =>
      decodeTile(gunzipSync((await ask('blocks', far)).gzipped!)).blocks![0]!.properties.population
    expect(await population()).toBe(10)
    await sql`update block set population = 11`.execute(database.db)
    expect(await population()).toBe(11)
    expect(computed).toBe(2)
    await aSettlement(database.db)
    await population()
    expect(computed).toBe(2)
  })

  it('are given as they were where the database does not say whether they still hold', async () => {
    const kept = await ask('settlements', here)
    await rename('Aquí', 'Distinto')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const answering = watch.now
      watch.now = () => new Promise(() => {})
      const answer = ask('settlements', here)
      await vi.advanceTimersByTimeAsync(1000)
      expect((await answer).etag).toBe(kept.etag)
      watch.now = answering
    } finally {
      vi.useRealTimers()
    }
    expect(names(await ask('settlements', here))).toContain('Distinto')
    await rename('Distinto', 'Aquí')
  })

  it('reach those who stay when others leave, and are dropped when nobody stays', async () => {
    const [leaving, staying] = [new AbortController(), new AbortController()]
    const left = ask('settlements', here, leaving.signal)
    const stayed = ask('settlements', here, staying.signal)
    await watch.now()
    leaving.abort(new Error('left'))
    await expect(left).rejects.toThrow('left')
    expect(names(await stayed)).toContain('Aquí')
    const alone = new AbortController()
    const dropped = ask('settlements', there, alone.signal)
    alone.abort(new Error('left'))
    await expect(dropped).rejects.toThrow('left')
    expect(names(await ask('settlements', there))).toEqual(['Allá'])
  })
})
