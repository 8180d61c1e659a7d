import { type RawBuilder, sql } from 'kysely'
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
    await sql`
      create temp table block_place on commit drop as
      select *, st_area(boundary::geography) as area_m2, st_pointonsurface(boundary) as place from block
    `.execute(tx)
    await sql`create index on block_place using gist (place)`.execute(tx)
    // A block is of the zone that its inside is in (by their codes, one in two hundred blocks of 2024 would be put in
    // another zone of 2017). From zone to blocks and not the other way round: a zone is then prepared once for all its
    // blocks, which takes a sixth of the time.
    await sql`
      create temp table block_zone on commit drop as
      select b.id as block_id, min(z.id) as zone_id
      from zone z cross join lateral (
        select id from block_place p where p.place && z.boundary and st_contains(z.boundary, p.place) offset 0
      ) b group by b.id
    `.execute(tx)
    await sum(tx, 'zone', sql`block_place b left join block_zone o on o.block_id = b.id`, sql`o.zone_id`)
    await sum(
      tx,
      'comuna',
      sql`block_place b left join comuna o on o.code = b.comuna_code and o.boundary is not null`,
      sql`o.id`,
    )
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

async function sum(tx: Tx, level: 'zone' | 'comuna', blocks: RawBuilder<unknown>, rowId: RawBuilder<unknown>) {
  await sql`
    insert into block_total
    select ${sql.lit(level)}, ${rowId}, count(*), count(*) - count(b.population), sum(b.population), sum(b.women),
           sum(b.young), sum(b.foreign_born), sum(b.area_m2) filter (where b.population is not null)
    from ${blocks} where ${rowId} is not null group by ${rowId}
  `.execute(tx)
  await sql`
    insert into block_apart select ${sql.lit(level)}, b.id, b.place from ${blocks}
    where ${rowId} is null and b.place is not null
  `.execute(tx)
}
