import type { DemandRule } from '@arraigo/shared/demand/demand.schema.ts'
import type { NewDemandRule, ReferenceFigure } from '@arraigo/shared/demand/programme.schema.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { instant } from '../platform/instant.ts'

/** Every state of the rule, newest first: the first is in force. */
export async function demandRuleRows(db: Db, limit = 1000): Promise<DemandRule[]> {
  const { rows } = await sql<DemandRule>`
    select version, deduplication, components, source, confidence, change_note as "changeNote",
      changed_by as "changedBy", ${instant(sql`valid_from`)} as "validFrom"
    from demand_rule order by version desc limit ${limit}`.execute(db)
  return rows
}

/** False where somebody else's came first. */
export async function insertDemandRule(db: Db, version: number, rule: NewDemandRule, actor: string): Promise<boolean> {
  const row = await db
    .insertInto('demand_rule')
    .values({
      version,
      deduplication: rule.deduplication,
      components: rule.components,
      source: rule.source,
      confidence: rule.confidence ?? 'to-confirm',
      change_note: rule.changeNote ?? null,
      changed_by: actor,
    })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

/** Of the country first, then of regions. */
export const referenceFigures = (db: Db): Promise<ReferenceFigure[]> =>
  db
    .selectFrom('reference_figure')
    .select(['code', 'series', 'region_code as regionCode', 'comuna_code as comunaCode', 'year', 'value', 'unit'])
    .select(['source', 'confidence', 'note'])
    .$narrowType<{ confidence: ReferenceFigure['confidence'] }>()
    .orderBy('code')
    .orderBy('series')
    .orderBy(sql`region_code nulls first`)
    .orderBy('id')
    .execute()
