import { readItemsRequest } from '@arraigo/shared/ogc/itemsRequest.ts'
import { findOgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../platform/database.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { type FoundItems, type ItemSearch, openItemSearch } from './itemSearch.ts'

const settlements = findOgcCollection('settlements')!
const rows = 300
/** Of each shape of 2,000 corners with itself, twenty times: many seconds, in all. */
const dear = Array.from({ length: 20 }, () => 'S_CONTAINS(geometry, geometry)').join(' AND ')

function ask(search: ItemSearch, query: Record<string, string>, signal = new AbortController().signal) {
  const read = readItemsRequest(settlements, { skipGeometry: 'true', properties: '', ...query })
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  return search.find(settlements, read.request, 1, signal)
}

describe.each(databaseKinds)('searches (%s)', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await openTestDatabase(kind)
    await sql`
      insert into settlement (source, source_id, code, name, status, changed_by, boundary)
      select 'test', n::text, n::text, 'Campamento ' || n, 'in-catastro', 'test',
        st_multi(st_buffer(st_setsrid(st_makepoint(-72 + n * 0.001, -33), 4326), 0.0004, 500))
      from generate_series(1, ${rows}) n
    `.execute(database.db)
  })
  afterAll(() => database.close())

  it('that take too long are stopped', async () => {
    const hasty = openItemSearch(database, 200)
    const error = await ask(hasty, { filter: dear }).catch((own) => own)
    // What a server says of a statement that it stopped becomes the same in the route.
    expect(error.code ?? error.issues[0].code).toBe(kind === 'server' ? '57014' : 'ogc-too-dear')
    await hasty.close()
  })

  it('that are dear let others be answered meanwhile, more of them than there are connections', async () => {
    const patient = openItemSearch(database, 60_000)
    const leaving = new AbortController()
    const ended: string[] = []
    const long = [1, 2, 3, 4, 5, 6].map((id) =>
      ask(patient, { filter: `${dear} AND id <> ${-id}` }, leaving.signal).catch(() => ended.push('dear')),
    )
    expect((await ask(patient, { filter: 'id > 0', limit: '1' })).numberMatched).toBe(rows)
    ended.push('another')
    leaving.abort()
    await Promise.all(long)
    expect(ended).toEqual(['another', ...long.map(() => 'dear')])
    await patient.close()
    // Six dear searches share the processors with everything else that runs: it is the order that counts, not the time.
  }, 120_000)

  it('stop when the client leaves, and leave nothing running', async () => {
    const patient = openItemSearch(database)
    const leaving = new AbortController()
    const left = ask(patient, { filter: dear }, leaving.signal).catch((error) => error)
    const running = async () => {
      const { rows: found } = await sql<{ count: number }>`
        select count(*) as count from pg_stat_activity
        where application_name = 'arraigo questions' and state = 'active' and datname = current_database()
      `.execute(database.db)
      return found[0]!.count
    }
    if (kind === 'server') await expect.poll(running, { interval: 5 }).toBe(1)
    leaving.abort()
    expect((await left).name).toBe('AbortError')
    if (kind === 'server') await expect.poll(running, { interval: 5 }).toBe(0)
    await patient.close()
  })

  it('that are dear and end choose what they choose at once', async () => {
    const patient = openItemSearch(database)
    // Nothing that an index could answer.
    const box = 'NOT S_DISJOINT(geometry, BBOX(-71.8005, -34, -70, -32))'
    const always = Array.from({ length: 12 }, () => 'NOT S_TOUCHES(geometry, POINT(0 0))').join(' AND ')
    const pages: FoundItems[] = []
    for (const sortby of ['id', '-id']) {
      pages.push(await ask(patient, { filter: `${always} AND ${box}`, sortby, limit: '3' }))
    }
    const ids = pages.map(({ page }) => page.rows.map(({ id }) => id))
    const { rows: expected } = await sql<{ id: number }>`
      select id from settlement where source_id::int >= 200 order by id
    `.execute(database.db)
    const all = expected.map(({ id }) => id)
    expect(pages.map(({ numberMatched }) => numberMatched)).toEqual([all.length, all.length])
    expect(ids).toEqual([all.slice(0, 3), all.slice(-3).reverse()])
    await patient.close()
  })
})
