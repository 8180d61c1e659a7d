import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { isRuleCode, parameterRange, ruleCodes } from '@arraigo/shared/profile/boundaryRule.ts'
import type { BoundaryRule, BoundaryRuleChange } from '@arraigo/shared/profile/profile.schema.ts'
import type { Db } from '../platform/database.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { insertRuleRow, type RuleRow, ruleRows } from './boundaryRules.queries.ts'

/** In the order in which a boundary meets them. */
export async function boundaryRules(db: Db): Promise<BoundaryRule[]> {
  const rows = Map.groupBy(await ruleRows(db), ({ code }) => code)
  return ruleCodes.flatMap((code) => ruleOfRows(rows.get(code) ?? []) ?? [])
}

/** A new dated row with what changed; the answer is the rule as it holds now. */
export async function changeRule(
  db: Db,
  code: string,
  change: BoundaryRuleChange,
  actor: string,
): Promise<BoundaryRule> {
  const [current] = isRuleCode(code) ? await ruleRows(db, code) : []
  if (current === undefined) throw notFound('boundary-rule', code)
  const issues = changeIssues(current, change)
  if (issues.length > 0) throw new Problem(422, issues)
  const { parameters = {}, ...rest } = change
  await insertRuleRow(db, { ...current, ...rest, parameters: { ...current.parameters, ...parameters } }, actor)
  return ruleOfRows(await ruleRows(db, code)) ?? Promise.reject(notFound('boundary-rule', code))
}

function changeIssues(rule: RuleRow, { severity, parameters = {} }: BoundaryRuleChange): Issue[] {
  const issues: Issue[] = []
  if (rule.isFixed && severity !== undefined && severity !== 'forbids') {
    issues.push({ code: 'rule-always-forbids', path: 'severity', params: { code: rule.code } })
  }
  const range = isRuleCode(rule.code) ? parameterRange(rule.code) : null
  for (const [name, value] of Object.entries(parameters)) {
    const path = `parameters.${name}`
    if (name !== range?.name) issues.push({ code: 'rule-parameter-unknown', path, params: { code: rule.code, name } })
    else if (value < range.min || value > range.max) {
      const { min, max } = range
      issues.push({ code: 'rule-parameter-out-of-range', path, params: { name, value, min, max } })
    }
  }
  return issues
}

function ruleOfRows(rows: readonly RuleRow[]): BoundaryRule | null {
  const [current, ...earlier] = rows.map(({ id: _, validFrom, ...row }) => ({
    ...row,
    validFrom: validFrom.toISOString(),
  }))
  if (current === undefined) return null
  return { ...current, earlier: earlier.map(({ code: _, isFixed: __, ...row }) => row) }
}
