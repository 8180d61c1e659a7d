import { type PlaceCollectionId, tileExtent } from '@arraigo/shared/tiles/tileLayers.ts'
import { type CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { CancellableQueries } from '../platform/cancellableQueries.ts'
import type { Database, DatabaseKind, Db } from '../platform/database.ts'
import { encodeTile, type TileRow } from './encodeTile.ts'
import { tileFeatures } from './tileFeatures.queries.ts'
import { type TileCoord, tileFrame } from './tileFrame.ts'

type Sql = RawBuilder<unknown>

/** The tile's bytes, as Mapbox Vector Tile 2.1; none where nothing is in it. Rejects when the signal aborts. */
export async function fetchTile(
  { db, kind }: Pick<Database, 'db' | 'kind'>,
  queries: Pick<CancellableQueries, 'run'>,
  wanted: { collection: PlaceCollectionId; tile: TileCoord },
  signal: AbortSignal,
): Promise<Uint8Array> {
  const rows = await queries.run(tileQuery(db, kind, wanted), signal)
  if (kind === 'embedded') return encodeTile(rows as TileRow[])
  return (rows[0] as { tile: Uint8Array } | undefined)?.tile ?? new Uint8Array()
}

/** One row `tile` from a PostGIS that encodes by itself; from the embedded one, which cannot, a row per feature. */
function tileQuery(
  db: Db,
  kind: DatabaseKind,
  { collection, tile }: { collection: PlaceCollectionId; tile: TileCoord },
): CompiledQuery {
  const { ctes, properties, hasPoints } = tileFeatures(collection, tileFrame(tile))
  const columns = sql.join(properties.map((name) => sql.ref(name)))
  const layers = [[collection, 'feature'] as const, ...(hasPoints ? [[`${collection}-points`, 'point'] as const] : [])]
  const query =
    kind === 'server'
      ? sql`with ${ctes} select ${sql.join(
          layers.map(([layer, cte]) => encoded(layer, cte, columns)),
          sql` || `,
        )} as tile`
      : sql`with ${ctes} ${sql.join(
          layers.map(([layer, cte]) => unencoded(layer, cte, columns)),
          sql` union all `,
        )} order by layer, id, ${columns}`
  return query.compile(db)
}

/** In an order without ties, so that equal content is equal bytes: a zone and a block beside it may have the same number. */
const encoded = (layer: string, cte: string, columns: Sql): Sql => sql`coalesce((
  select st_asmvt(f, ${sql.lit(layer)}, ${sql.lit(tileExtent)}, 'geom', 'id')
  from (select id, ${columns}, geom from ${sql.ref(cte)} where not st_isempty(geom) order by id, ${columns}) f
), '')`

const unencoded = (layer: string, cte: string, columns: Sql): Sql =>
  sql`select ${sql.lit(layer)} as layer, id, ${columns}, st_astwkb(geom, 0) as geom from ${sql.ref(cte)} where not st_isempty(geom)`
