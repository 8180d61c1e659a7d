import type { DemandProgress, DemandTarget } from '@arraigo/shared/demand/demand.schema.ts'
import type { NewDemandTarget } from '@arraigo/shared/demand/programme.schema.ts'
import { demandTargetIssues } from '@arraigo/shared/demand/programmeIssues.ts'
import { programmeProgress } from '@arraigo/shared/demand/programmeProgress.ts'
import type { Db, Tx } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { refuseStale } from '../platform/staleVersion.ts'
import { textOf } from '../platform/textOf.ts'
import {
  chosenItems,
  demandTargetRows,
  insertDemandTarget,
  newestPlans,
  regionCodes,
} from './demandProgress.queries.ts'
import { solutionRows } from './solutions.queries.ts'

const name = 'demand-target'

export async function targetInForce(db: Db): Promise<DemandTarget> {
  const [current] = await demandTargetRows(db, 1)
  if (current === undefined) throw new Error('the migration writes the first target')
  return current
}

/** The target from now on; what it was stays. Throws Problem 412 where somebody else changed it meanwhile, 422 with all that is wrong. */
export async function changeTarget(
  tx: Tx,
  actor: string,
  version: number,
  asked: NewDemandTarget,
): Promise<DemandTarget> {
  refuseStale(await targetInForce(tx), version, name, name)
  const issues = demandTargetIssues(asked, await regionCodes(tx))
  if (issues.length > 0) throw new Problem(422, issues)
  const texts = { name: asked.name.trim(), source: asked.source.trim(), changeNote: textOf(asked.changeNote) }
  const isFirst = await insertDemandTarget(tx, version + 1, { ...asked, ...texts }, actor)
  const current = await targetInForce(tx)
  if (!isFirst) refuseStale(current, version, name, name)
  return current
}

/** How far a region (`05`), a comuna (`05109`) or everything that the target is for has come. */
export async function progressOf(db: Db, within: string | null): Promise<DemandProgress> {
  const target = await targetInForce(db)
  const place = within ?? target.regionCode
  const plans = await newestPlans(db, place?.slice(0, 2) ?? null)
  const comunaCode = place?.length === 5 ? place : null
  const [items, solutions] = await Promise.all([chosenItems(db, plans, comunaCode), solutionRows(db, place)])
  return { target, plans, ...programmeProgress(items, solutions) }
}
