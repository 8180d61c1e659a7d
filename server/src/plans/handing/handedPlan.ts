import type { Locale } from '@arraigo/shared/messages/messages.ts'
import type { Plan, PlanRunState, PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanChoice, PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { comparable } from '@arraigo/shared/territory/codes.ts'
import type { Db } from '../../platform/database.ts'
import type { Signer } from '../../platform/signingKey.ts'

/** A plan with one of its results, and what it is written with. */
export interface HandedPlan {
  db: Db
  plan: Plan
  run: PlanRunState
  spec: PlanSpec
  inputs: PlanInputs
  /** As they were kept: in another order the last digits of sums may differ. */
  choices: PlanChoice[]
  result: PlanResult
  signer: Signer
  programVersion: string
  locale: Locale
  /** Where it is on screen; null from the command line. */
  link: string | null
}

/** `plan-agua-primero-v3`: what it is, which plan, which version. */
export function handedFileName({ plan: { name, version } }: HandedPlan): string {
  const text = comparable(`plan ${name}`).replace(/[^a-z0-9]+/g, '-')
  return `${text.replace(/^-|-$/g, '').slice(0, 100)}-v${version}`
}
