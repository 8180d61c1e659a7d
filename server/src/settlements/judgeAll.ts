import type { Issue, IssueParams } from '@arraigo/shared/problems/issue.ts'
import { type RuleCode, ruleCodes } from '@arraigo/shared/profile/boundaryRule.ts'
import type { Finding } from '@arraigo/shared/profile/profile.schema.ts'
import type { Settlement, SettlementEdit } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { Tx } from '../platform/database.ts'
import { judgeBoundary } from '../profile/judgeBoundary.ts'
import { refuseIfAny } from './attributesOf.ts'
import { findSettlements } from './settlements.queries.ts'

export interface Judgement {
  id: number
  /** Where in the request what is judged was. */
  path: string
  rules: readonly RuleCode[]
}

/** A boundary that is new or moved is judged by every rule. */
export const byEveryRule = (id: number, path = 'boundary'): Judgement => ({ id, path, rules: ruleCodes })

const rulesAbout: Partial<Record<keyof SettlementEdit, readonly RuleCode[]>> = {
  comunaCode: ['boundary-outside-comuna', 'boundary-partly-outside-comuna', 'boundary-no-comuna'],
  householdCount: ['boundary-few-households'],
  disputedWith: ['boundary-overlap'],
}

/**
 * By what a change is judged: the rules about what it changes; `boundary` is undefined where it stays. A settlement that came with a fault from a file can be given
 * its households without its boundary being mended first.
 */
export function judgementsOf(
  before: Settlement,
  edit: SettlementEdit,
  boundary: Settlement['boundary'] | undefined,
): Judgement[] {
  if (boundary !== undefined) return [byEveryRule(before.id)]
  return (['comunaCode', 'householdCount', 'disputedWith'] as const)
    .filter((field) => edit[field] !== undefined && String(edit[field]) !== String(before[field]))
    .map((path) => ({ id: before.id, path, rules: rulesAbout[path] ?? [] }))
}

/**
 * Refuses what the rules forbid of settlements just written, with every finding of every one at once; in the transaction
 * that wrote them, so that the rules see neighbours and disputes as they will be.
 */
export async function judgeAll(tx: Tx, judgements: readonly Judgement[]): Promise<void> {
  const byId = Map.groupBy(judgements, ({ id }) => id)
  const issues: Issue[] = []
  for (const { id, boundary, comunaCode, householdCount } of await findSettlements(tx, [...byId.keys()])) {
    if (boundary === null) continue
    const findings = await judgeBoundary(tx, boundary, { settlementId: id, comunaCode, householdCount })
    const forbidding = findings.filter(({ severity }) => severity === 'forbids')
    for (const { path, rules } of byId.get(id) ?? []) {
      const told = forbidding.filter(({ rule }) => rules.some((code) => code === rule))
      issues.push(...told.map((finding) => findingIssue(finding, path)))
    }
  }
  refuseIfAny(issues)
}

export function findingIssue({ code, params, place, remedies }: Finding, path: string): Issue {
  const [lng, lat] = place === undefined ? [] : firstPosition(place)
  const where: IssueParams = lng === undefined || lat === undefined ? {} : { lng, lat }
  return { code, path, params: { ...params, ...where, remedies: remedies.join(', ') } }
}

function firstPosition(shape: GeoJSON.Geometry): number[] {
  if (shape.type === 'GeometryCollection') return shape.geometries.flatMap(firstPosition).slice(0, 2)
  return (shape.coordinates as unknown[]).flat(3).slice(0, 2) as number[]
}
