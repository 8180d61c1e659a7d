import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { CompiledQuery } from 'kysely'
import type { Calls } from '../testing/sqlCalls.ts'
import { fetchTile } from './tiles.queries.ts'

const someTile = (collection: PlaceCollectionId, z: number) => ({ collection, tile: { z, x: 1, y: 1 } })

export const calls: Calls<typeof import('./tiles.queries.ts')> = {
  fetchTile: (
    [
      ['regions', 4],
      ['comunas', 5],
      ['zones', 14],
      ['neighbourhoods', 12],
      ['buildings', 14],
      ['blocks', 8],
      ['blocks', 10],
      ['blocks', 12],
      ['zoning', 15],
      ['streets', 9],
      ['streets', 14],
      ['facilities', 9],
      ['facilities', 14],
      ['settlements', 12],
    ] as const
  ).map(([collection, z]) => async ({ db }) => {
    const run = async (query: { sql: string }) => (await db.executeQuery(CompiledQuery.raw(query.sql))).rows as object[]
    await fetchTile({ db, kind: 'server' }, { run }, someTile(collection, z), new AbortController().signal)
  }),
}
