import type { Settlement, SettlementConflict } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { Tx } from '../platform/database.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { findOlderVersion, findSettlements, lockSettlements } from './settlements.queries.ts'

/** The settlement and the version of it that its sender knows. */
export interface Known {
  id: number
  version: number
}

/**
 * The settlements, by number, locked until the transaction ends, when each has the version that is expected of it. Else
 * throws all conflicts at once, each with what is there now and what the sender's version was, so that they can be compared.
 */
export async function expectVersions(tx: Tx, known: readonly Known[]): Promise<Map<number, Settlement>> {
  await lockSettlements(
    tx,
    known.map(({ id }) => id),
  )
  const settlements = await findSettlements(
    tx,
    known.map(({ id }) => id),
  )
  const byId = new Map(settlements.map((settlement) => [settlement.id, settlement]))
  const missing = known.filter(({ id }) => !byId.has(id))
  if (missing.length > 0)
    throw new Problem(
      404,
      missing.flatMap(({ id }) => notFound('settlement', id).issues),
    )
  const conflicts: SettlementConflict[] = []
  for (const { id, version } of known) {
    const current = byId.get(id)!
    if (current.version === version) continue
    conflicts.push({ id, yourVersion: version, base: await findOlderVersion(tx, id, version), current })
  }
  if (conflicts.length > 0) throw new Problem(412, conflicts.map(conflictIssue), { conflicts })
  return byId
}

const conflictIssue = ({ id, yourVersion, current }: SettlementConflict) => ({
  code: 'version-conflict',
  params: {
    id: String(id),
    name: current.name,
    yours: yourVersion,
    current: current.version,
    changedBy: current.changedBy,
  },
})
