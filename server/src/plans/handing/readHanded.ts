import type { Locale } from '@arraigo/shared/messages/messages.ts'
import { Problem } from '../../platform/problem.ts'
import type { Signer } from '../../platform/signingKey.ts'
import type { PlanContext } from '../planInputs.ts'
import { findRunRecord, newestRunWithResult } from '../planRuns.queries.ts'
import { resultSoFar, savedRun } from '../planRuns.ts'
import { savedPlan } from '../plans.ts'
import type { HandedPlan } from './handedPlan.ts'

export interface HandingWish {
  planId: number
  /** The newest with a result where none is named. */
  runId?: number
  locale: Locale
  link: string | null
}

/** Throws Problem 404 where plan or run is not there, 422 where there is nothing to hand over yet. */
export async function readHanded(
  context: PlanContext,
  { planId, runId, locale, link }: HandingWish,
  { signer, programVersion }: { signer: Signer; programVersion: string },
): Promise<HandedPlan> {
  const { db } = context.database
  const plan = await savedPlan(context, planId)
  const id = runId ?? (await newestRunWithResult(db, planId))
  if (id === null) throw new Problem(422, { code: 'plan-export-without-result' })
  const run = await savedRun(db, planId, id)
  const record = await findRunRecord(db, planId, id)
  const result = record === null ? null : resultSoFar(record)
  if (record?.inputs == null || record.choices === null || result === null)
    throw new Problem(422, { code: 'plan-export-without-result' })
  const { spec, inputs, choices } = record
  return { db, plan, run, spec, inputs, choices, result, signer, programVersion, locale, link }
}
