import type { Audience } from '@arraigo/shared/demand/demandMeasures.ts'
import { Problem } from '../platform/problem.ts'

/**
 * Of answers that have no public form: small figures are in them, or figures by another rule, beside which the published ones would
 * tell what they hide. Throws Problem 422 rather than to answer the public what was not asked for them.
 */
export function refusePublic(audience: Audience | undefined): void {
  if (audience === 'public') throw new Problem(422, { code: 'demand-internal-only', path: 'audience' })
}
