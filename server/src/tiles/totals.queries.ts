import { sql } from 'kysely'
import type { Db, Tx } from '../platform/database.ts'

/** One derivation at a time, whoever's; the versions are read before the rows, so they are never newer. */
async function claim(tx: Tx, what: string) {
  await sql`select pg_advisory_xact_lock(hashtext(${`arraigo.derive.${what}`}))`.execute(tx)
  const rows = await tx.selectFrom('collection_version').selectAll().orderBy('collection').execute()
  return (collection: string) => rows.find((row) => row.collection === collection)?.version ?? 0
}

/** Sums blocks by zone and comuna unless that was done at the versions of now. */
export const deriveBlockTotals = (db: Db): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const version = await claim(tx, 'blocks')
    const now = { blocks: version('blocks'), zones: version('zones'), comunas: version('comunas') }
    const basis = await tx.selectFrom('block_total_basis').selectAll().executeTakeFirst()
    if (basis?.blocks === now.blocks && basis.zones === now.zones && basis.comunas === now.comunas) return
    await sql`delete from block_total`.execute(tx)
    await sql`delete from block_apart`.execute(tx)
    // A block is of the zone that its inside is in (by their codes, one in two hundred blocks of 2024 would be put in
    // another zone of 2017), and of the comuna that its code says.
    await sql`
      with placed as materialized (
        select b.*, st_pointonsurface(b.boundary) as place, st_area(b.boundary::geography) as area_m2 from block b
      ), belonging as materialized (
        select p.*,
               (select z.id from zone z where st_intersects(z.boundary, p.place) order by z.id limit 1) as zone_id,
               (select c.id from comuna c where c.code = p.comuna_code and c.boundary is not null) as comuna_id
        from placed p
      ), leveled as (
        select 'zone' as level, zone_id as row_id, b.* from belonging b
        union all select 'comuna', comuna_id, b.* from belonging b
      ), summed as (
        insert into block_total
        select level, row_id, count(*), count(*) - count(population), sum(population), sum(women), sum(young),
               sum(foreign_born), sum(area_m2) filter (where population is not null)
        from leveled where row_id is not null group by level, row_id
      )
      insert into block_apart select level, id, place from leveled where row_id is null and place is not null
    `.execute(tx)
    await tx.deleteFrom('block_total_basis').execute()
    await tx.insertInto('block_total_basis').values(now).execute()
  })

/** Adds up the streets' lengths unless that was done at the version of now. */
export const deriveStreetTotals = (db: Db): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const version = await claim(tx, 'streets')
    const streets = version('streets')
    const basis = await tx.selectFrom('street_total_basis').select('streets').executeTakeFirst()
    if (basis?.streets === streets) return
    await sql`delete from street_total`.execute(tx)
    await sql`
      insert into street_total
      select name, coalesce(comuna_name, ''), sum(st_length(path::geography))
      from street where name is not null group by 1, 2
    `.execute(tx)
    await tx.deleteFrom('street_total_basis').execute()
    await tx.insertInto('street_total_basis').values({ streets }).execute()
  })
