import type { DeficitWeights } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { NewDeficitWeights } from '@arraigo/shared/coverage/standards.schema.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { instant } from '../platform/instant.ts'

/** Every state of the weights, newest first: the first is in force. */
export async function deficitWeightRows(db: Db, limit = 1000): Promise<DeficitWeights[]> {
  const { rows } = await sql<DeficitWeights>`
    select version, unknown_rule as "unknownRule", weights, source, confidence, change_note as "changeNote",
      changed_by as "changedBy", ${instant(sql`valid_from`)} as "validFrom"
    from deficit_weights order by version desc limit ${limit}`.execute(db)
  return rows
}

/** False where somebody else's came first. */
export async function insertDeficitWeights(
  db: Db,
  version: number,
  weights: NewDeficitWeights,
  actor: string,
): Promise<boolean> {
  const row = await db
    .insertInto('deficit_weights')
    .values({
      version,
      unknown_rule: weights.unknownRule,
      weights: JSON.stringify(weights.weights),
      source: weights.source,
      confidence: weights.confidence ?? 'to-confirm',
      change_note: weights.changeNote ?? null,
      changed_by: actor,
    })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

export async function standardServices(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('standard').select('service').distinct().orderBy('service').execute()
  return rows.map(({ service }) => service)
}
