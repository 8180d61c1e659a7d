import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

type Boundary = NonNullable<Settlement['boundary']>

/** A shape as it was sent, where shapes are compared: one that crosses itself would end the statement. */
const sound = (text: string) => sql`st_makevalid(st_setsrid(st_geomfromgeojson(${text}::text), 4326))`

/** The comuna where most of a boundary lies; null where none is known there. */
export async function comunaAt(db: Db, boundary: Boundary): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    with own as materialized (select ${sound(JSON.stringify(boundary))} as shape)
    select c.code
    from own join comuna c on st_intersects(c.boundary, own.shape)
    order by case when st_coveredby(own.shape, c.boundary) then 1e20
             else st_area(st_intersection(c.boundary, own.shape)) end desc, c.code
    limit 1
  `.execute(db)
  return rows[0]?.code ?? null
}

/** The ground of several settlements together; null where none of them has a boundary. */
export async function unionOf(db: Db, ids: readonly number[]): Promise<Settlement['boundary']> {
  const { rows } = await sql<{ boundary: Settlement['boundary'] }>`
    select st_asgeojson(st_multi(st_collectionextract(st_union(st_makevalid(boundary)), 3)), 15)::json as boundary
    from settlement where id = any(${ids}::bigint[])
  `.execute(db)
  return rows[0]?.boundary ?? null
}

export interface SplitCover {
  wholeM2: number
  /** Of the whole, in no piece. */
  missingM2: number
  /** Of the pieces, outside the whole. */
  beyondM2: number
  /** In more than one piece. */
  overlapM2: number
}

/** How well pieces make up a settlement's boundary. */
export async function coverOf(db: Db, id: number, pieces: readonly Boundary[]): Promise<SplitCover> {
  const { rows } = await sql<SplitCover>`
    with piece as materialized (
      select position, st_makevalid(st_setsrid(st_geomfromgeojson(text), 4326)) as shape
      from unnest(${pieces.map((piece) => JSON.stringify(piece))}::text[]) with ordinality as p(text, position)
    ), whole as materialized (select st_makevalid(boundary) as shape from settlement where id = ${id}),
    together as materialized (select st_union(shape) as shape from piece)
    select st_area(w.shape::geography) as "wholeM2", st_area(st_difference(w.shape, t.shape)::geography) as "missingM2",
           st_area(st_difference(t.shape, w.shape)::geography) as "beyondM2",
           (select coalesce(sum(st_area(st_intersection(a.shape, b.shape)::geography)), 0)
            from piece a join piece b on a.position < b.position and st_intersects(a.shape, b.shape)) as "overlapM2"
    from whole w, together t
  `.execute(db)
  return rows[0]!
}

/** How much of each settlement's ground a boundary keeps, from 0 to 1; those without a boundary are left out. */
export async function keptShares(
  db: Db,
  ids: readonly number[],
  boundary: Boundary,
): Promise<{ id: number; keptShare: number }[]> {
  const { rows } = await sql<{ id: number; keptShare: number }>`
    with own as materialized (select ${sound(JSON.stringify(boundary))} as shape),
    part as materialized (select id, st_makevalid(boundary) as shape from settlement where id = any(${ids}::bigint[]))
    select id, st_area(st_intersection(part.shape, own.shape)::geography) / st_area(part.shape::geography) as "keptShare"
    from part, own where st_area(part.shape) > 0 order by id
  `.execute(db)
  return rows
}
