import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { settleAttributes } from '@arraigo/shared/settlements/settleAttributes.ts'
import type {
  Settlement,
  SettlementAttributes,
  SettlementMerge,
} from '@arraigo/shared/settlements/settlement.schema.ts'
import { regionOfComuna } from '@arraigo/shared/territory/codes.ts'
import type { Tx } from '../platform/database.ts'
import { attributesOf, noteIssues, refuseIfAny } from './attributesOf.ts'
import { expectVersions } from './expectVersions.ts'
import { byEveryRule, judgeAll } from './judgeAll.ts'
import { mergeDisputes, recordDescent } from './lineage.queries.ts'
import { today } from './settlements.queries.ts'
import { keptShares, unionOf } from './shapes.queries.ts'
import { updateSettlements } from './storeSettlements.queries.ts'
import { noPlaceIssues, repeatedIds, takeBoundary, written } from './writeSettlements.ts'

/**
 * Makes several settlements one: `into` goes on with the ground of all, the others are closed as merged and keep what was
 * known of them. Parts that do not touch make a settlement of several parts.
 */
export async function mergeSettlements(tx: Tx, actor: string, merge: SettlementMerge): Promise<Settlement> {
  refuseIfAny(partIssues(merge))
  const settlements = await expectVersions(tx, merge.parts)
  const into = settlements.get(merge.into)!
  const parts = merge.parts.map(({ id }) => settlements.get(id)!)
  const issues = [...parts.flatMap(noPlaceIssues), ...placeIssues(parts, merge.attributes?.comunaCode)]
  const sent = merge.boundary === undefined ? null : takeBoundary(merge.boundary, 'boundary', issues)
  const day = await today(tx)
  const settled = settleAttributes(
    { ...attributesOf(into), ...countsOf(parts), ...comunaOf(parts) },
    merge.attributes ?? {},
    day,
  )
  refuseIfAny([...issues, ...settled.issues])
  const ids = parts.map(({ id }) => id)
  if (sent !== null) refuseIfAny(await groundIssues(tx, parts, sent))
  const boundary = sent ?? (await unionOf(tx, ids))
  const closed = parts.filter(({ id }) => id !== into.id)
  const by = { actor, note: merge.changeNote ?? null }
  await updateSettlements(
    tx,
    [
      { id: into.id, attributes: settled.attributes, boundary },
      ...closed.map((part) => ({ id: part.id, attributes: closedAsMerged(part, day) })),
    ],
    by,
  )
  await recordDescent(
    tx,
    'merge',
    closed.map(({ id, version }) => ({ ancestorId: id, ancestorVersion: version, descendantId: into.id })),
    actor,
  )
  await mergeDisputes(tx, into.id, ids)
  await judgeAll(tx, [byEveryRule(into.id)])
  return written(tx, into.id)
}

/** A part that loses more than half of its ground was not merged but moved. */
const leastKept = 0.5

/** What is drawn for all may mend edges and gaps; it is still the ground of every part. */
async function groundIssues(
  tx: Tx,
  parts: readonly Settlement[],
  boundary: NonNullable<Settlement['boundary']>,
): Promise<Issue[]> {
  const shares = await keptShares(
    tx,
    parts.map(({ id }) => id),
    boundary,
  )
  return shares
    .filter(({ keptShare }) => keptShare < leastKept)
    .map(({ id, keptShare }) => ({
      code: 'merge-leaves-out',
      path: 'boundary',
      params: { name: parts.find((part) => part.id === id)?.name ?? '', keptPct: Math.round(keptShare * 100) },
    }))
}

const closedAsMerged = (part: Settlement, day: string): SettlementAttributes => ({
  ...attributesOf(part),
  status: 'closed',
  closedReason: 'merged',
  closedOn: day,
})

function partIssues({ parts, into, changeNote }: SettlementMerge): Issue[] {
  const issues = noteIssues(changeNote)
  for (const id of repeatedIds(parts))
    issues.push({ code: 'settlement-named-twice', path: 'parts', params: { id: String(id) } })
  if (!parts.some(({ id }) => id === into))
    issues.push({ code: 'merge-into-no-part', path: 'into', params: { id: String(into) } })
  return issues
}

/** Nothing lies in two regions; of two comunas somebody has to say which one it is. */
function placeIssues(parts: readonly Settlement[], chosen: string | null | undefined): Issue[] {
  const codes = [...new Set(parts.flatMap(({ comunaCode }) => comunaCode ?? []))]
  const params = {
    parts: parts.map(({ name, comunaName, comunaCode }) => `${name} (${comunaName ?? comunaCode ?? '?'})`).join(', '),
  }
  if (new Set(codes.map(regionOfComuna)).size > 1) return [{ code: 'merge-across-regions', path: 'parts', params }]
  if (codes.length > 1 && chosen == null)
    return [{ code: 'merge-across-comunas', path: 'attributes.comunaCode', params }]
  return []
}

const comunaOf = (parts: readonly Settlement[]) => ({
  comunaCode: parts.find(({ comunaCode }) => comunaCode !== null)?.comunaCode ?? null,
})

/** Counts are added where all are known; where they are from holds where all say the same. */
function countsOf(parts: readonly Settlement[]): Partial<SettlementAttributes> {
  return {
    householdCount: sumOf(parts.map(({ householdCount }) => householdCount)),
    householdSource: agreed(parts.map(({ householdSource }) => householdSource)),
    householdYear: agreed(parts.map(({ householdYear }) => householdYear)),
    householdDate: agreed(parts.map(({ householdDate }) => householdDate)),
    familyCount: sumOf(parts.map(({ familyCount }) => familyCount)),
    familySource: agreed(parts.map(({ familySource }) => familySource)),
    familyYear: agreed(parts.map(({ familyYear }) => familyYear)),
    familyDate: agreed(parts.map(({ familyDate }) => familyDate)),
  }
}

const sumOf = (counts: readonly (number | null)[]): number | null =>
  counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0)

const agreed = <T>(values: readonly T[]): T | null => (values.every((value) => value === values[0]) ? values[0]! : null)
