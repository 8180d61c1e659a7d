import type { NewHazardStudy, SettlementStrategy, StrategyDecision } from '@arraigo/shared/plans/strategies.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { refuseStale } from '../../platform/staleVersion.ts'
import { textOf } from '../../platform/textOf.ts'
import { editSettlement } from '../../settlements/writeSettlements.ts'
import { strategyOfSettlement } from './readStrategies.ts'
import { deleteStudy, insertStudy, lockStudy } from './strategies.queries.ts'

interface Known {
  id: number
  version: number
}

/** Throws Problem 404 where there is none. */
export async function strategyNow(database: Pick<Database, 'db' | 'kind'>, id: number): Promise<SettlementStrategy> {
  return (await strategyOfSettlement({ database }, id)) ?? Promise.reject(notFound('settlement', id))
}

/**
 * Decides for a settlement, with why; null leaves it to the rule again. Throws Problem 412 with what is there now where
 * somebody else changed the settlement meanwhile, 422 where no reason is given.
 */
export async function decideStrategy(
  tx: Tx,
  actor: string,
  known: Known,
  { strategy, reason }: StrategyDecision,
): Promise<void> {
  const why = textOf(reason)
  if (strategy !== null && why === null) throw new Problem(422, { code: 'strategy-reason-missing', path: 'reason' })
  const settlement = await editSettlement(tx, actor, known, {
    strategy: strategy ?? 'unknown',
    strategyReason: strategy === null ? null : why,
  })
  if (settlement.status === 'closed')
    throw new Problem(409, { code: 'strategy-settlement-closed', params: { name: settlement.name } })
}

export async function addStudy(tx: Tx, actor: string, settlementId: number, sent: NewHazardStudy): Promise<void> {
  const study = { ...sent, source: sent.source.trim(), note: textOf(sent.note) }
  const issues: Issue[] = []
  if (study.source === '') issues.push({ code: 'study-source-blank', path: 'source' })
  if (study.movedShare !== null && study.finding !== 'not-mitigable')
    issues.push({ code: 'study-share-without-moving', path: 'movedShare' })
  if (issues.length > 0) throw new Problem(422, issues)
  await insertStudy(tx, settlementId, study, actor)
}

export async function removeStudy(tx: Tx, actor: string, settlementId: number, { id, version }: Known): Promise<void> {
  const current = await lockStudy(tx, settlementId, id)
  if (current === null) throw notFound('hazard-study', id)
  refuseStale(current, version, current.source, id)
  await deleteStudy(tx, id, actor)
}
