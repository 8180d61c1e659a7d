import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

export interface Descent {
  ancestorId: number
  ancestorVersion: number
  descendantId: number
}

export async function recordDescent(db: Db, kind: 'split' | 'merge', descents: readonly Descent[], actor: string) {
  await db
    .insertInto('settlement_lineage')
    .values(
      descents.map(({ ancestorId, ancestorVersion, descendantId }) => ({
        ancestor_id: ancestorId,
        ancestor_version: ancestorVersion,
        descendant_id: descendantId,
        kind,
        done_by: actor,
      })),
    )
    .execute()
}

/** The disputes of a settlement become exactly these; those that stay keep who decided them and when. */
export async function setDisputes(db: Db, id: number, others: readonly number[], note: string | null, actor: string) {
  await sql`
    delete from settlement_dispute
    where ${id} in (settlement_id, other_id)
      and not (case when settlement_id = ${id} then other_id else settlement_id end = any(${others}::bigint[]))
  `.execute(db)
  await sql`
    insert into settlement_dispute (settlement_id, other_id, note, decided_by)
    select least(o, ${id}::bigint), greatest(o, ${id}::bigint), ${note}, ${actor} from unnest(${others}::bigint[]) as o
    on conflict do nothing
  `.execute(db)
}

/** Disputes between settlements that become one vanish; those with others are now those of the one that goes on. */
export async function mergeDisputes(db: Db, into: number, parts: readonly number[]): Promise<void> {
  await sql`
    with gone as (
      delete from settlement_dispute
      where (settlement_id = any(${parts}::bigint[]) or other_id = any(${parts}::bigint[])) returning *
    ), of_one as (
      select case when settlement_id = any(${parts}::bigint[]) then other_id else settlement_id end as other, note, decided_at, decided_by
      from gone where not (settlement_id = any(${parts}::bigint[]) and other_id = any(${parts}::bigint[]))
    )
    insert into settlement_dispute (settlement_id, other_id, note, decided_at, decided_by)
    select distinct on (other) least(other, ${into}::bigint), greatest(other, ${into}::bigint), note, decided_at, decided_by
    from of_one order by other, decided_at
  `.execute(db)
}
