import { isStorable } from '@arraigo/shared/problems/isStorable.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { attributeNames } from '@arraigo/shared/settlements/settleAttributes.ts'
import type { Settlement, SettlementAttributes } from '@arraigo/shared/settlements/settlement.schema.ts'
import { Problem } from '../platform/problem.ts'

/** A settlement's attributes alone, without what is derived of it. */
export const attributesOf = (settlement: Settlement): SettlementAttributes =>
  Object.fromEntries(attributeNames.map((name) => [name, settlement[name]])) as SettlementAttributes

/** Notes are stored as they are; a character that no database stores is refused where it stands. */
export const noteIssues = (changeNote: string | undefined): Issue[] =>
  changeNote !== undefined && !isStorable(changeNote) ? [{ code: 'text-not-storable', path: 'changeNote' }] : []

export function refuseIfAny(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new Problem(422, [...issues])
}
