import { createHash } from 'node:crypto'
import { planDifferences } from '@arraigo/shared/plans/handing/checkPlanSeal.ts'
import type { UnsignedPlan } from '@arraigo/shared/plans/handing/sealedPlan.schema.ts'
import { canonicalJson } from '@arraigo/shared/priorities/sealed/canonicalJson.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'

/** What is signed, as text; its sum; and where the result does not follow from the rest. */
export interface CanonicalPlan {
  text: string
  sha256: string
  differences: Issue[]
}

export function canonicalPlan(plan: UnsignedPlan): CanonicalPlan {
  const text = canonicalJson(plan)
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
  return { text, sha256, differences: planDifferences(plan) }
}
