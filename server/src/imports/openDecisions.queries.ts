import type { Collection } from '@arraigo/shared/territory/collections.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import type { EditedMerge } from './mergeEdited.queries.ts'

/**
 * Leaves to the planner what an import cannot know: which of two records under one id is the right one, and which edits
 * give way to the file. A repeated record is marked, so that nobody counts or plans it twice while it is undecided; a
 * pair that was decided once is not asked again.
 */
export async function openDecisions(
  db: Db,
  run: {
    importId: number
    collection: Collection
    conflicts: EditedMerge['conflicts']
    note: string
  },
): Promise<void> {
  if (run.collection.table === 'settlement') {
    const pairs = await sql<{ id: number; first_id: number }>`
      update settlement later set repeats_id = first.id
      from settlement first, import_row staged
      where staged.import_id = ${run.importId} and staged.source_id <> staged.source_id_base and staged.verdict is null and later.source = staged.source
        and later.source_id = staged.source_id and first.source = later.source and first.source_id = staged.source_id_base
        and not exists (select 1 from decision d where d.kind = 'repeated-record' and d.row_id = first.id and d.other_row_id = later.id)
      returning later.id, first.id as first_id
    `.execute(db)
    for (const pair of pairs.rows) {
      await db
        .insertInto('decision')
        .values({
          import_id: run.importId,
          kind: 'repeated-record',
          collection: run.collection.id,
          row_id: pair.first_id,
          other_row_id: pair.id,
        })
        .execute()
    }
  }
  for (const conflict of run.conflicts) {
    await db
      .insertInto('decision')
      .values({
        import_id: run.importId,
        kind: 'edited-since',
        collection: run.collection.id,
        row_id: conflict.rowId,
        params: JSON.stringify({ fields: conflict.fields, shape: conflict.shape }),
      })
      .execute()
  }
}
