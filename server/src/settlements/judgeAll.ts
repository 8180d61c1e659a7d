import type { Issue, IssueParams } from '@arraigo/shared/problems/issue.ts'
import type { Finding } from '@arraigo/shared/profile/profile.schema.ts'
import type { Tx } from '../platform/database.ts'
import { judgeBoundary } from '../profile/judgeBoundary.ts'
import { refuseIfAny } from './attributesOf.ts'
import { findSettlements } from './settlements.queries.ts'

/**
 * Refuses what the rules forbid of the boundaries of settlements just written, with every finding of every one at once; in
 * the transaction that wrote them, so that the rules see neighbours and disputes as they will be. `paths` says where in the
 * request each boundary was.
 */
export async function judgeAll(tx: Tx, paths: ReadonlyMap<number, string>): Promise<void> {
  const issues: Issue[] = []
  for (const { id, boundary, comunaCode, householdCount } of await findSettlements(tx, [...paths.keys()])) {
    if (boundary === null) continue
    const findings = await judgeBoundary(tx, boundary, { settlementId: id, comunaCode, householdCount })
    const forbidding = findings.filter(({ severity }) => severity === 'forbids')
    issues.push(...forbidding.map((finding) => findingIssue(finding, paths.get(id) ?? 'boundary')))
  }
  refuseIfAny(issues)
}

function findingIssue({ code, params, place, remedies }: Finding, path: string): Issue {
  const [lng, lat] = place === undefined ? [] : firstPosition(place)
  const where: IssueParams = lng === undefined || lat === undefined ? {} : { lng, lat }
  return { code, path, params: { ...params, ...where, remedies: remedies.join(', ') } }
}

function firstPosition(shape: GeoJSON.Geometry): number[] {
  if (shape.type === 'GeometryCollection') return shape.geometries.flatMap(firstPosition).slice(0, 2)
  return (shape.coordinates as unknown[]).flat(3).slice(0, 2) as number[]
}
