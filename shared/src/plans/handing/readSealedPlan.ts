import { type ReadSigned, readSigned } from '../../priorities/sealed/readSigned.ts'
import { SealedPlan } from './sealedPlan.schema.ts'

/** A plan of the whole country with its distances is about 15 MB. */
export const sealedPlanLimitBytes = 60e6

/** A signed plan from the bytes of a file, from its text, or from what was read of it already. Never throws. */
export const readSealedPlan = (given: unknown): ReadSigned<SealedPlan> =>
  readSigned(given, { format: 'arraigo-plan', schema: SealedPlan, limitBytes: sealedPlanLimitBytes })
