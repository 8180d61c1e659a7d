import type { Settlement, SettlementConflict } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { Tx } from '../platform/database.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { findOlderVersions, findSettlements, lockSettlements } from './settlements.queries.ts'

/** Whoever writes settlements takes its turn by it, in other features too. */
export { lockSettlements }

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
  const late = known.filter(({ id, version }) => byId.get(id)!.version !== version)
  if (late.length > 0) throw conflictProblem(late, byId, await findOlderVersions(tx, late))
  return byId
}

function conflictProblem(
  late: readonly Known[],
  current: ReadonlyMap<number, Settlement>,
  older: readonly Settlement[],
): Problem {
  const bases = new Map(older.map((base) => [base.id, base]))
  const conflicts = late.map(
    ({ id, version }): SettlementConflict => ({
      id,
      yourVersion: version,
      base: bases.get(id) ?? null,
      current: current.get(id)!,
    }),
  )
  return new Problem(412, conflicts.map(conflictIssue), { conflicts })
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
