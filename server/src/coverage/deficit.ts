import type { DeficitWeights } from '@arraigo/shared/coverage/coverage.schema.ts'
import { deficitWeightIssues } from '@arraigo/shared/coverage/standardIssues.ts'
import type { NewDeficitWeights } from '@arraigo/shared/coverage/standards.schema.ts'
import { infrastructureFields } from '@arraigo/shared/territory/collections.ts'
import type { Db, Tx } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { refuseStale } from '../platform/staleVersion.ts'
import { textOf } from '../platform/textOf.ts'
import { deficitWeightRows, insertDeficitWeights, standardServices } from './deficit.queries.ts'

const name = 'deficit-weights'

export async function weightsInForce(db: Db): Promise<DeficitWeights> {
  const [current] = await deficitWeightRows(db, 1)
  if (current === undefined) throw new Error('the migration writes the first weights')
  return current
}

/** The weights from now on; what they were stays. */
export async function changeWeights(
  tx: Tx,
  actor: string,
  version: number,
  asked: NewDeficitWeights,
): Promise<DeficitWeights> {
  refuseStale(await weightsInForce(tx), version, name, name)
  const services = new Set([...infrastructureFields, ...(await standardServices(tx))])
  const issues = deficitWeightIssues(asked, services)
  if (issues.length > 0) throw new Problem(422, issues)
  const changed = { ...asked, source: asked.source.trim(), changeNote: textOf(asked.changeNote) }
  const isFirst = await insertDeficitWeights(tx, version + 1, changed, actor)
  const current = await weightsInForce(tx)
  if (!isFirst) refuseStale(current, version, name, name)
  return current
}
