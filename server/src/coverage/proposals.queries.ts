import type { Proposal } from '@arraigo/shared/coverage/coverage.schema.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { instant } from '../platform/instant.ts'

export interface ProposalRow extends Proposal {
  isRemoved: boolean
}

const wire = (where: RawBuilder<unknown>) => sql<ProposalRow>`
  select id, version, name, note, elements, is_removed as "isRemoved", changed_by as "changedBy",
    ${instant(sql`valid_from`)} as "validFrom"
  from proposal where ${where}`

/** Newest change first; without those that were removed. */
export async function listProposals(db: Db, limit: number): Promise<ProposalRow[]> {
  const { rows } =
    await sql<ProposalRow>`${wire(sql`not is_removed`)} order by valid_from desc, id desc limit ${limit}`.execute(db)
  return rows
}

/** Removed ones too. */
export async function findProposal(db: Db, id: number): Promise<ProposalRow | null> {
  const { rows } = await wire(sql`id = ${id}`).execute(db)
  return rows[0] ?? null
}

/** Locked until the transaction ends, so that two changes of one version cannot both be made. */
export async function lockProposal(db: Db, id: number): Promise<ProposalRow | null> {
  const { rows } = await sql<ProposalRow>`${wire(sql`id = ${id}`)} for update`.execute(db)
  return rows[0] ?? null
}

export type ProposalValues = Pick<ProposalRow, 'name' | 'note' | 'elements' | 'isRemoved'>

const columnsOf = ({ name, note, elements, isRemoved }: ProposalValues, actor: string) => ({
  name,
  note,
  elements: JSON.stringify(elements),
  is_removed: isRemoved,
  changed_by: actor,
})

export async function insertProposal(db: Db, values: ProposalValues, actor: string): Promise<number> {
  const row = await db.insertInto('proposal').values(columnsOf(values, actor)).returning('id').executeTakeFirstOrThrow()
  return row.id
}

export const updateProposal = (db: Db, id: number, values: ProposalValues, actor: string) =>
  db.updateTable('proposal').set(columnsOf(values, actor)).where('id', '=', id).execute()

/** What a proposal was, newest first. */
export async function earlierProposals(db: Db, id: number): Promise<ProposalRow[]> {
  const { rows } = await sql<ProposalRow>`
    select p.id, p.version, p.name, p.note, p.elements, p.is_removed as "isRemoved", p.changed_by as "changedBy",
      ${instant(sql`p.valid_from`)} as "validFrom"
    from history h, lateral jsonb_populate_record(null::proposal, h.record) p
    where h.table_name = 'proposal' and h.row_id = ${id} order by h.version desc limit 1000`.execute(db)
  return rows
}
