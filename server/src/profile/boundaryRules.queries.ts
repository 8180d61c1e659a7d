import { isRuleCode, type RuleInForce } from '@arraigo/shared/profile/boundaryRule.ts'
import type { BoundaryRule } from '@arraigo/shared/profile/profile.schema.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

export interface RuleRow extends Omit<BoundaryRule, 'earlier' | 'validFrom'> {
  id: number
  validFrom: Date
}

/** Every dated row of every rule (or of one), newest first: the first of a code is in force. */
export async function ruleRows(db: Db, code: string | null = null): Promise<RuleRow[]> {
  const { rows } = await sql<RuleRow>`
    select id, code, severity, is_fixed as "isFixed", parameters, source, confidence, note, valid_from as "validFrom",
      changed_by as "changedBy"
    from boundary_rule where ${code}::text is null or code = ${code}
    order by id desc`.execute(db)
  return rows
}

export async function rulesInForce(db: Db): Promise<RuleInForce[]> {
  const { rows } = await sql<RuleInForce>`
    select code, severity, parameters, source
    from (select distinct on (code) * from boundary_rule order by code, id desc) newest
    order by (select min(id) from boundary_rule first where first.code = newest.code)`.execute(db)
  return rows.filter(({ code }) => isRuleCode(code))
}

/** The rule from now on; what it was stays. */
export async function insertRuleRow(
  db: Db,
  rule: Pick<RuleRow, 'code' | 'severity' | 'isFixed' | 'parameters' | 'source' | 'confidence' | 'note'>,
  actor: string,
): Promise<void> {
  await db
    .insertInto('boundary_rule')
    .values({
      code: rule.code,
      severity: rule.severity,
      is_fixed: rule.isFixed,
      parameters: JSON.stringify(rule.parameters),
      source: rule.source,
      confidence: rule.confidence,
      note: rule.note,
      changed_by: actor,
    })
    .execute()
}
